import type { UnkeptPlan } from '../../core/edit/keep-as-scenario.ts';
import { Refused } from '../refused.ts';
import type { FrontierMade, FrontierParams } from './frontier-work.ts';

/**
 * The plans of the last frontier, which wait to be looked at and kept: too large for a page at a million units. There is
 * one place, and the next frontier takes it.
 */
export interface HeldFrontiers {
  /** Answers the number it is asked for by. */
  hold(params: Pick<FrontierParams, 'scenario' | 'role'>, made: FrontierMade): number;
  /** One of the plans. Throws `frontier-gone` where it is not held any more. */
  of(held: number, point: number): UnkeptPlan;
  /** Lets go of whatever is held: another plan file is open. */
  clear(): void;
}

export function createHeldFrontiers(): HeldFrontiers {
  let count = 0;
  let place: { readonly held: number; readonly plans: readonly UnkeptPlan[] } | null = null;
  return {
    hold: ({ scenario, role }, { plans }) => {
      place = { held: ++count, plans: plans.map(({ moves }) => ({ scenario, role, moves })) };
      return count;
    },
    of: (held, point) => {
      const found = place?.held === held ? place.plans[point] : undefined;
      if (!found) throw new Refused('frontier-gone');
      return found;
    },
    clear: () => {
      place = null;
    },
  };
}
