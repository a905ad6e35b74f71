import { useLingui } from '@lingui/react/macro';
import { IconButton } from '../../controls/button.tsx';
import { DayField } from '../../controls/day-field.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { TextField } from '../../controls/text-field.tsx';
import type { LeadMeasure } from './people-form.ts';

/** As long as the name of a measure may be. */
const LONGEST_NAME = 60;

interface LeadMeasureFieldProps {
  readonly count: LeadMeasure;
  readonly number: number;
  /** Whether there are others, so that this one can go. */
  readonly canGo: boolean;
  readonly onChange: (count: LeadMeasure) => void;
  readonly onRemove: () => void;
}

/** One measure of leads. */
export function LeadMeasureField({ count, number, canGo, onChange, onRemove }: LeadMeasureFieldProps) {
  const { t } = useLingui();
  return (
    <li className="import-measure lead-measure">
      <SelectField
        label={t`What measure ${number} counts`}
        choices={[
          { id: 'count', text: t`Number of leads` },
          { id: 'score', text: t`Sum of their scores` },
        ]}
        value={count.what}
        onChange={(id) => onChange({ ...count, what: id === 'score' ? 'score' : 'count' })}
      />
      <TextField
        label={t`Name of measure ${number}`}
        value={count.name}
        maxLength={LONGEST_NAME}
        onChange={(name) => onChange({ ...count, name })}
      />
      <DayField label={t`From this day on`} value={count.from} onChange={(from) => onChange({ ...count, from })} />
      <DayField label={t`Up to this day`} value={count.to} onChange={(to) => onChange({ ...count, to })} />
      <NumberField
        label={t`Tolerance ±`}
        value={count.tolerance}
        minValue={0}
        maxValue={10}
        step={0.001}
        format={{ style: 'percent', maximumFractionDigits: 1 }}
        onChange={(tolerance) => onChange({ ...count, tolerance })}
      />
      <IconButton icon="close" label={t`Remove measure ${number}`} isDisabled={!canGo} onPress={onRemove} />
    </li>
  );
}
