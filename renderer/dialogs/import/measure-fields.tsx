import { Trans } from '@lingui/react/macro';
import { Button } from '../../controls/button.tsx';
import type { ImportForm } from './import-form.ts';
import { MeasureField } from './measure-field.tsx';
import { COUNT, type MeasureForm, MOST_MEASURES, measureColumns, measureFor } from './measure-form.ts';
import type { ImportSession } from './use-import.ts';

interface MeasureFieldsProps {
  readonly list: NonNullable<ImportSession['list']>;
  readonly onChange: (form: ImportForm) => void;
}

/** The measures to read: what each is called, where it comes from, how far a territory may be off. */
export function MeasureFields({ list, onChange }: MeasureFieldsProps) {
  const { preview, form } = list;
  const columns = measureColumns(preview, form);
  const unused = columns.find((column) => form.measures.every((measure) => measure.column !== column)) ?? COUNT;
  const set = (measures: readonly MeasureForm[]) => onChange({ ...form, measures });
  return (
    <fieldset className="stack-small">
      <legend className="section-title">
        <Trans>Measures to balance</Trans>
      </legend>
      <ul className="import-measures">
        {form.measures.map((measure, at) => (
          <MeasureField
            // biome-ignore lint/suspicious/noArrayIndexKey: a measure is told apart by its place until it has a name
            key={at}
            list={list}
            measure={measure}
            number={at + 1}
            columns={columns}
            others={form.measures.filter((_, i) => i !== at)}
            onChange={(changed) => set(form.measures.map((other, i) => (i === at ? changed : other)))}
            onRemove={() => set(form.measures.filter((_, i) => i !== at))}
          />
        ))}
      </ul>
      <div className="acts">
        <Button
          tone="quiet"
          icon="plus"
          isDisabled={form.measures.length >= MOST_MEASURES}
          onPress={() => set([...form.measures, measureFor(unused, form.measures)])}
        >
          <Trans>Add measure</Trans>
        </Button>
      </div>
    </fieldset>
  );
}
