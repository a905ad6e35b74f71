import * as v from 'valibot';

const HIGHEST = 2 ** 31 - 1;

/** The key of a record that is there; 0 is none. */
export function keyOf<K extends number>() {
  return v.pipe(
    v.number(),
    v.integer(),
    v.minValue(1),
    v.maxValue(HIGHEST),
    v.transform((key) => key as K),
  );
}

/** A key, or 0 where there is none. */
export function keyOrNone<K extends number>() {
  return v.pipe(
    v.number(),
    v.integer(),
    v.minValue(0),
    v.maxValue(HIGHEST),
    v.transform((key) => key as K),
  );
}
