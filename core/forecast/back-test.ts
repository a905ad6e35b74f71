import type { ForecastMethod } from '../model/forecast-settings.ts';
import { forecastSeries } from './method.ts';

/**
 * What would have been forecast at the end of earlier months, and what came. Row `o` was made when the last `back[o]`
 * months of the series were not known yet.
 */
export interface BackTest {
  readonly back: readonly number[];
  /** Per row one value a month, of the `back[o]` last months. */
  readonly forecast: readonly Float64Array[];
  readonly actual: readonly Float64Array[];
}

/** How good a forecast was. */
export interface Accuracy {
  /** Mean absolute percentage error over the months with sales, as a ratio; null where there was none. */
  readonly mape: number | null;
  /** All errors over all sales, which months without sales count in, too; null without sales. */
  readonly wape: number | null;
  /** Forecast less actual over actual: above 0 too much was forecast; null without sales. */
  readonly bias: number | null;
  /** Months that were compared, and those of them without sales, of which MAPE knows nothing. */
  readonly months: number;
  readonly monthsWithout: number;
}

/** So many month ends are looked at, and so many months have to be known at each. */
const ORIGINS = 12;
const LEAST_KNOWN = 3;
/** Fewer forecasts of a length than this say nothing of how far they are off. */
const LEAST_ERRORS = 4;
/** Eight of ten values of a normal distribution are within so many standard deviations. */
export const EIGHT_OF_TEN = 1.2816;

/**
 * Forecasts of a series from a rolling origin (Tashman 2000): at the end of each of its last months but one it is
 * forecast from what was known then alone, by the rule that held then. `values` begins with the first month with sales.
 */
export function backTest(values: Float64Array, asked: ForecastMethod | null = null): BackTest {
  const back: number[] = [];
  const forecast: Float64Array[] = [];
  const actual: Float64Array[] = [];
  for (let known = Math.max(LEAST_KNOWN, values.length - ORIGINS); known < values.length; known++) {
    const ahead = values.length - known;
    // A copy: nothing behind it can be seen, whatever a method does.
    const made = forecastSeries(values.slice(0, known), ahead, asked);
    back.push(ahead);
    forecast.push(made?.ahead ?? new Float64Array(ahead));
    actual.push(values.slice(known));
  }
  return { back, forecast, actual };
}

/** The measures of accuracy over all months of all rows. */
export function accuracyOf({ forecast, actual }: BackTest): Accuracy {
  let [relative, off, signed, sum, months, monthsWithout] = [0, 0, 0, 0, 0, 0];
  forecast.forEach((row, o) => {
    row.forEach((made, m) => {
      const came = (actual[o] as Float64Array)[m] as number;
      months++;
      off += Math.abs(made - came);
      signed += made - came;
      sum += came;
      if (came > 0) relative += Math.abs(made - came) / came;
      else monthsWithout++;
    });
  });
  const some = months - monthsWithout;
  const any = sum > 0;
  return {
    mape: some > 0 ? relative / some : null,
    wape: any ? off / sum : null,
    bias: any ? signed / sum : null,
    months,
    monthsWithout,
  };
}

/**
 * Standard deviation of a forecast of the sum of so many months, from the sums in the back-test: of that many months,
 * or of the most that four rows have, widened with the root of the months beyond them. Null where too little was tested.
 */
export function spreadOfSum({ back, forecast, actual }: BackTest, months: number): number | null {
  const tested = Math.min(months, [...back].sort((a, b) => b - a)[LEAST_ERRORS - 1] ?? 0);
  if (tested === 0 || months === 0) return null;
  let squares = 0;
  let rows = 0;
  back.forEach((length, o) => {
    if (length < tested) return;
    let error = 0;
    for (let m = 0; m < tested; m++) {
      error += ((forecast[o] as Float64Array)[m] as number) - ((actual[o] as Float64Array)[m] as number);
    }
    squares += error ** 2;
    rows++;
  });
  return Math.sqrt(squares / rows) * Math.sqrt(months / tested);
}

/**
 * Standard deviation of the forecast of each of so many months, by how far ahead it is; it never falls, and months beyond
 * those that four rows have are as uncertain as the last that was tested. Null where too little was tested.
 */
export function spreadAhead({ back, forecast, actual }: BackTest, ahead: number): Float64Array | null {
  const tested = [...back].sort((a, b) => b - a)[LEAST_ERRORS - 1] ?? 0;
  if (tested === 0) return null;
  const spread = new Float64Array(ahead);
  for (let m = 0; m < ahead; m++) {
    const errors = back.flatMap((length, o) =>
      m < tested && length > m
        ? [((forecast[o] as Float64Array)[m] as number) - ((actual[o] as Float64Array)[m] as number)]
        : [],
    );
    const own = errors.length > 0 ? Math.sqrt(errors.reduce((sum, one) => sum + one ** 2, 0) / errors.length) : 0;
    spread[m] = Math.max(own, spread[m - 1] ?? 0);
  }
  return spread;
}

/** Back-tests of several series that end with the same month as that of their sum; months not tested count as right. */
export function summedBackTests(tests: readonly BackTest[]): BackTest {
  const longest = Math.max(0, ...tests.flatMap(({ back }) => back));
  const back = Array.from({ length: longest }, (_, o) => longest - o);
  const forecast = back.map((length) => new Float64Array(length));
  const actual = back.map((length) => new Float64Array(length));
  for (const test of tests) {
    test.back.forEach((length, o) => {
      const row = longest - length;
      for (let m = 0; m < length; m++) {
        add(forecast[row] as Float64Array, m, (test.forecast[o] as Float64Array)[m] as number);
        add(actual[row] as Float64Array, m, (test.actual[o] as Float64Array)[m] as number);
      }
    });
  }
  return { back, forecast, actual };
}

function add(column: Float64Array, at: number, value: number): void {
  column[at] = (column[at] as number) + value;
}
