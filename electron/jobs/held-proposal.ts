import type { PlanChange } from '../../core/edit/plan-change.ts';
import { Refused } from '../refused.ts';

/** A change that waits to be looked at, and the revision of the plan that it was made for. */
interface Proposal {
  readonly revision: number;
  readonly change: PlanChange;
}

/** The last change that was proposed and is not in the plan: too large for a page. The next one takes its place. */
export interface HeldProposal {
  /** Answers the number it is asked for by. */
  hold(proposal: Proposal): number;
  /** Throws `frontier-gone` where it is not held any more. */
  of(held: number): Proposal;
  /** Lets go of it: another plan file is open. */
  clear(): void;
}

export function createHeldProposal(): HeldProposal {
  let count = 0;
  let last: Proposal | null = null;
  return {
    hold: (proposal) => {
      last = proposal;
      return ++count;
    },
    of: (held) => {
      if (!last || held !== count) throw new Refused('frontier-gone');
      return last;
    },
    clear: () => {
      last = null;
    },
  };
}
