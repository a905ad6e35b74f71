import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accuracyOf,
  type BackTest,
  backTest,
  spreadAhead,
  spreadOfSum,
  summedBackTests,
} from '../../../core/forecast/back-test.ts';
import { forecastSeries } from '../../../core/forecast/method.ts';

const months = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 40 });

describe('the back-test', () => {
  it('never sees the future: what comes later changes no earlier forecast', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 12 }), (values, changed) => {
        fc.pre(values[0] !== 0 && changed < values.length - 3);
        const later = values.map((value, t) => (t >= values.length - changed ? 7 * value + 5 : value));
        const [one, other] = [values, later].map((list) => backTest(Float64Array.from(list))) as [BackTest, BackTest];
        one.back.forEach((back, o) => {
          if (back >= changed) expect(other.forecast[o]).toEqual(one.forecast[o]);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('forecasts from each of the last twelve month ends as it would have then', () => {
    const values = Float64Array.from({ length: 30 }, (_, t) => 100 + ((7 * t) % 13));
    const test = backTest(values);
    expect(test.back).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    // 18 months were known at first: no two years, so last year's months.
    expect([...(test.forecast[0] ?? [])]).toEqual([...values.subarray(6, 18)]);
    expect(test.forecast.at(-1)).toEqual(forecastSeries(values.slice(0, 29), 1)?.ahead);
    expect(backTest(Float64Array.of(1, 2, 3)).back).toEqual([]);
  });
});

const test: BackTest = {
  back: [2, 1],
  forecast: [Float64Array.of(110, 5), Float64Array.of(2)],
  actual: [Float64Array.of(100, 0), Float64Array.of(4)],
};

describe('accuracy', () => {
  it('is MAPE over months with sales, WAPE over all, and bias', () => {
    // |10|/100 and |-2|/4; errors 10, 5, 2 over 104; 117 - 104 over 104.
    expect(accuracyOf(test)).toEqual({ mape: 0.3, wape: 17 / 104, bias: 13 / 104, months: 3, monthsWithout: 1 });
    const none = { back: [1], forecast: [Float64Array.of(3)], actual: [Float64Array.of(0)] };
    expect(accuracyOf(none)).toMatchObject({ mape: null, wape: null, bias: null, monthsWithout: 1 });
  });

  it('of a sum is that of its parts added up month by month', () => {
    const other = { back: [1], forecast: [Float64Array.of(8)], actual: [Float64Array.of(6)] };
    const sum = summedBackTests([test, other]);
    expect(sum.back).toEqual([2, 1]);
    expect(sum.forecast).toEqual([Float64Array.of(110, 5), Float64Array.of(10)]);
    expect(sum.actual).toEqual([Float64Array.of(100, 0), Float64Array.of(10)]);
  });

  it('spreads as the tested sums did, and wider beyond them', () => {
    const back = [6, 5, 4, 3, 2, 1];
    const off = back.map((length) => new Float64Array(length).fill(2));
    const right = back.map((length) => new Float64Array(length));
    const wrong = { back, forecast: off, actual: right };
    // Four rows have three months: each sum is 6 off; twelve months are twice as wide.
    expect(spreadOfSum(wrong, 3)).toBe(6);
    expect(spreadOfSum(wrong, 12)).toBe(12);
    expect(spreadOfSum(wrong, 1)).toBe(2);
    expect(spreadOfSum(test, 12)).toBeNull();
  });
});

describe('the spread of months ahead', () => {
  it('is that of the errors so far ahead, and never falls', () => {
    const back = [6, 5, 4, 3, 2, 1];
    const forecast = back.map((length) => Float64Array.from({ length }, (_, m) => [3, 1, 5][m] ?? 9));
    const actual = back.map((length) => new Float64Array(length));
    expect([...(spreadAhead({ back, forecast, actual }, 5) ?? [])]).toEqual([3, 3, 5, 5, 5]);
    expect(spreadAhead(test, 3)).toBeNull();
  });
});
