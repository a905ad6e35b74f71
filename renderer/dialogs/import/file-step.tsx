import { Trans, useLingui } from '@lingui/react/macro';
import { FileButton } from '../../controls/file-button.tsx';
import { FileFacts } from './file-facts.tsx';
import { FileForms } from './file-forms.tsx';
import { ListTable } from './list-table.tsx';
import type { ImportSession } from './use-import.ts';

interface FileStepProps {
  readonly session: ImportSession;
  readonly list: NonNullable<ImportSession['list']>;
}

/** How the list is written, as it was found and can be changed, and its first rows read in that way. */
export function FileStep({ session, list }: FileStepProps) {
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
      <ListTable preview={preview} form={list.form} />
    </div>
  );
}
