import { Trans, useLingui } from '@lingui/react/macro';
import type { ImportPreview } from '../../../electron/api/contract.ts';
import { ACCOUNT_FIELDS, type AccountField } from '../../../electron/api/jobs.ts';
import { Fold } from '../../controls/fold.tsx';
import { NameList } from '../../controls/name-list.tsx';
import { fieldLabel } from '../../text/field-label.ts';
import { ColumnChoice } from '../import-steps/column-choice.tsx';
import type { ImportForm } from './import-form.ts';

const MAIN: readonly AccountField[] = ['id', 'name', 'owner', 'lat', 'lon', 'postalCode', 'city', 'region'];
const MORE: readonly AccountField[] = ACCOUNT_FIELDS.filter((field) => !MAIN.includes(field));

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
      <Fold title={t`More columns`} set={set.length > 0 && <NameList names={set} />}>
        <div className="field-grid field-grid-4">{fields(MORE)}</div>
      </Fold>
    </fieldset>
  );
}

function ColumnField({ field, preview, form, onChange }: ColumnFieldsProps & { readonly field: AccountField }) {
  const { i18n } = useLingui();
  const choose = (header: string | null) => {
    const { [field]: _, ...others } = form.columns;
    onChange({ ...form, columns: header === null ? others : { ...others, [field]: header } });
  };
  return (
    <ColumnChoice
      label={fieldLabel(i18n, field)}
      headers={preview.headers}
      value={form.columns[field]}
      onChange={choose}
    />
  );
}
