import type { ForecastMethod } from '../model/forecast-settings.ts';
import {
  type Accuracy,
  accuracyOf,
  type BackTest,
  backTest,
  spreadAhead,
  spreadOfSum,
  summedBackTests,
} from './back-test.ts';
import { forecastSeries, type SeriesForecast } from './method.ts';

/** What is expected of a territory, or of all together; money in minor units. */
export interface Expected {
  /** Per month of the history. */
  readonly history: Float64Array;
  /** Per month of the history what was expected a month before (NaN: nothing), and per month behind it. */
  readonly fitted: Float64Array;
  readonly ahead: Float64Array;
  /** Of the plan period: what came already, what the trend brings, what the pipeline adds, and all three. */
  readonly soldMinor: number;
  readonly trendMinor: number;
  readonly addedMinor: number;
  readonly expectedMinor: number;
  /** Standard deviation of `expectedMinor` by the back-test; null where too little was tested. */
  readonly spreadMinor: number | null;
  /** The same of each month behind the history. */
  readonly spreadAhead: Float64Array | null;
  /** Null where the history is too short to test anything. */
  readonly accuracy: Accuracy | null;
}

/** Months as core/forecast/months.ts counts them. */
export interface ForecastSpan {
  /** The first of the history, and how many there and behind it. */
  readonly first: number;
  readonly months: number;
  readonly ahead: number;
  /** First month of the plan period, and the one behind it. */
  readonly from: number;
  readonly to: number;
}

/** A history that was carried on and tested. */
export interface Carried {
  readonly history: Float64Array;
  readonly series: SeriesForecast;
  readonly test: BackTest;
}

/** Carries a history on and tests how well that would have gone before; null without sales. */
export function carryOn(history: Float64Array, ahead: number, asked: ForecastMethod | null): Carried | null {
  const series = forecastSeries(history, ahead, asked);
  if (!series) return null;
  const first = history.findIndex((value) => value !== 0);
  return { history, series, test: backTest(history.subarray(first), asked) };
}

/** What is expected in the plan period, with what the pipeline adds to a trend. */
export function expectedOf(
  span: ForecastSpan,
  { history, series, test }: Carried,
  addedTo: (trendMinor: number) => number,
): Expected {
  const soldMinor = between(history, span.from - span.first, span.to - span.first);
  const end = span.first + span.months;
  const trendMinor = Math.round(between(series.ahead, span.from - end, span.to - end));
  const addedMinor = addedTo(trendMinor);
  return {
    history,
    fitted: series.fitted,
    ahead: series.ahead,
    soldMinor,
    trendMinor,
    addedMinor,
    expectedMinor: soldMinor + trendMinor + addedMinor,
    spreadMinor: spreadOfSum(test, monthsLeft(span)),
    spreadAhead: spreadAhead(test, span.ahead),
    accuracy: test.back.length > 0 ? accuracyOf(test) : null,
  };
}

/** The sums of territories, month by month. A month of which nothing was expected counts as it came. */
export function totalOf(
  span: ForecastSpan,
  parts: readonly { readonly expected: Expected; readonly test: BackTest }[],
): Expected {
  const history = new Float64Array(span.months);
  const fitted = new Float64Array(span.months);
  const ahead = new Float64Array(span.ahead);
  const told = new Uint8Array(span.months);
  let [soldMinor, trendMinor, addedMinor, expectedMinor] = [0, 0, 0, 0];
  for (const { expected } of parts) {
    expected.history.forEach((value, m) => {
      const fit = expected.fitted[m] as number;
      if (!Number.isNaN(fit)) told[m] = 1;
      history[m] = (history[m] as number) + value;
      fitted[m] = (fitted[m] as number) + (Number.isNaN(fit) ? value : fit);
    });
    expected.ahead.forEach((value, m) => {
      ahead[m] = (ahead[m] as number) + value;
    });
    soldMinor += expected.soldMinor;
    trendMinor += expected.trendMinor;
    addedMinor += expected.addedMinor;
    expectedMinor += expected.expectedMinor;
  }
  const test = summedBackTests(parts.map((part) => part.test));
  return {
    history,
    fitted: fitted.map((value, m) => (told[m] ? value : Number.NaN)),
    ahead,
    soldMinor,
    trendMinor,
    addedMinor,
    expectedMinor,
    spreadMinor: spreadOfSum(test, monthsLeft(span)),
    spreadAhead: spreadAhead(test, span.ahead),
    accuracy: test.back.length > 0 ? accuracyOf(test) : null,
  };
}

/** Months of the plan period that the history does not have. */
export function monthsLeft({ first, months, from, to }: ForecastSpan): number {
  return Math.max(0, to - Math.max(from, first + months));
}

function between(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let m = Math.max(0, from); m < Math.min(values.length, to); m++) sum += values[m] as number;
  return sum;
}
