import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastSteps } from '../../../core/forecast/plan-forecast.ts';
import { territoryForecast } from '../../../core/forecast/territory-forecast.ts';
import type { ForecastSettings } from '../../../core/model/forecast-settings.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { finish } from '../../../core/steps.ts';
import { FIELD_SALES, gridPlan, WORKING, withNamedAccount } from '../../support/plan-builder.ts';
import { type SalesSpec, withDeals, withSales } from '../../support/some-results.ts';

const YEARS = (value: number) => new Array<number>(24).fill(value);
const forecast = (plan: Plan) => finish(forecastSteps(plan, WORKING, FIELD_SALES));
const expected = (plan: Plan) => territoryForecast(plan, WORKING, FIELD_SALES);
const GRID = gridPlan({
  map: 'AAB BBC',
  accounts: [0, 1, 2, 3, 4].map((unit) => ({ unit })),
  reps: {
    A: [{ name: 'Ann', share: 1 }],
    B: [
      { name: 'Bob', share: 0.5 },
      { name: 'Cy', share: 0.5 },
    ],
  },
});
/** Accounts 0, 1 in A; 2, 3, 4 in B; C has none. Two years to the end of 2026; the plan is for 2027. */
const SOLD: SalesSpec[] = [0, 1, 2, 3, 4].map((account) => ({
  holder: `A-${account}`,
  from: '2025-01',
  amounts: YEARS(10 ** account),
}));

