import type { MatchTerm } from '../model/matching-settings.ts';
import type { MatchGround } from './match-ground.ts';
import { wordsHad } from './terms/missing-words.ts';

/** What a term saw in a pair, for a sentence. */
export interface PairFact {
  /**
   * `distance`: road km; `relations`: share owned today; `size`: load over the rep's ideal; `seniority`: ranks apart;
   * `preference`: grade; `start`: months away; the others: nothing. NaN where not known.
   */
  readonly value: number;
  /** `skills`, `languages`: wanted words that the rep has; `segment`: the one wanted, where it is the rep's. */
  readonly words: readonly string[];
}

export function pairFact(ground: MatchGround, term: MatchTerm, rep: number, seat: number): PairFact {
  const { wanted, territoryRow, territories, relations, seats } = ground;
  const wants = wanted[seat];
  const at = (column: Float64Array, i: number) => column[i] as number;
  const number = (value: number): PairFact => ({ value, words: [] });
  const words = (had: readonly string[]): PairFact => ({ value: Number.NaN, words: had });
  switch (term) {
    case 'distance':
      return number(ground.roadKm(rep, seat));
    case 'relations':
      return number(at(relations.share, rep * territories + (territoryRow[seat] as number)));
    case 'skills':
      return words(wordsHad(wants?.skills ?? [], ground.skills[rep] ?? new Set()));
    case 'languages':
      return words(wordsHad(wants?.languages ?? [], ground.languages[rep] ?? new Set()));
    case 'segment':
      return words(wants?.segment && wants.segment === ground.segment[rep] ? [wants.segment] : []);
    case 'size':
      return number(at(ground.load, seat) / (at(ground.capacity, rep) * ground.loadPerFte));
    case 'seniority':
      return number(Math.abs(at(ground.repRank, rep) - at(ground.seatRank, seat)));
    case 'preference':
      return number(ground.wishes.get(rep * seats.length + seat) ?? 0);
    case 'start':
      return number(at(ground.awayMonths, rep));
  }
}
