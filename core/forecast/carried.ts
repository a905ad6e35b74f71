/** A series carried on. */
export interface Carried {
  /** For each month of the series what was expected of it a month before; NaN where nothing was. */
  readonly fitted: Float64Array;
  /** The months behind it. */
  readonly ahead: Float64Array;
}

/** phi + phi^2 + ... + phi^h: how many steps of a damped trend are made in h months. */
export function dampedSteps(phi: number, h: number): number {
  let steps = 0;
  let power = 1;
  for (let i = 0; i < h; i++) {
    power *= phi;
    steps += power;
  }
  return steps;
}

/** Mean of a series that is not empty. */
export function level(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
