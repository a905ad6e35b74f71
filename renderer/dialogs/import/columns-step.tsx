import { Trans } from '@lingui/react/macro';
import { isCarried } from '../../../core/crm/carried-columns.ts';
import { ColumnFields } from './column-fields.tsx';
import type { ImportForm } from './import-form.ts';
import { ListTable } from './list-table.tsx';
import { MeasureFields } from './measure-fields.tsx';
import type { ImportSession } from './use-import.ts';

interface ColumnsStepProps {
  readonly list: NonNullable<ImportSession['list']>;
  readonly onChange: (form: ImportForm) => void;
}

/** Which column is what, and the measures to balance; the rows below show what is read. */
export function ColumnsStep({ list, onChange }: ColumnsStepProps) {
  const { preview, form } = list;
  return (
    <div className="import-step">
      {preview.remembered && (
        <p className="note">
          <Trans>
            Columns and measures are those of the last list with these headers. Change whatever is different this time.
          </Trans>
        </p>
      )}
      {preview.headers.some(isCarried) && (
        <p className="note">
          <Trans>
            Columns named “Do Not Modify” lead a list back to Dynamics 365. Its id is the account's; the others are not
            read, because they hold for this export alone. When the plan is done, export the list anew and fill it in
            under Export, Dynamics 365.
          </Trans>
        </p>
      )}
      <ColumnFields preview={preview} form={form} onChange={onChange} />
      <MeasureFields list={list} onChange={onChange} />
      <ListTable preview={preview} form={form} />
    </div>
  );
}
