import * as v from 'valibot';

/** Schemas of the fields that several kinds of record have. */

/** A key: a whole number that fits 32 bits, branded as the key type asked for. */
export function key<K extends number>(): v.GenericSchema<unknown, K> {
  return v.pipe(
    v.number(),
    v.integer(),
    v.minValue(1),
    v.maxValue(2 ** 31 - 1),
    v.transform((value) => value as K),
  );
}

export const whole = v.pipe(v.number(), v.safeInteger());
export const finite = v.pipe(v.number(), v.finite());
/** An ISO date, `2027-01-01`. */
export const isoDate = v.pipe(v.string(), v.isoDate());
export const degrees = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(-360), v.maxValue(360)));
