import { Trans, useLingui } from '@lingui/react/macro';
import type { ImportPreview } from '../../../electron/api/contract.ts';
import { ACCOUNT_FIELDS, type AccountField } from '../../../electron/api/jobs.ts';
import { Fold } from '../../controls/fold.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { fieldLabel } from '../../text/field-label.ts';
import type { ImportForm } from './import-form.ts';

const MAIN: readonly AccountField[] = ['id', 'name', 'owner', 'lat', 'lon', 'postalCode', 'city', 'region'];
const MORE: readonly AccountField[] = ACCOUNT_FIELDS.filter((field) => !MAIN.includes(field));
/** No header is called this: a header has no control character. */
const NO_COLUMN = '\u0000none';

interface ColumnFieldsProps {
  readonly preview: ImportPreview;
  readonly form: ImportForm;
  readonly onChange: (form: ImportForm) => void;
}

/** Which column each field of an account is read from; those that were found by name are filled in. */
export function ColumnFields({ preview, form, onChange }: ColumnFieldsProps) {
  const { t, i18n } = useLingui();
  const fields = (list: readonly AccountField[]) =>
    list.map((field) => <ColumnField key={field} field={field} preview={preview} form={form} onChange={onChange} />);
  const set = MORE.filter((field) => form.columns[field]).map((field) => fieldLabel(i18n, field));
  return (
    <fieldset className="stack-small">
      <legend className="section-title">
        <Trans>Columns</Trans>
      </legend>
      <div className="field-grid field-grid-4">{fields(MAIN)}</div>
      <Fold title={t`More columns`} set={set.join(', ')}>
        <div className="field-grid field-grid-4">{fields(MORE)}</div>
      </Fold>
    </fieldset>
  );
}

function ColumnField({ field, preview, form, onChange }: ColumnFieldsProps & { readonly field: AccountField }) {
  const { t, i18n } = useLingui();
  const choices = [
    { id: NO_COLUMN, text: t`No column` },
    ...[...new Set(preview.headers)].map((header) => ({ id: header, text: header })),
  ];
  const choose = (id: string) => {
    const { [field]: _, ...others } = form.columns;
    onChange({ ...form, columns: id === NO_COLUMN ? others : { ...others, [field]: id } });
  };
  return (
    <SelectField
      label={fieldLabel(i18n, field)}
      choices={choices}
      value={form.columns[field] ?? NO_COLUMN}
      onChange={choose}
    />
  );
}
