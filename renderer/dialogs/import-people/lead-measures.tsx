import { Trans } from '@lingui/react/macro';
import { MEASURE_SLOTS, type Measure } from '../../../core/model/measure.ts';
import { Button } from '../../controls/button.tsx';
import { LeadMeasureField } from './lead-measure-field.tsx';
import {
  keptCount,
  type LeadMeasure,
  leadMeasureFor,
  MOST_COUNTS,
  measuresAfter,
  type PeopleForm,
  withoutCount,
} from './people-form.ts';

interface LeadMeasuresProps {
  readonly form: PeopleForm;
  /** Of the plan. */
  readonly measures: readonly Measure[];
  readonly onChange: (form: PeopleForm) => void;
}

/** What is counted of the leads of a unit: how many, or their scores; of which days; how far a territory may be off. */
export function LeadMeasures({ form, measures, onChange }: LeadMeasuresProps) {
  const { counts, dropped } = form;
  const set = (next: readonly LeadMeasure[]) => onChange({ ...form, counts: next });
  const isFull = counts.length >= MOST_COUNTS || measuresAfter(form, measures).length >= MEASURE_SLOTS;
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
            onRemove={() => onChange(withoutCount(form, count))}
          />
        ))}
      </ul>
      {dropped.map((count) => {
        const { was: name } = count;
        return (
          <p key={name} className="note">
            <Trans>
              “<bdi>{name}</bdi>” leaves the plan with this import.
            </Trans>{' '}
            <Button tone="quiet" isDisabled={isFull} onPress={() => onChange(keptCount(form, count))}>
              <Trans>Keep it</Trans>
            </Button>
          </p>
        );
      })}
      <div className="acts">
        <Button
          tone="quiet"
          icon="plus"
          isDisabled={isFull}
          onPress={() => set([...counts, leadMeasureFor(counts, measures)])}
        >
          <Trans>Add measure</Trans>
        </Button>
      </div>
    </fieldset>
  );
}
