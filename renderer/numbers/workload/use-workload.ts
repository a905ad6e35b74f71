import { useMemo } from 'react';
import type { Plan } from '../../../core/model/plan.ts';
import type { TerritoryTotals } from '../../../core/tally/territory-totals.ts';
import { territoryWorkload, type Workload } from '../../../core/workload/territory-workload.ts';
import { useAppState, usePlanTotals } from '../../use-app.ts';
import { useSteps } from '../../use-steps.ts';

/** The workload of the scenario and role on screen, with the plan it was reckoned of. */
export interface WorkloadFacts {
  readonly plan: Plan;
  readonly totals: TerritoryTotals;
  readonly workload: Workload;
}

/** The facts; null until they are there. */
export function useWorkload(): WorkloadFacts | null {
  const now = usePlanTotals();
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const work = useMemo(() => {
    if (!now) return null;
    const { plan, totals } = now;
    return function* facts() {
      return { plan, totals, workload: yield* territoryWorkload(plan, scenario, role, totals) };
    };
  }, [now, scenario, role]);
  return useSteps(work);
}
