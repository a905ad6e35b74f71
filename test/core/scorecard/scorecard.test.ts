import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BatchKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { ACTIVITY_FIGURES, type PlanActivities } from '../../../core/model/results.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { fairRanking } from '../../../core/scorecard/fair-ranking.ts';
import { scorecard } from '../../../core/scorecard/scorecard.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';
import { withDeals, withSales } from '../../support/some-results.ts';

const GRID = gridPlan({
  map: 'AAB BBC',
  accounts: [0, 1, 2, 3, 4].map((unit) => ({ unit })),
  reps: {
    A: [{ name: 'Ann' }],
    B: [
      { name: 'Bob', share: 0.25, capacityFte: 0.5 },
      { name: 'Cy', share: 0.75 },
    ],
  },
});
const NONE = new Float64Array(3).fill(Number.NaN);
const card = (plan: Plan, opportunity = NONE) => scorecard(plan, WORKING, FIELD_SALES, opportunity);

function withActivities(plan: Plan, by: 'rep' | 'territory', rows: Record<string, Record<string, number>>): Plan {
  const names = Object.keys(rows);
  const figures = Object.fromEntries(
    ACTIVITY_FIGURES.map((figure) => [figure, Float64Array.from(names, (name) => rows[name]?.[figure] ?? Number.NaN)]),
  ) as PlanActivities['figures'];
  const activities = { batch: 9 as BatchKey, by, count: names.length, names: textColumn(names), digits: 2, figures };
  return { ...plan, activities };
}

describe('a scorecard', () => {
  it('has the sales of the last year by quarters, and per rep and quarter', () => {
    const months = Array.from({ length: 14 }, (_, m) => 10 * (m + 1));
    const {
      territories,
      reps,
      months: counted,
    } = card(
      withSales(GRID, 'account', [
        { holder: 'A-0', from: '2025-01', amounts: months },
        { holder: 'A-2', from: '2026-02', amounts: [400] },
      ]),
    );
    // Of 14 months the last twelve: 30, 40, ..., 140.
    expect(territories[0]).toMatchObject({ salesMinor: 102_000, quarters: [12_000, 21_000, 30_000, 39_000] });
    expect(territories[0]?.perQuarterMinor).toBe(25_500);
    expect(territories[1]).toMatchObject({ salesMinor: 40_000, capacityFte: 0.875 });
    expect(reps.map(({ salesMinor }) => salesMinor)).toEqual([102_000, 10_000, 30_000]);
    expect(reps[1]?.perQuarterMinor).toBe(5_000);
    expect(counted).toBe(12);
  });

  it('has win rate, cycle length and conversion of territories, and of reps by what they own', () => {
    const plan = withDeals(GRID, [
      { account: 0, owner: 'Bob', state: 'won', created: '2026-01-01', closes: '2026-01-31' },
      { account: 0, owner: 'Bob', state: 'won', created: '2026-01-01', closes: '2026-03-02' },
      { account: 1, owner: 'Cy', state: 'lost', stage: 'Talk' },
      { account: 1, owner: 'Ann', state: 'lost', stage: 'Offer' },
      { account: 4, stage: 'Talk' },
    ]);
    const { territories, reps, stages, byOwner } = card(plan);
    expect(stages.map(({ name }) => name)).toEqual(['Talk', 'Offer']);
    expect(territories[0]?.deals).toEqual({
      open: 0,
      won: 2,
      lost: 2,
      winRate: 0.5,
      cycleDays: 45,
      conversion: [2 / 4, 2 / 3],
    });
    expect(territories[1]?.deals).toMatchObject({ open: 1, winRate: null, cycleDays: null, conversion: [null, null] });
    expect(reps.map(({ deals }) => deals?.winRate)).toEqual([0, 1, 0]);
    expect(byOwner).toBe(true);
  });

  it('has selling time, activities and the accuracy of forecasts, of reps in their territories and the other way', () => {
    const figures = { calls: 40, sellingHours: 300, workingHours: 1200, forecast: 12_000, actual: 10_000 };
    const byRep = card(withActivities(GRID, 'rep', { Ann: figures, r3: { calls: 8, forecast: 5, actual: 100 } }));
    expect(byRep.reps[0]).toMatchObject({ sellingShare: 0.25, forecastAccuracy: 0.8, activities: { calls: 40 } });
    expect(byRep.reps[0]?.forecastBias).toBeCloseTo(0.2);
    expect(byRep.reps[1]).toMatchObject({ sellingShare: null, forecastAccuracy: null });
    expect(byRep.reps[2]?.forecastAccuracy).toBeCloseTo(0.05);
    expect(byRep.territories.map(({ activities }) => activities.calls)).toEqual([40, 8, Number.NaN]);
    const byTerritory = card(withActivities(GRID, 'territory', { T002: { calls: 8 }, A: figures }));
    expect(byTerritory.reps.map(({ activities }) => activities.calls)).toEqual([40, 2, 6]);
  });

  it('ranks by sales over what the territory holds beside the rank by sales', () => {
    const sold = [100, 200].map((amount, i) => ({ holder: `T00${i + 1}`, from: '2026-01', amounts: [amount] }));
    const { territories } = card(withSales(GRID, 'territory', sold), Float64Array.of(100, 400, 10));
    expect(territories.map(({ bySales, byAdjusted }) => [bySales, byAdjusted])).toEqual([
      [2, 1],
      [1, 2],
      [3, 3],
    ]);
    // Of 300 over 510: nothing tells how many accounts bought, so that the index counts wholly.
    expect(territories[0]?.adjusted).toBeCloseTo((100 * 510) / 300);
  });

  it('is empty where nothing was imported', () => {
    const { territories, stages, months } = card(GRID);
    expect(territories[0]).toMatchObject({ salesMinor: null, deals: null, sellingShare: null, bySales: null });
    expect([stages, months]).toEqual([[], 0]);
  });
});

describe('a fair ranking', () => {
  const one = fc.record({
    sales: fc.integer({ min: 0, max: 1000 }),
    opportunity: fc.integer({ min: 1, max: 1000 }),
    buyers: fc.constant(null),
  });

  it('is the same whatever all territories hold more or less of', () => {
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 12 }), (list) => {
        const once = fairRanking(list);
        const more = fairRanking(list.map((row) => ({ ...row, opportunity: 8 * row.opportunity })));
        expect(more.map(({ byAdjusted }) => byAdjusted)).toEqual(once.map(({ byAdjusted }) => byAdjusted));
      }),
    );
  });

  it('draws those with few buying accounts to 100, and leaves out who has no opportunity', () => {
    const rows = [
      { sales: 20, opportunity: 10, buyers: 0 },
      { sales: 20, opportunity: 10, buyers: 10 },
      { sales: 20, opportunity: 10, buyers: 990 },
      { sales: 5, opportunity: 70, buyers: 5 },
      { sales: 9, opportunity: null, buyers: 5 },
    ];
    const ranks = fairRanking(rows);
    const index = (100 * 2) / (65 / 100);
    expect(ranks[0]).toMatchObject({ adjusted: 100, byAdjusted: 3 });
    expect(ranks[1]?.adjusted).toBeCloseTo((100 + index) / 2);
    expect(ranks[2]?.adjusted).toBeCloseTo(100 + 0.99 * (index - 100));
    expect(ranks[3]?.byAdjusted).toBe(4);
    expect(ranks[4]).toEqual({ index: null, adjusted: null, bySales: 4, byAdjusted: null });
    expect(ranks[0]?.bySales).toBe(1);
  });
});
