import { useLingui } from '@lingui/react/macro';
import { IconButton } from '../../controls/button.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { ClassFields } from './class-fields.tsx';
import { FormulaField } from './formula-field.tsx';
import { COUNT, type MeasureForm, measureFor, measureInWay } from './measure-form.ts';
import { MeasureValues } from './measure-values.tsx';
import type { ImportSession } from './use-import.ts';

interface MeasureFieldProps {
  readonly list: NonNullable<ImportSession['list']>;
  readonly measure: MeasureForm;
  readonly number: number;
  readonly columns: readonly string[];
  readonly others: readonly MeasureForm[];
  readonly onChange: (measure: MeasureForm) => void;
  readonly onRemove: () => void;
}

/** Ways besides a column; no header is called like one of them, because a header has no control character. */
const WAYS = { formula: '\u0000formula', class: '\u0000class', workload: '\u0000workload' } as const;

/** One measure: a column, the count, a formula with what it gives, or numbers by class. */
export function MeasureField({ list, measure, number, columns, others, onChange, onRemove }: MeasureFieldProps) {
  const { t } = useLingui();
  const { preview } = list;
  const { how } = measure;
  const choices = [
    ...[...new Set([...columns, measure.column])].map((id) => ({
      id,
      text: id === COUNT ? t`Number of accounts` : id,
    })),
    { id: WAYS.formula, text: t`Formula…` },
    { id: WAYS.class, text: t`Fixed for each class…` },
    { id: WAYS.workload, text: t`Workload by class and call frequency…` },
  ];
  const choose = (id: string) => {
    const way = (Object.keys(WAYS) as (keyof typeof WAYS)[]).find((key) => WAYS[key] === id);
    if (way) onChange(measureInWay(measure, way, preview, others));
    else onChange({ ...measure, how: 'column', column: id, name: measureFor(id, others).name });
  };
  return (
    <li className="import-measure">
      <div className="import-measure-line">
        <SelectField
          label={t`Column of measure ${number}`}
          choices={choices}
          value={how === 'column' ? measure.column : WAYS[how]}
          onChange={choose}
        />
        <TextField
          label={t`Name of measure ${number}`}
          value={measure.name}
          maxLength={60}
          onChange={(name) => onChange({ ...measure, name })}
        />
        <NumberField
          label={t`Tolerance ±`}
          value={measure.tolerance}
          minValue={0}
          maxValue={10}
          step={0.001}
          format={{ style: 'percent', maximumFractionDigits: 1 }}
          onChange={(tolerance) => onChange({ ...measure, tolerance })}
        />
        <IconButton icon="close" label={t`Remove measure ${number}`} onPress={onRemove} />
      </div>
      {how !== 'column' && (
        <div className="import-measure-more">
          {how === 'formula' && (
            <FormulaField measure={measure} number={number} columns={columns} onChange={onChange} />
          )}
          {(how === 'class' || how === 'workload') && (
            <ClassFields measure={measure} preview={preview} onChange={onChange} />
          )}
          <MeasureValues list={list} measure={measure} />
        </div>
      )}
    </li>
  );
}
