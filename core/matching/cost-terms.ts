import { MATCH_TERMS, type MatchTerm } from '../model/matching-settings.ts';
import type { Steps } from '../steps.ts';
import type { MatchGround } from './match-ground.ts';
import { homeDistanceCost } from './terms/home-distance.ts';
import { lateStartCost } from './terms/late-start.ts';
import { missingWordsCost } from './terms/missing-words.ts';
import { preferenceCost } from './terms/preference.ts';
import { relationsCost } from './terms/relations.ts';
import { segmentCost } from './terms/segment.ts';
import { seniorityCost } from './terms/seniority.ts';
import { sizeCost } from './terms/size.ts';

/** One term of a matching: what it costs in each pair, 0 to 1, and how much of the whole it is. */
export interface CostTerm {
  readonly term: MatchTerm;
  /** Its weight over all that count; the shares of all terms sum to 1, where any has a weight. */
  readonly share: number;
  readonly cost: (rep: number, seat: number) => number;
}

export interface CostTerms {
  readonly terms: readonly CostTerm[];
  /** Terms of which nothing is known of anybody, so that they say nothing, whatever they weigh. */
  readonly unknown: readonly MatchTerm[];
  /** Road km that cost all that distance can. */
  readonly farKm: number;
}

/** The terms that count in a matching, in steps: how far the farthest pair is apart has to be looked for. */
export function* costTerms(ground: MatchGround): Steps<CostTerms> {
  const { settings, reps, seats } = ground;
  const farKm = settings.farKm ?? (yield* farthestKm(ground));
  const costs = costFunctions(ground, farKm);
  const unknown = MATCH_TERMS.filter((term) => !isKnown(ground, term, farKm));
  const counting = MATCH_TERMS.filter((term) => settings.weights[term] > 0 && !unknown.includes(term));
  const whole = counting.reduce((sum, term) => sum + settings.weights[term], 0);
  const terms = counting.map((term) => ({ term, share: settings.weights[term] / whole, cost: costs[term] }));
  return { terms: reps.length > 0 && seats.length > 0 ? terms : [], unknown, farKm };
}

/** What a pair costs: the sum of its terms by their shares, 0 to 1. */
export function pairCost(terms: readonly CostTerm[], rep: number, seat: number): number {
  let sum = 0;
  for (const { share, cost } of terms) sum += share * cost(rep, seat);
  return sum;
}

function costFunctions(ground: MatchGround, farKm: number): Record<MatchTerm, CostTerm['cost']> {
  const { territoryRow, territories, wanted, load, loadPerFte, mostLoad, relations, wishes, seats } = ground;
  const at = (column: Float64Array, i: number) => column[i] as number;
  return {
    distance: (rep, seat) => homeDistanceCost(ground.roadKm(rep, seat), farKm),
    relations: (rep, seat) => relationsCost(at(relations.share, rep * territories + (territoryRow[seat] as number))),
    skills: (rep, seat) => missingWordsCost(wanted[seat]?.skills ?? [], ground.skills[rep] ?? NO_WORDS),
    languages: (rep, seat) => missingWordsCost(wanted[seat]?.languages ?? [], ground.languages[rep] ?? NO_WORDS),
    segment: (rep, seat) => segmentCost(wanted[seat]?.segment ?? '', ground.segment[rep] ?? ''),
    size: (rep, seat) => sizeCost(at(load, seat), at(ground.capacity, rep) * loadPerFte),
    seniority: (rep, seat) => seniorityCost(at(ground.repRank, rep), at(ground.seatRank, seat)),
    preference: (rep, seat) => preferenceCost(wishes.get(rep * seats.length + seat) ?? 0),
    start: (rep, seat) =>
      lateStartCost(at(ground.awayMonths, rep), ground.periodMonths, mostLoad > 0 ? at(load, seat) / mostLoad : 1),
  };
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** Whether anything is known that could tell one pair from another. */
function isKnown(ground: MatchGround, term: MatchTerm, farKm: number): boolean {
  const { wanted, wishes } = ground;
  switch (term) {
    case 'distance':
      return (
        farKm > 0 && ground.reps.some((_, rep) => ground.seats.some((__, s) => Number.isFinite(ground.roadKm(rep, s))))
      );
    case 'relations':
      return ground.relations.known;
    case 'skills':
      return wanted.some(({ skills }) => skills.length > 0);
    case 'languages':
      return wanted.some(({ languages }) => languages.length > 0);
    case 'segment':
      return wanted.some(({ segment }) => segment !== '');
    case 'size':
      return ground.loadPerFte > 0;
    case 'seniority':
      return ground.repRank.some(Number.isFinite) && ground.seatRank.some(Number.isFinite);
    case 'preference':
      return [...wishes.values()].some((grade) => grade !== null);
    case 'start':
      return ground.awayMonths.some((months) => months > 0);
  }
}

function* farthestKm({ reps, seats, roadKm }: MatchGround): Steps<number> {
  let most = 0;
  for (let rep = 0; rep < reps.length; rep++) {
    for (let seat = 0; seat < seats.length; seat++) {
      const km = roadKm(rep, seat);
      if (km > most) most = km;
    }
    yield;
  }
  return most;
}
