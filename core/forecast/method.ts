import type { ForecastMethod } from '../model/forecast-settings.ts';
import type { Carried } from './carried.ts';
import { holt } from './holt.ts';
import { holtWinters, SEASON } from './holt-winters.ts';
import { croston, drift, mean, seasonalNaive } from './simple-methods.ts';

/** How a series was carried on. */
export interface SeriesForecast extends Carried {
  readonly method: ForecastMethod;
  /** Why: the rule that holds, or that the planner chose and the history is long enough. */
  readonly reason: MethodReason;
}

/** Months from the first with sales: two years or more, one, eight or more, four, less; most without sales; chosen. */
export type MethodReason = 'two-years' | 'one-year' | 'eight-months' | 'four-months' | 'short' | 'rare' | 'chosen';

/** Months that a method needs at least. */
const NEEDS: Readonly<Record<ForecastMethod, number>> = {
  'holt-winters': 2 * SEASON,
  'seasonal-naive': SEASON,
  holt: 8,
  drift: 4,
  mean: 1,
  croston: 6,
};

/** More months than this share without sales: what remains is no series, but single sales. */
const RARE = 0.5;

/**
 * Carries a series on by the method that its length allows, since a season can only be told from a trend where it was
 * seen twice: Holt-Winters from two years, last year's months from one, Holt from eight months, drift from four, else
 * the mean; Croston where more than half of the months are without sales. `asked` goes first where the series is long
 * enough for it. Months before the first with sales are left out; sales below 0 are not forecast. Null where no month
 * has any.
 */
export function forecastSeries(
  values: Float64Array,
  ahead: number,
  asked: ForecastMethod | null = null,
): SeriesForecast | null {
  const first = values.findIndex((value) => value !== 0);
  if (first < 0) return null;
  const series = values.subarray(first);
  const { method, reason } = chooseMethod(series, asked);
  const run = RUNS[method](series, ahead);
  const fitted = new Float64Array(values.length).fill(Number.NaN);
  fitted.set(run.fitted, first);
  return { method, reason, fitted, ahead: run.ahead.map((value) => Math.max(0, value)) };
}

const RUNS: Readonly<Record<ForecastMethod, (values: Float64Array, ahead: number) => Carried>> = {
  'holt-winters': holtWinters,
  'seasonal-naive': seasonalNaive,
  holt,
  drift,
  mean,
  croston,
};

function chooseMethod(series: Float64Array, asked: ForecastMethod | null): Pick<SeriesForecast, 'method' | 'reason'> {
  const months = series.length;
  if (asked !== null && months >= NEEDS[asked]) return { method: asked, reason: 'chosen' };
  const without = series.reduce((count, value) => count + (value === 0 ? 1 : 0), 0);
  if (months >= NEEDS.croston && without > RARE * months) return { method: 'croston', reason: 'rare' };
  if (months >= NEEDS['holt-winters']) return { method: 'holt-winters', reason: 'two-years' };
  if (months >= NEEDS['seasonal-naive']) return { method: 'seasonal-naive', reason: 'one-year' };
  if (months >= NEEDS.holt) return { method: 'holt', reason: 'eight-months' };
  if (months >= NEEDS.drift) return { method: 'drift', reason: 'four-months' };
  return { method: 'mean', reason: 'short' };
}
