import { useLingui } from '@lingui/react/macro';
import type { MeasureFairness as Fairness } from '../../../core/fairness/plan-fairness.ts';
import type { Measure } from '../../../core/model/measure.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { TerritoryTotals } from '../../../core/tally/territory-totals.ts';
import { Fold } from '../../controls/fold.tsx';
import { measureLabel } from '../../text/measure-label.ts';
import { FairnessFigures } from './fairness-figures.tsx';
import { FairnessHeadline } from './fairness-headline.tsx';
import { IndexStrip } from './index-strip.tsx';
import { LorenzChart } from './lorenz-chart.tsx';

interface MeasureFairnessProps {
  readonly plan: Plan;
  readonly totals: TerritoryTotals;
  readonly measure: Measure;
  /** Index of the measure in the plan. */
  readonly at: number;
  readonly figures: Fairness['perCapacity'];
}

/** One measure: the headline, every territory on one axis, the figures and the Lorenz curve. */
export function MeasureFairness({ plan, totals, measure, at, figures }: MeasureFairnessProps) {
  const { t, i18n } = useLingui();
  const index = totals.index[at] ?? new Float64Array(0);
  const values = totals.totals[at] ?? new Float64Array(0);
  const name = measureLabel(i18n, measure.name);
  const nameOf = (row: number) => plan.territories.find(({ key }) => key === totals.territories[row])?.name ?? '';
  return (
    <section className="fairness" aria-label={name}>
      <h3 className="fairness-name">
        <bdi>{name}</bdi>
      </h3>
      <FairnessHeadline figures={figures} tolerance={measure.tolerance} worst={nameOf(figures.worstTerritory)} />
      <IndexStrip name={name} index={index} tolerance={measure.tolerance} territories={totals.territories} />
      <FairnessFigures figures={figures} quantity={measure.quantity} />
      <Fold title={t`Lorenz curve`}>
        <LorenzChart name={name} values={values} capacities={totals.capacity} gini={figures.gini} />
      </Fold>
    </section>
  );
}
