import { useMemo } from 'react';
import { explainPair, type PairReason } from '../../../core/matching/explain-pair.ts';
import { type PlanMatching, planMatching } from '../../../core/matching/plan-matching.ts';
import type { Steps } from '../../../core/steps.ts';
import { useSteps } from '../../use-steps.ts';
import { type Reckoned, useReckoned } from '../use-reckoned.ts';

/** The matching of one state of the plan. */
export interface MatchShown extends Reckoned {
  /** Null where there are too many pairs to look at. */
  readonly made: PlanMatching | null;
}

/** The matching of the scenario and role on screen; null until it is there. */
export function useMatching(): MatchShown | null {
  return useReckoned(matched);
}

function* matched(...[plan, scenario, role, totals]: Parameters<typeof planMatching>) {
  return { made: yield* planMatching(plan, scenario, role, totals) };
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