describe('expected sales of territories', () => {
  it('are those of their accounts for the plan period, null where there were none', () => {
    const plan = withSales(GRID, 'account', SOLD);
    expect(expected(plan)).toEqual([12 * 11 * 100, 12 * 11_100 * 100, null]);
    expect(expected(GRID)).toEqual([null, null, null]);
  });

  it('move with a unit, and with an account that is named for another territory', () => {
    const plan = withSales(GRID, 'account', SOLD);
    const before = expected(plan);
    const map = Int32Array.of(1, 2, 2, 2, 3, 3);
    const moved = { ...plan, assignments: plan.assignments.map((one) => ({ ...one, territories: map })) };
    expect(expected(moved)).toEqual([12 * 100, 12 * 1110 * 100, 12 * 10_000 * 100]);
    const named = withNamedAccount(moved, 4, 1);
    expect(expected(named)).toEqual([12 * 10_001 * 100, 12 * 1110 * 100, null]);
    expect(expected({ ...moved, assignments: plan.assignments })).toEqual(before);
  });

  it('count what was sold in the period already as it came', () => {
    const plan = withSales(GRID, 'account', [{ holder: 'A-0', from: '2025-04', amounts: [...YEARS(5)] }]);
    // To March 2027: three months of the period are there.
    expect(forecast(plan)?.territories[0]?.expected).toMatchObject({
      soldMinor: 1500,
      trendMinor: 4500,
      expectedMinor: 6000,
    });
    const through = { ...plan.settings, forecast: { method: null, pipeline: true, through: '2026-12' } };
    expect(forecast({ ...plan, settings: through })?.total).toMatchObject({ soldMinor: 0, trendMinor: 6000 });
    const before = { ...through, forecast: { ...through.forecast, through: '2020-01' } };
    expect(forecast({ ...plan, settings: before })?.months).toBe(24);
  });

  it('follow units, territories and reps where the history is theirs', () => {
    const spec = (holder: string, value: number): SalesSpec => ({ holder, from: '2025-01', amounts: YEARS(value) });
    expect(expected(withSales(GRID, 'unit', [spec('u5', 3), spec('u0', 1)]))).toEqual([1200, null, 3600]);
    expect(expected(withSales(GRID, 'territory', [spec('t002', 4), spec('c', 2)]))).toEqual([null, 4800, 2400]);
    expect(expected(withSales(GRID, 'rep', [spec('Ann', 1), spec('Bob', 2), spec('Cy', 5)]))).toEqual([
      1200,
      8400,
      null,
    ]);
  });

  it('sum to the total in every month, whatever the history', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 36 });
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 5 }), (lists) => {
        const specs = lists.map((list, i) => ({ holder: `A-${i}`, from: '2024-06', amounts: list }));
        const made = forecast(withSales(GRID, 'account', specs));
        if (!made) return;
        const parts = made.territories.flatMap((one) => one.expected ?? []);
        const sum = (value: (one: (typeof parts)[number]) => number) => parts.reduce((all, one) => all + value(one), 0);
        expect(made.total.expectedMinor).toBe(sum((one) => one.expectedMinor));
        for (const [m, value] of made.total.ahead.entries()) {
          expect(value).toBeCloseTo(
            sum((one) => one.ahead[m] as number),
            4,
          );
        }
        for (const [m, value] of made.total.history.entries()) {
          expect(value).toBe(sum((one) => one.history[m] as number));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are the same after any moves as from scratch', () => {
    const maps = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 }), { maxLength: 5 });
    fc.assert(
      fc.property(maps, (list) => {
        const plan = withSales(GRID, 'account', SOLD);
        for (const map of list) {
          const assignments = plan.assignments.map((one) => ({ ...one, territories: Int32Array.from(map) }));
          const anew = withSales({ ...GRID, assignments }, 'account', SOLD);
          expect(expected({ ...plan, assignments })).toEqual(expected(anew));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the pipeline', () => {
  const closed = Array.from({ length: 20 }, (_, i) => ({
    state: i < 5 ? ('won' as const) : ('lost' as const),
    account: 0,
  }));
  const settings = (more: Partial<ForecastSettings>) => ({
    ...GRID.settings,
    forecast: { method: null, pipeline: true, through: null, ...more },
  });

  it('adds only what accounts that do not buy bring beyond the usual new business', () => {
    // A-1 is new in 2026 and bought for 1,200: as much new business is in the trend already. A quarter is won.
    const sold = [
      { holder: 'A-0', from: '2025-01', amounts: YEARS(10) },
      { holder: 'A-1', from: '2026-01', amounts: new Array<number>(12).fill(100) },
    ];
    const open = { account: 0, amount: 4_000, stage: 'Offer', closes: '2027-05-01' };
    const plan = withDeals(withSales(GRID, 'account', sold), [...closed, open, { ...open, account: 3, amount: 9_000 }]);
    const both = forecast(plan);
    expect(both?.territories[0]).toMatchObject({ pipeline: { weightedMinor: 100_000, newMinor: 0 } });
    expect(both?.territories[0]?.expected?.addedMinor).toBe(0);
    const more = withDeals(plan, [...closed, { ...open, account: 1 }, { ...open, account: 3, amount: 9_000 }]);
    const named = forecast(withNamedAccount(more, 3, 1));
    expect(named?.territories[0]?.pipeline).toMatchObject({ weightedMinor: 325_000, newMinor: 225_000 });
    expect(named?.territories[0]?.expected?.addedMinor).toBe(225_000 - 120_000);
    const off = forecast({ ...withNamedAccount(more, 3, 1), settings: settings({ pipeline: false }) });
    expect(off?.territories[0]?.expected?.addedMinor).toBe(0);
  });

  it('lifts a trend that is below it where new business cannot be told, and counts the period alone', () => {
    const sold = [{ holder: 'T001', from: '2025-01', amounts: YEARS(10) }];
    const deals = [
      ...closed,
      { account: 0, amount: 2_000, closes: '2027-12-31' },
      { account: 0, amount: 9_999, closes: '2028-01-01' },
      { account: 0, amount: 9_999, closes: '2026-12-31' },
      { account: 0, amount: 9_999 },
    ];
    const made = forecast(withDeals(withSales(GRID, 'territory', sold), deals));
    expect(made?.territories[0]?.pipeline).toEqual({ open: 4, weightedMinor: 50_000, newMinor: 0 });
    expect(made?.territories[0]?.expected).toMatchObject({ trendMinor: 12_000, addedMinor: 38_000 });
  });
});
