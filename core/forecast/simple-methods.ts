import { type Carried, level } from './carried.ts';
import { SEASON } from './holt-winters.ts';

/** Each month as it was a year before. Needs one whole season. */
export function seasonalNaive(values: Float64Array, ahead: number): Carried {
  const from = values.length - SEASON;
  return {
    fitted: values.map((_, t) => values[t - SEASON] ?? Number.NaN),
    ahead: Float64Array.from({ length: ahead }, (_, h) => values[from + (h % SEASON)] as number),
  };
}

/** The straight line from the first value through the last. Needs two values. */
export function drift(values: Float64Array, ahead: number): Carried {
  const last = values[values.length - 1] as number;
  const slope = (end: number) => ((values[end] as number) - (values[0] as number)) / end;
  return {
    fitted: values.map((_, t) => (t < 2 ? Number.NaN : (values[t - 1] as number) + slope(t - 1))),
    ahead: Float64Array.from({ length: ahead }, (_, h) => last + (h + 1) * slope(values.length - 1)),
  };
}

/** The mean of all months. Needs one value. */
export function mean(values: Float64Array, ahead: number): Carried {
  return {
    fitted: values.map((_, t) => (t === 0 ? Number.NaN : level(values.subarray(0, t)))),
    ahead: new Float64Array(ahead).fill(level(values)),
  };
}

/** How much a sale changes what is expected of the next; Croston's own proposal is 0.1 to 0.2. */
const SMOOTHING = 0.1;

/**
 * For months of which most are without sales: size of a sale and months between two, smoothed apart (Croston 1972),
 * less the bias that their quotient has (Syntetos and Boylan 2005). Needs one value that is not 0.
 */
export function croston(values: Float64Array, ahead: number): Carried {
  const fitted = new Float64Array(values.length).fill(Number.NaN);
  let size = Number.NaN;
  let gap = Number.NaN;
  let since = 1;
  const rate = () => (1 - SMOOTHING / 2) * (size / gap);
  for (let t = 0; t < values.length; t++) {
    fitted[t] = rate();
    const value = values[t] as number;
    if (value === 0) {
      since++;
      continue;
    }
    size = Number.isNaN(size) ? value : size + SMOOTHING * (value - size);
    gap = Number.isNaN(gap) ? since : gap + SMOOTHING * (since - gap);
    since = 1;
  }
  return { fitted, ahead: new Float64Array(ahead).fill(rate()) };
}
