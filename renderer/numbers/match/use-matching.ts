import { useMemo } from 'react';
import { explainPair, type PairReason } from '../../../core/matching/explain-pair.ts';
import { type PlanMatching, planMatching } from '../../../core/matching/plan-matching.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { Steps } from '../../../core/steps.ts';
import type { TerritoryTotals } from '../../../core/tally/territory-totals.ts';
import { useAppState, usePlanTotals } from '../../use-app.ts';
import { useSteps } from '../../use-steps.ts';

/** The matching of one state of the plan. */
export interface MatchShown {
  readonly plan: Plan;
  readonly totals: TerritoryTotals;
  /** Null where there are too many pairs to look at. */
  readonly made: PlanMatching | null;
}

/** The matching of the scenario and role on screen; null until it is there. Made anew after whatever changes. */
export function useMatching(): MatchShown | null {
  const now = usePlanTotals();
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const work = useMemo(() => {
    if (!now) return null;
    const { plan, totals } = now;
    return function* shown(): Steps<MatchShown> {
      return { plan, totals, made: yield* planMatching(plan, scenario, role, totals) };
    };
  }, [now, scenario, role]);
  return useSteps(work);
}

/** Why the reps of some seats have them, by the row of the rep; those on the page only. */
export function useReasons(made: PlanMatching, from: number, to: number): ReadonlyMap<number, PairReason> | null {
  const work = useMemo(
    () =>
      function* reasons(): Steps<ReadonlyMap<number, PairReason>> {
        const found = new Map<number, PairReason>();
        for (const rep of made.matching.rep.slice(from, to)) {
          const reason = rep < 0 ? null : explainPair(made, rep);
          if (reason) found.set(rep, reason);
          yield;
        }
        return found;
      },
    [made, from, to],
  );
  return useSteps(work);
}
