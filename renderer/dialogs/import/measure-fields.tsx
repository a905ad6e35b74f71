import { Trans, useLingui } from '@lingui/react/macro';
import type { ImportPreview } from '../../../electron/api/contract.ts';
import type { MeasureRequest } from '../../../electron/api/jobs.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { COUNT, type ImportForm, MOST_MEASURES, measureColumns, measureFor } from './import-form.ts';

interface MeasureFieldsProps {
  readonly preview: ImportPreview;
  readonly form: ImportForm;
  readonly onChange: (form: ImportForm) => void;
}

/** The measures to read: what each is called, which column it stands in, how far a territory may be off. */
export function MeasureFields({ preview, form, onChange }: MeasureFieldsProps) {
  const { t } = useLingui();
  const columns = measureColumns(preview, form);
  const set = (at: number, part: Partial<MeasureRequest>) =>
    onChange({ ...form, measures: form.measures.map((m, i) => (i === at ? { ...m, ...part } : m)) });
  const unused = columns.find((column) => form.measures.every((measure) => measure.column !== column)) ?? COUNT;
  return (
    <fieldset>
      <legend className="section-title">
        <Trans>Measures to balance</Trans>
      </legend>
      <ul className="import-measures">
        {form.measures.map((measure, at) => {
          const number = at + 1;
          const choices = [...new Set([...columns, measure.column])].map((id) => ({
            id,
            text: id === COUNT ? t`Number of accounts` : id,
          }));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a measure is told apart by its place until it has a name
            <li key={at} className="import-measure">
              <SelectField
                label={t`Column of measure ${number}`}
                choices={choices}
                value={measure.column}
                onChange={(column) => {
                  const others = form.measures.filter((_, i) => i !== at);
                  set(at, { column, name: measureFor(column, others).name });
                }}
              />
              <TextField
                label={t`Name of measure ${number}`}
                value={measure.name}
                maxLength={60}
                onChange={(name) => set(at, { name })}
              />
              <NumberField
                label={t`Tolerance ±`}
                value={measure.tolerance}
                minValue={0}
                maxValue={10}
                step={0.001}
                format={{ style: 'percent', maximumFractionDigits: 1 }}
                onChange={(tolerance) => set(at, { tolerance })}
              />
              <IconButton
                icon="close"
                label={t`Remove measure ${number}`}
                onPress={() => onChange({ ...form, measures: form.measures.filter((_, i) => i !== at) })}
              />
            </li>
          );
        })}
      </ul>
      <Button
        tone="quiet"
        icon="plus"
        isDisabled={form.measures.length >= MOST_MEASURES}
        onPress={() => onChange({ ...form, measures: [...form.measures, measureFor(unused, form.measures)] })}
      >
        <Trans>Add measure</Trans>
      </Button>
    </fieldset>
  );
}
