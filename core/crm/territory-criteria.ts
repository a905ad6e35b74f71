import type { CodeSpace } from '../routing/code-space.ts';
import { shortestPrefixes } from '../routing/shortest-prefixes.ts';
import { stateTerritories } from '../routing/state-territories.ts';
import { packedLines } from './packed-lines.ts';

/** A line of an assignment rule. */
export interface Criterion {
  /** Whole codes, codes that begin so, states, or the country. */
  readonly by: 'code' | 'prefix' | 'state' | 'country';
  /** Values joined by commas: any of them will do. */
  readonly value: string;
}

/** What says which accounts of one country lie in a territory: any of its lines will do. */
export interface CountryCriteria {
  /** Has to hold besides them; null where all codes are of one country, so that nothing else is alike. */
  readonly country: Criterion | null;
  readonly lines: readonly Criterion[];
}

/** What a CRM calls states and countries. */
export interface PlaceWords {
  /** Null where it is not known: then no line asks for the state. */
  state(country: string, code: string): string | null;
  country(code: string): string;
}

/**
 * The fewest lines that say which accounts lie in each territory, for a CRM that knows "is one of" and "begins with one
 * of": a state by its word where all its codes go to the territory, else the shortest prefixes. By key of the territory,
 * country by country, states first. Codes of one territory never match another's lines: 60606 is a code of Chicago and
 * one of Frankfurt, so with several countries each has to be asked for.
 */
export function territoryCriteria(
  space: CodeSpace,
  territory: Int32Array,
  longestValue: number,
  words: PlaceWords,
): Map<number, CountryCriteria[]> {
  const states = stateTerritories(space, territory, 'whole').flatMap((one) => {
    const word = words.state(one.country, one.state);
    return word === null || word.length > longestValue ? [] : [{ ...one, word }];
  });
  const whole = new Map(states.map(({ country, state, territory: key }) => [`${country} ${state}`, key]));
  // What a state says already needs no prefix; other territories' prefixes still have to keep clear of its codes.
  const prefixes = shortestPrefixes(space, territory).filter((prefix) => !inWholeState(space, prefix, whole));
  const values = new Map<number, Map<string, Record<(typeof VALUED)[number], string[]>>>();
  const of = (key: number, country: string) => {
    const countries = values.get(key) ?? new Map<string, Record<(typeof VALUED)[number], string[]>>();
    const lists = countries.get(country) ?? { state: [], code: [], prefix: [] };
    values.set(key, countries.set(country, lists));
    return lists;
  };
  for (const { country, word, territory: key } of states) of(key, country).state.push(word);
  for (const { country, prefix, whole: isCode, territory: key } of prefixes) {
    of(key, country)[isCode ? 'code' : 'prefix'].push(prefix);
  }
  const several = new Set(space.places.map(({ country }) => country).filter((country) => country !== '')).size > 1;
  return new Map(
    [...values].map(([key, countries]) => [
      key,
      [...countries].map(([country, lists]) => ({
        country: several ? { by: 'country' as const, value: words.country(country) } : null,
        lines: VALUED.flatMap((by) => packedLines(lists[by], longestValue).map((value) => ({ by, value }))),
      })),
    ]),
  );
}

const VALUED = ['state', 'code', 'prefix'] as const;

/** Whether all codes under a prefix lie in states that go wholly to one territory. */
function inWholeState(
  { places }: CodeSpace,
  { country, prefix, whole }: { readonly country: string; readonly prefix: string; readonly whole: boolean },
  states: ReadonlyMap<string, number>,
): boolean {
  if (states.size === 0) return false;
  for (let row = firstWith(places, country, prefix); row < places.length; row++) {
    const place = places[row];
    if (place?.country !== country || !place.code.startsWith(prefix)) break;
    if (whole && place.code !== prefix) continue;
    if (!states.has(`${country} ${place.state}`)) return false;
  }
  return true;
}

function firstWith(places: CodeSpace['places'], country: string, prefix: string): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle] as CodeSpace['places'][number];
    if (place.country < country || (place.country === country && place.code < prefix)) low = middle + 1;
    else high = middle;
  }
  return low;
}
