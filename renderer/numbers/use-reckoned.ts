import { useMemo } from 'react';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Steps } from '../../core/steps.ts';
import type { TerritoryTotals } from '../../core/tally/territory-totals.ts';
import { useAppState, usePlanTotals } from '../use-app.ts';
import { useSteps } from '../use-steps.ts';

/** One state of the plan with its totals. */
export interface Reckoned {
  readonly plan: Plan;
  readonly totals: TerritoryTotals;
}

/**
 * What is reckoned of the scenario and role on screen, with the plan it was reckoned of; null until it is there. Made
 * anew after whatever changes, so `reckon` has to be the same function each time.
 */
export function useReckoned<T>(
  reckon: (plan: Plan, scenario: ScenarioKey, role: RoleKey, totals: TerritoryTotals) => Steps<T>,
): (Reckoned & T) | null {
  const now = usePlanTotals();
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const work = useMemo(() => {
    if (!now) return null;
    const { plan, totals } = now;
    return function* reckoned(): Steps<Reckoned & T> {
      return { plan, totals, ...(yield* reckon(plan, scenario, role, totals)) };
    };
  }, [now, scenario, role, reckon]);
  return useSteps(work);
}
