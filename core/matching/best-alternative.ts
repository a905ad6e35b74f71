import { matchPeople, type Pairing, type PeopleProblem } from './match-people.ts';

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
 * is locked is opened for the question.
 */
export function bestAlternative(problem: PeopleProblem, pairing: Pairing, rep: number): Alternative | null {
  const territory = pairing.territory[rep] as number;
  if (territory === -1) return null;
  const excluded = problem.excluded.slice();
  excluded[rep * problem.territories + territory] = 1;
  const locked = problem.locked.slice();
  locked[rep] = -1;
  const other = matchPeople({ ...problem, excluded, locked });
  return { pairing: other, dearer: other.cost - pairing.cost, fewer: paired(pairing) - paired(other) };
}

function paired({ territory }: Pairing): number {
  return territory.reduce((count, t) => count + (t >= 0 ? 1 : 0), 0);
}
