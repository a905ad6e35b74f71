import { Trans } from '@lingui/react/macro';
import { MEASURE_SLOTS, type Measure } from '../../../core/model/measure.ts';
import { Button } from '../../controls/button.tsx';
import { LeadMeasureField } from './lead-measure-field.tsx';
import { type LeadMeasure, leadMeasureFor, MOST_COUNTS, type PeopleForm } from './people-form.ts';

interface LeadMeasuresProps {
  readonly form: PeopleForm;
  /** Of the plan. */
  readonly measures: readonly Measure[];
  readonly onChange: (form: PeopleForm) => void;
}

/** What is counted of the leads of a unit: how many, or their scores; of which days; how far a territory may be off. */
export function LeadMeasures({ form, measures, onChange }: LeadMeasuresProps) {
  const { counts } = form;
  const set = (next: readonly LeadMeasure[]) => onChange({ ...form, counts: next });
  const names = new Set([...measures, ...counts].map(({ name }) => name));
  return (
    <fieldset className="stack-small">
      <legend className="section-title">
        <Trans>Measures of leads</Trans>
      </legend>
      <ul className="import-measures">
        {counts.map((count, at) => (
          <LeadMeasureField
            // biome-ignore lint/suspicious/noArrayIndexKey: a measure is told apart by its place until it has a name
            key={at}
            count={count}
            number={at + 1}
            canGo={counts.length > 1}
            onChange={(changed) => set(counts.map((other, i) => (i === at ? changed : other)))}
            onRemove={() => set(counts.filter((_, i) => i !== at))}
          />
        ))}
      </ul>
      <div className="acts">
        <Button
          tone="quiet"
          icon="plus"
          isDisabled={counts.length >= MOST_COUNTS || names.size >= MEASURE_SLOTS}
          onPress={() => set([...counts, leadMeasureFor(counts, measures)])}
        >
          <Trans>Add measure</Trans>
        </Button>
      </div>
    </fieldset>
  );
}
