import { useLingui } from '@lingui/react/macro';
import type { ImportPreview } from '../../../electron/api/contract.ts';
import { NumberField } from '../../controls/number-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { CallFields } from './call-fields.tsx';
import { type MeasureForm, withClasses } from './measure-form.ts';

interface ClassFieldsProps {
  readonly measure: MeasureForm;
  readonly preview: ImportPreview;
  readonly onChange: (measure: MeasureForm) => void;
}

/** What each class counts: a fixed number, or the hours its calls take in a year. */
export function ClassFields({ measure, preview, onChange }: ClassFieldsProps) {
  const { t } = useLingui();
  const { how, classColumn, classValues, otherwise } = measure;
  const columns = [...new Set([...preview.headers, ...(classColumn ? [classColumn] : [])])];
  return (
    <div className="stack-small">
      <div className="field-grid field-grid-4">
        <SelectField
          label={t`Column with the class`}
          choices={columns.map((id) => ({ id, text: id }))}
          value={classColumn}
          onChange={(column) => onChange(withClasses(measure, column, preview))}
        />
        <NumberField
          label={how === 'workload' ? t`Hours a year of all others` : t`All others`}
          value={otherwise}
          minValue={0}
          onChange={(value) => onChange({ ...measure, otherwise: value })}
        />
      </div>
      {classColumn !== '' && how === 'workload' && <CallFields measure={measure} onChange={onChange} />}
      {classColumn !== '' && how === 'class' && (
        <div className="field-grid field-grid-classes">
          {classValues.map(({ name, value }, at) => (
            <NumberField
              key={name}
              label={name}
              value={value}
              minValue={0}
              onChange={(next) =>
                onChange({
                  ...measure,
                  classValues: classValues.map((one, i) => (i === at ? { name, value: next } : one)),
                })
              }
            />
          ))}
        </div>
      )}
    </div>
  );
}
