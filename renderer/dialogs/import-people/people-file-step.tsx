import { Trans, useLingui } from '@lingui/react/macro';
import { FileButton } from '../../controls/file-button.tsx';
import { FileFacts } from '../import/file-facts.tsx';
import { FileForms } from '../import/file-forms.tsx';
import { PeopleTable } from './people-table.tsx';
import type { PeopleList, PeopleSession } from './use-people.ts';

interface PeopleFileStepProps {
  readonly session: PeopleSession;
  readonly list: PeopleList;
}

/** How the list is written, as it was found and can be changed, and its first rows read in that way. */
export function PeopleFileStep({ session, list }: PeopleFileStepProps) {
  const { t } = useLingui();
  const { preview } = list;
  return (
    <div className="import-step">
      <div className="import-head">
        <FileFacts preview={preview} looking={session.looking} />
        <FileButton purpose="accounts" onFiles={session.take}>
          {t`Another file…`}
        </FileButton>
      </div>
      <FileForms session={session} list={list} />
      {preview.problem === 'no-rows' && (
        <p className="note">
          <Trans>Read like this the list has no rows. Choose another header line, separator or sheet.</Trans>
        </p>
      )}
      <PeopleTable list={list} />
    </div>
  );
}
