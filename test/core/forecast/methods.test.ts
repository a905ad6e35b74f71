import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holtWinters, runThrough } from '../../../core/forecast/holt-winters.ts';
import { forecastSeries } from '../../../core/forecast/method.ts';
import { croston } from '../../../core/forecast/simple-methods.ts';
import { FORECAST_METHODS } from '../../../core/model/forecast-settings.ts';

const YEAR = [90, 80, 100, 110, 120, 130, 140, 150, 110, 100, 95, 175];
const series = (length: number, value: (t: number) => number) => Float64Array.from({ length }, (_, t) => value(t));
const near = (found: Float64Array | undefined, wanted: readonly number[]) => {
  expect(found?.length).toBe(wanted.length);
  for (const [i, value] of wanted.entries()) expect(found?.[i]).toBeCloseTo(value, 6);
};

/** The recursions written once more from the book, with lists that grow instead of a state that is overwritten. */
function byTheBook(
  y: readonly number[],
  multiplied: boolean,
  [a, b, g, phi]: readonly [number, number, number, number],
) {
  const m = 12;
  const mean = (from: number) => y.slice(from, from + m).reduce((sum, one) => sum + one, 0) / m;
  const slope = (mean(m) - mean(0)) / m;
  const levels = [mean(0) - slope * 6.5];
  const trends = [slope];
  const seasons = Array.from({ length: m }, (_, i) => {
    const line = (t: number) => (levels[0] as number) + slope * (t + 1);
    const off = (t: number) => (multiplied ? (y[t] as number) / line(t) : (y[t] as number) - line(t));
    return (off(i) + off(i + m)) / 2;
  });
  y.forEach((value, t) => {
    const [l, d, s] = [levels[t] as number, trends[t] as number, seasons[t] as number];
    const next = a * (multiplied ? value / s : value - s) + (1 - a) * (l + phi * d);
    levels.push(next);
    trends.push(b * (next - l) + (1 - b) * phi * d);
    seasons.push(g * (multiplied ? value / (l + phi * d) : value - l - phi * d) + (1 - g) * s);
  });
  return (h: number) => {
    let power = 0;
    for (let i = 1; i <= h; i++) power += phi ** i;
    const trend = (levels.at(-1) as number) + power * (trends.at(-1) as number);
    const season = seasons[y.length + ((h - 1) % m)] as number;
    return multiplied ? trend * season : trend + season;
  };
}

describe('Holt-Winters', () => {
  const growing = series(40, (t) => ((YEAR[t % 12] as number) + 2 * t) * (t % 7 === 3 ? 1.1 : 1));

  it.each(['additive', 'multiplicative'] as const)('smooths as the equations say, %s', (season) => {
    const parameters = [0.3, 0.15, 0.25, 0.9] as const;
    const [alpha, beta, gamma, phi] = parameters;
    const { run } = runThrough(growing, season, { alpha, beta, gamma, phi }, 14);
    const book = byTheBook([...growing], season === 'multiplicative', parameters);
    near(
      run.ahead,
      Array.from({ length: 14 }, (_, h) => book(h + 1)),
    );
  });

  it('repeats a year that repeats itself, and carries a line with a season on', () => {
    near(
      holtWinters(
        series(36, (t) => YEAR[t % 12] as number),
        14,
      ).ahead,
      [...YEAR, 90, 80],
    );
    const line = series(36, (t) => 1000 + 5 * t + (YEAR[t % 12] as number));
    near(holtWinters(line, 3).ahead, [1000 + 180 + 90, 1000 + 185 + 80, 1000 + 190 + 100]);
  });

  it('multiplies the trend by the season where that fits better', () => {
    const factor = (t: number) => (YEAR[t % 12] as number) / 100;
    const { ahead } = holtWinters(
      series(48, (t) => (100 + 10 * t) * factor(t)),
      6,
    );
    for (const [h, value] of ahead.entries()) expect(value / ((580 + 10 * h) * factor(h))).toBeCloseTo(1, 1);
  });

  it('is no worse on its own months than the corner of the grid it begins in', () => {
    const [start] = [runThrough(growing, 'additive', { alpha: 0.1, beta: 0.01, gamma: 0.05, phi: 0.9 }, 0)];
    const { fitted } = holtWinters(growing, 0);
    const error = fitted.reduce((sum, fit, t) => sum + (t < 12 ? 0 : (fit - (growing[t] as number)) ** 2), 0);
    expect(error).toBeLessThanOrEqual(start?.error ?? 0);
  });
});

describe('the method of a series', () => {
  it.each([
    [30, 'holt-winters', 'two-years'],
    [23, 'seasonal-naive', 'one-year'],
    [11, 'holt', 'eight-months'],
    [7, 'drift', 'four-months'],
    [3, 'mean', 'short'],
  ] as const)('of %i months is %s: %s', (length, method, reason) => {
    // Months before the first with sales say nothing of its length.
    const made = forecastSeries(Float64Array.from([0, 0, ...series(length, (t) => 10 + (t % 3))]), 4);
    expect([made?.method, made?.reason]).toEqual([method, reason]);
  });

  it('is Croston where most months are without sales, and what the planner says where that can be', () => {
    const rare = Float64Array.from({ length: 40 }, (_, t) => (t % 3 === 0 ? 6 : 0));
    expect(forecastSeries(rare, 1)).toMatchObject({ method: 'croston', reason: 'rare' });
    expect(forecastSeries(rare, 1, 'mean')).toMatchObject({ method: 'mean', reason: 'chosen' });
    expect(forecastSeries(rare.subarray(0, 10), 1, 'holt-winters')).toMatchObject({ method: 'croston' });
    expect(forecastSeries(new Float64Array(30), 4)).toBeNull();
  });

  it('takes size and gap of single sales apart', () => {
    // 6 every third month: 2 a month, less a twentieth for the bias of the quotient.
    const rare = Float64Array.from({ length: 39 }, (_, t) => (t % 3 === 2 ? 6 : 0));
    near(croston(rare, 2).ahead, [1.9, 1.9]);
  });

  it('forecasts a constant series as that constant, and nothing below 0', () => {
    const all = fc.record({
      length: fc.integer({ min: 1, max: 50 }),
      value: fc.integer({ min: 1, max: 1e9 }),
      asked: fc.option(fc.constantFrom(...FORECAST_METHODS.filter((method) => method !== 'croston'))),
    });
    fc.assert(
      fc.property(all, ({ length, value, asked }) => {
        const made = forecastSeries(new Float64Array(length).fill(value), 15, asked);
        for (const found of made?.ahead ?? []) expect(found / value).toBeCloseTo(1, 9);
      }),
    );
    expect(Math.min(...(forecastSeries(Float64Array.from([90, 60, 30, 5]), 9)?.ahead ?? [-1]))).toBe(0);
  });

  it('forecasts so many times as much where all is so many times as much', () => {
    const values = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 45 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 20 }), (months, power) => {
        const once = forecastSeries(Float64Array.from(months), 13);
        const more = forecastSeries(
          Float64Array.from(months, (value) => value * 2 ** power),
          13,
        );
        expect(more?.method).toBe(once?.method);
        expect([...(more?.ahead ?? [])]).toEqual([...(once?.ahead ?? [])].map((value) => value * 2 ** power));
      }),
      { numRuns: 40 },
    );
  });
});
