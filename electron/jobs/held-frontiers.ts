import type { UnkeptPlan } from '../../core/edit/keep-as-scenario.ts';
import { Refused } from '../refused.ts';

/** What plans that are not in the plan yet come from: a frontier, or a comparison of numbers of territories. */
type HeldKind = 'frontier' | 'counts';

/**
 * The plans of the last frontier and of the last comparison of numbers, which wait to be looked at and kept: too large
 * for a page at a million units. Each kind has one place, and the next of it takes it.
 */
export interface HeldFrontiers {
  /** Answers the number it is asked for by. */
  hold(kind: HeldKind, plans: readonly UnkeptPlan[]): number;
  /** One of the plans. Throws `frontier-gone` where it is not held any more. */
  of(held: number, point: number): UnkeptPlan;
  /** Lets go of whatever is held: another plan file is open. */
  clear(): void;
}

export function createHeldFrontiers(): HeldFrontiers {
  let count = 0;
  const places = new Map<HeldKind, { readonly held: number; readonly plans: readonly UnkeptPlan[] }>();
  return {
    hold: (kind, plans) => {
      places.set(kind, { held: ++count, plans });
      return count;
    },
    of: (held, point) => {
      const place = [...places.values()].find((one) => one.held === held);
      const found = place?.plans[point];
      if (!found) throw new Refused('frontier-gone');
      return found;
    },
    clear: () => places.clear(),
  };
}
