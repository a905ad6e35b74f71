import { type Matching, type Pairing, type PeopleProblem, pairingOf } from './match-people.ts';
import { reassign } from './reassign.ts';

/** The best that could be had without one pair. */
export interface Alternative {
  readonly pairing: Pairing;
  /** What the others and this rep cost more then; not negative where no territory is lost by it. */
  readonly dearer: number;
  /** Territories with a rep, less than before. */
  readonly fewer: number;
}

/**
 * What it would take to part a pair: everybody matched anew without it. Null for a rep without a territory. A pair that
 * is locked is opened for the question. `twins` are territories that mean the same as the rep's: the rep gets none of
 * them either. O(reps x territories).
 */
export function bestAlternative(
  problem: PeopleProblem,
  matching: Matching,
  rep: number,
  twins: readonly number[] = [],
): Alternative | null {
  const territory = matching.territory[rep] as number;
  if (territory === -1) return null;
  const byRep = problem.reps <= problem.territories;
  const columnOf = reassign(matching.solved, byRep ? rep : territory, {
    rows: byRep ? [] : twins,
    cols: byRep ? twins : [],
  });
  if (!columnOf) return null;
  const pairing = pairingOf(problem, columnOf);
  return { pairing, dearer: pairing.cost - matching.cost, fewer: paired(matching) - paired(pairing) };
}

function paired({ territory }: Pairing): number {
  return territory.reduce((count, t) => count + (t >= 0 ? 1 : 0), 0);
}
