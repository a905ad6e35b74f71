/**
 * How exactly a place was found, best first. `by-hand`: the planner put it on the map. `postal-area`: by the beginning of a postal code, because gazetteers have
 * no more of it, or do not know the rest. A plan keeps their numbers: a new one goes to the end.
 */
export const PLACE_LEVELS = [
  'coordinates',
  'by-hand',
  'postal-code',
  'postal-area',
  'city-region',
  'city-country',
  'city',
] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

/** How well the places of accounts are known, as columns beside theirs. */
export interface PlaceQuality {
  /** Index into PLACE_LEVELS; -1 where there is no place, or nobody said how it was found. */
  readonly level: Int32Array;
  /** 0 to 1, how likely the account is there; NaN where nobody said. */
  readonly confidence: Float64Array;
  /** How far two things the list says of the place lie from each other, km; NaN where they agree. */
  readonly conflictKm: Float64Array;
}

/** Nobody said how so many places were found: lists read before this was kept, and units. */
export function unknownQuality(count: number): PlaceQuality {
  return {
    level: new Int32Array(count).fill(-1),
    confidence: new Float64Array(count).fill(Number.NaN),
    conflictKm: new Float64Array(count).fill(Number.NaN),
  };
}
