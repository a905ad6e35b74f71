/** A place that a lead can come from: a postal code, or a state or country where the code is not said. */
export interface CodePlace {
  /** ISO 3166 code. */
  readonly country: string;
  /** Capitals and digits; blank where it is not said. */
  readonly code: string;
  /** Blank where it is not known. */
  readonly state: string;
}

/** Rows from `start` up to, not including, `end`. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** Everywhere a lead can come from, by country and code; those without a code come first in their country. */
export interface CodeSpace {
  readonly places: readonly CodePlace[];
  /** The rows of each country, and of each of its states under `US CA`. */
  readonly runs: ReadonlyMap<string, readonly Run[]>;
}

/** A run of places by its ends, to be told without the space it lies in. */
export interface Stretch {
  readonly first: CodePlace;
  /** What follows the first; the first itself where it is alone. */
  readonly second: CodePlace;
  readonly last: CodePlace;
  /** How many places. */
  readonly places: number;
}

/** The ends of a run; null for a run of no place. */
export function stretchOf({ places }: Pick<CodeSpace, 'places'>, { start, end }: Run): Stretch | null {
  const [first, last] = [places[start], places[end - 1]];
  if (!first || !last || end <= start) return null;
  const second = end - start > 1 ? (places[start + 1] as CodePlace) : first;
  return { first: bare(first), second: bare(second), last: bare(last), places: end - start };
}

/** What a place is known by, without what else may be kept of it. */
function bare({ country, code, state }: CodePlace): CodePlace {
  return { country, code, state };
}

/** A code is before another as text is, so that ranges of codes are those of the postal services. */
export function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The space of some postal codes: each once, and besides them a place for each state without a code, for each country
 * without a state, and one (all blank) for leads that say nothing of where they are.
 */
export function codeSpace(codes: readonly CodePlace[]): CodeSpace {
  const all = new Map<string, CodePlace>();
  const add = (place: CodePlace) => {
    const key = place.code === '' ? `${place.country} ${place.state}` : `${place.country}/${place.code}`;
    if (!all.has(key)) all.set(key, place);
  };
  add({ country: '', code: '', state: '' });
  for (const place of codes) {
    add({ country: place.country, code: '', state: '' });
    add({ country: place.country, code: '', state: place.state });
    if (place.code !== '') add(place);
  }
  const places = [...all.values()].sort(
    (a, b) =>
      compareCodes(a.country, b.country) ||
      compareCodes(a.code, b.code) ||
      (a.code === '' ? compareCodes(a.state, b.state) : 0),
  );
  return { places, runs: runsOfStates(places) };
}

/** Where a country and a code stand in the places, or would stand: the first row that is not before them. */
export function rowOfCode(places: readonly CodePlace[], country: string, code: string): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle] as CodePlace;
    const order = compareCodes(place.country, country) || compareCodes(place.code, code);
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function runsOfStates(places: readonly CodePlace[]): Map<string, Run[]> {
  const runs = new Map<string, Run[]>();
  const add = (key: string, row: number) => {
    const list = runs.get(key) ?? [];
    const last = list.at(-1);
    if (last?.end === row) list[list.length - 1] = { start: last.start, end: row + 1 };
    else list.push({ start: row, end: row + 1 });
    runs.set(key, list);
  };
  places.forEach(({ country, state }, row) => {
    add(country, row);
    if (state !== '') add(`${country} ${state}`, row);
  });
  return runs;
}
