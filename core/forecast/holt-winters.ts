import { type Carried, dampedSteps, level } from './carried.ts';

/** How the season meets the trend: it is added, or the trend is multiplied by it. */
type Season = 'additive' | 'multiplicative';

/** What the three smoothing equations are run with. */
interface Parameters {
  /** Of level, trend and season, 0 to 1. */
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  /** How much of the trend is left with each month: 1 is all of it. */
  readonly phi: number;
}

/** Months in a year. */
export const SEASON = 12;

/** The grid that is searched, and the steps by which its best point is moved. */
const ALPHAS = [0.1, 0.3, 0.6];
const BETAS = [0.01, 0.1, 0.3];
const GAMMAS = [0.05, 0.2, 0.5];
/** Gardner's usual damping, little of it, and none. */
const PHIS = [0.9, 0.98, 1];
const STEPS = [0.1, 0.05, 0.02];

/**
 * Holt-Winters with a damped trend (Holt 1957; Winters 1960; Gardner 1985; equations as in Hyndman and Athanasopoulos,
 * Forecasting: Principles and Practice, 8.3 and 8.4), `ahead` months further. The season is added, or multiplied where
 * all values are above 0 and it then fits better; the parameters are those of a grid, each moved to where the squared
 * errors of one month ahead are least. Needs two whole seasons.
 */
export function holtWinters(values: Float64Array, ahead: number): Carried {
  const positive = values.every((value) => value > 0);
  const additive = best(values, 'additive', ahead);
  const multiplicative = positive ? best(values, 'multiplicative', ahead) : null;
  return multiplicative && multiplicative.error < additive.error ? multiplicative.run : additive.run;
}

interface Fit {
  readonly error: number;
  readonly run: Carried;
}

function best(values: Float64Array, season: Season, ahead: number): Fit {
  const errorOf = (parameters: Parameters) => runThrough(values, season, parameters, 0).error;
  let chosen: Parameters = { alpha: ALPHAS[0] as number, beta: BETAS[0] as number, gamma: GAMMAS[0] as number, phi: 1 };
  let least = Number.POSITIVE_INFINITY;
  const look = (parameters: Parameters) => {
    const error = errorOf(parameters);
    if (!(error < least)) return;
    least = error;
    chosen = parameters;
  };
  for (const phi of PHIS) {
    for (const alpha of ALPHAS) {
      for (const beta of BETAS) for (const gamma of GAMMAS) look({ alpha, beta, gamma, phi });
    }
  }
  for (const step of STEPS) {
    for (const part of ['alpha', 'beta', 'gamma'] as const) {
      const at = chosen;
      for (const value of [at[part] - step, at[part] + step])
        if (value > 0 && value < 1) look({ ...at, [part]: value });
    }
  }
  return runThrough(values, season, chosen, ahead);
}

/** Runs the equations over all values. Of the first season nothing is an error: its values made the start. */
export function runThrough(
  values: Float64Array,
  season: Season,
  { alpha, beta, gamma, phi }: Parameters,
  ahead: number,
): Fit {
  const multiplied = season === 'multiplicative';
  const begin = startOf(values, multiplied);
  let { l, b } = begin;
  const s = begin.seasons;
  const fitted = new Float64Array(values.length).fill(Number.NaN);
  let error = 0;
  for (let t = 0; t < values.length; t++) {
    const y = values[t] as number;
    const at = t % SEASON;
    const was = s[at] as number;
    const expected = l + phi * b;
    const fit = multiplied ? expected * was : expected + was;
    fitted[t] = fit;
    if (t >= SEASON) error += (y - fit) ** 2;
    const before = l;
    l = alpha * (multiplied ? y / was : y - was) + (1 - alpha) * expected;
    b = beta * (l - before) + (1 - beta) * phi * b;
    s[at] = gamma * (multiplied ? y / expected : y - expected) + (1 - gamma) * was;
  }
  const further = Float64Array.from({ length: ahead }, (_, h) => {
    const trend = l + dampedSteps(phi, h + 1) * b;
    const turn = s[(values.length + h) % SEASON] as number;
    return multiplied ? trend * turn : trend + turn;
  });
  return { error: Number.isFinite(error) ? error : Number.POSITIVE_INFINITY, run: { fitted, ahead: further } };
}

/**
 * Where level, trend and season begin: a straight line through the means of the first two years, and what the months of
 * both years are off it.
 */
function startOf(values: Float64Array, multiplied: boolean) {
  const first = level(values.subarray(0, SEASON));
  const second = level(values.subarray(SEASON, 2 * SEASON));
  const b = (second - first) / SEASON;
  // The mean of a year is its level in the middle: (SEASON + 1) / 2 months after the month before it.
  const l = first - (b * (SEASON + 1)) / 2;
  const seasons = Float64Array.from({ length: SEASON }, (_, i) => {
    const off = [i, i + SEASON].map((t) => {
      const line = l + b * (t + 1);
      return multiplied ? (values[t] as number) / line : (values[t] as number) - line;
    });
    return ((off[0] as number) + (off[1] as number)) / 2;
  });
  return { l, b, seasons };
}
