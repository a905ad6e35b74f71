import type { MatchTerm } from '../model/matching-settings.ts';
import { bestAlternative } from './best-alternative.ts';
import { type PairFact, pairFact } from './pair-facts.ts';
import type { PlanMatching } from './plan-matching.ts';

/** A pair against the best that could be had without it. */
export interface PairReason {
  /** The rep and seat of the pair, as rows. */
  readonly rep: number;
  readonly seat: number;
  /** What the whole would cost more without the pair; below 0 only where a lock or a protection keeps it. */
  readonly dearer: number;
  /** Seats that would be vacant then, more than now. */
  readonly fewer: number;
  /** Who would have the seat instead, -1 for nobody. */
  readonly instead: number;
  /** The seat the rep would have instead, -1 for none. */
  readonly elsewhere: number;
  /** In which terms the rep fits the territory better than whoever would come instead, and worse; the largest first. */
  readonly better: readonly TermGap[];
  readonly worse: readonly TermGap[];
}

/** A term in which two reps differ on one seat. */
export interface TermGap {
  readonly term: MatchTerm;
  /** By how much of the cost, more than 0. */
  readonly gap: number;
  /** What the term sees in the rep who has the seat, and in the other. */
  readonly own: PairFact;
  readonly other: PairFact;
}

/** Smaller gaps are rounding. */
const LEAST_GAP = 1e-9;

/** Why a rep has the seat; null for a rep without one. O(reps x seats). */
export function explainPair(made: PlanMatching, rep: number): PairReason | null {
  const { ground, problem, matching } = made;
  const seat = matching.territory[rep] as number;
  if (seat === -1) return null;
  const { territory } = ground.seats[seat] as { readonly territory: number };
  const team = [...ground.seats.keys()].filter((s) => ground.seats[s]?.territory === territory);
  const found = bestAlternative(
    problem,
    matching,
    rep,
    team.filter((s) => s !== seat),
  );
  if (!found) return null;
  const before = new Set(team.map((s) => matching.rep[s]));
  const instead = team.map((s) => found.pairing.rep[s] as number).find((one) => one >= 0 && !before.has(one)) ?? -1;
  const gaps = instead === -1 ? [] : gapsOf(made, seat, rep, instead);
  return {
    rep,
    seat,
    dearer: found.dearer,
    fewer: found.fewer,
    instead,
    elsewhere: found.pairing.territory[rep] as number,
    better: gaps.filter(({ gap }) => gap > LEAST_GAP),
    worse: gaps.filter(({ gap }) => gap < -LEAST_GAP).map((one) => ({ ...one, gap: -one.gap })),
  };
}

function gapsOf({ ground, costs }: PlanMatching, seat: number, own: number, other: number): TermGap[] {
  return costs.terms
    .map(({ term, share, cost }) => ({
      term,
      gap: share * (cost(other, seat) - cost(own, seat)),
      own: pairFact(ground, term, own, seat),
      other: pairFact(ground, term, other, seat),
    }))
    .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
}
