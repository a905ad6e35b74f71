import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { TableForm } from '../../../core/model/table-form.ts';
import type { ImportPreview } from '../../../electron/api/contract.ts';
import type { ListPreview } from '../../../electron/api/people-schemas.ts';
import { FileButton } from '../../controls/file-button.tsx';
import { FileFacts } from './file-facts.tsx';
import { FileForms } from './file-forms.tsx';
import { shapeOf } from './list-shape.ts';
import type { ListSession } from './use-list.ts';

interface FileStepProps {
  readonly session: Pick<ListSession<never, never>, 'looking' | 'take' | 'readAs'>;
  readonly list: {
    readonly preview: ImportPreview | ListPreview;
    readonly form: { readonly list: TableForm };
  };
  /** The first rows, read in that way. */
  readonly rows: ReactNode;
}

/** How a list is written, as it was found and can be changed, and its first rows read in that way. */
export function FileStep({ session, list, rows }: FileStepProps) {
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
      {preview.remembered && Object.keys(shapeOf(preview.form)).length > 0 && (
        <p className="note">
          <Trans>It is read like the last list with these headers. Change whatever is different this time.</Trans>
        </p>
      )}
      <FileForms session={session} list={list} />
      {preview.problem === 'no-rows' && (
        <p className="note">
          <Trans>Read like this the list has no rows. Choose another header line, separator or sheet.</Trans>
        </p>
      )}
      {rows}
    </div>
  );
}
