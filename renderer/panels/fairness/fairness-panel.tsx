import { Trans, useLingui } from '@lingui/react/macro';
import { fairnessOf } from '../../../core/fairness/fairness-of.ts';
import type { Measure } from '../../../core/model/measure.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { TerritoryTotals } from '../../../core/tally/territory-totals.ts';
import { measureLabel } from '../../text/measure-label.ts';
import { usePlanTotals } from '../../use-app.ts';
import { FairnessFigures } from './fairness-figures.tsx';
import { FairnessHeadline } from './fairness-headline.tsx';
import { IndexStrip } from './index-strip.tsx';

/** How evenly each measure is spread over the territories, per capacity of their reps. */
export function FairnessPanel() {
  const shown = usePlanTotals();
  if (!shown || shown.totals.territories.length === 0) {
    return (
      <p className="hint">
        <Trans>There are no territories yet. Run a balance to see how fair they are.</Trans>
      </p>
    );
  }
  const { plan, totals } = shown;
  const byCapacity = new Set(totals.capacity).size > 1;
  return (
    <div className="stack">
      {plan.measures.map((measure, m) => (
        <MeasureFairness key={measure.key} plan={plan} totals={totals} measure={measure} at={m} />
      ))}
      {byCapacity && (
        <p className="hint">
          <Trans>Values are divided by each territory’s capacity (full-time equivalents of its reps).</Trans>
        </p>
      )}
    </div>
  );
}

interface MeasureFairnessProps {
  readonly plan: Plan;
  readonly totals: TerritoryTotals;
  readonly measure: Measure;
  /** Index of the measure in the plan. */
  readonly at: number;
}

function MeasureFairness({ plan, totals, measure, at }: MeasureFairnessProps) {
  const { i18n } = useLingui();
  const index = totals.index[at] ?? new Float64Array(0);
  const figures = fairnessOf(totals.totals[at] ?? [], totals.capacity, measure.tolerance);
  const name = measureLabel(i18n, measure.name);
  const nameOf = (row: number) => plan.territories.find(({ key }) => key === totals.territories[row])?.name ?? '';
  return (
    <section className="fairness" aria-label={name}>
      <h3 className="fairness-name">
        <bdi>{name}</bdi>
      </h3>
      <FairnessHeadline figures={figures} tolerance={measure.tolerance} worst={nameOf(figures.worstTerritory)} />
      <IndexStrip name={name} index={index} tolerance={measure.tolerance} territories={totals.territories} />
      <FairnessFigures figures={figures} />
    </section>
  );
}
