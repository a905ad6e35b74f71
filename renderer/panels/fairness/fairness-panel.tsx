import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { fairnessOf } from '../../../core/fairness/fairness-of.ts';
import { fairnessToday } from '../../../core/fairness/fairness-today.ts';
import { Fold } from '../../controls/fold.tsx';
import { useAppState, usePlanTotals } from '../../use-app.ts';
import { useSteps } from '../../use-steps.ts';
import { AssumptionFields } from './assumption-fields.tsx';
import { CompositeParts } from './composite-parts.tsx';
import { GroupTable } from './group-table.tsx';
import { MeasureFairness } from './measure-fairness.tsx';
import { WorkAndPay } from './work-and-pay.tsx';

/** How evenly each measure is spread over the territories, per capacity of their reps, and what else is fair or not. */
export function FairnessPanel() {
  const { t } = useLingui();
  const shown = usePlanTotals();
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const work = useMemo(
    () => shown && (() => fairnessToday(shown.plan, scenario, role, shown.totals)),
    [shown, scenario, role],
  );
  const evidence = useSteps(work);
  if (!shown || shown.totals.territories.length === 0) {
    return (
      <p className="hint">
        <Trans>There are no territories yet. Run a balance to see how fair they are.</Trans>
      </p>
    );
  }
  const { plan, totals } = shown;
  const byCapacity = new Set(totals.capacity).size > 1;
  // While the plan has moved on and the evidence has not, its rows may be those of other territories.
  const isOfThese = evidence?.compactness.perTerritory.length === totals.territories.length;
  return (
    <div className="stack">
      {evidence && isOfThese && <CompositeParts plan={plan} composite={evidence.composite} />}
      {plan.measures.map((measure, m) => (
        <MeasureFairness
          key={measure.key}
          plan={plan}
          totals={totals}
          measure={measure}
          at={m}
          figures={fairnessOf(totals.totals[m] ?? [], totals.capacity, measure.tolerance)}
        />
      ))}
      {byCapacity && (
        <p className="hint">
          <Trans>Values are divided by each territory’s capacity (full-time equivalents of its reps).</Trans>
        </p>
      )}
      {evidence && isOfThese && (
        <>
          <Fold title={t`By rep, region and manager`}>
            <GroupTable plan={plan} evidence={evidence} />
          </Fold>
          <Fold title={t`Pay, travel and coverage`}>
            <WorkAndPay plan={plan} totals={totals} evidence={evidence} />
          </Fold>
        </>
      )}
      <Fold title={t`What the figures rest on`}>
        <AssumptionFields plan={plan} />
      </Fold>
    </div>
  );
}
