import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scorecard } from '../../../core/scorecard/scorecard.ts';
import { amountAxis } from '../../../renderer/numbers/forecast/chart-scale.ts';
import type { ScoreColumn } from '../../../renderer/numbers/scorecard/score-columns.ts';
import { bestFirst, sortedScores } from '../../../renderer/numbers/scorecard/sorted-scores.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';
import { withSales } from '../../support/some-results.ts';

const GRID = gridPlan({ map: 'ABC', accounts: [{ unit: 0 }, { unit: 1 }, { unit: 2 }] });
const sold = withSales(
  GRID,
  'account',
  [30, 90].map((amount, i) => ({ holder: `A-${i}`, from: '2026-01', amounts: [amount] })),
);
const card = (plan = sold) => scorecard(plan, WORKING, FIELD_SALES, Float64Array.of(10, 90, Number.NaN));

/** Two of the columns of the screen, without their words. */
const COLUMNS: readonly ScoreColumn[] = [
  { id: 'fair', title: '', meaning: '', value: ({ byAdjusted }) => byAdjusted, text: String, lowFirst: true },
  { id: 'sales', title: '', meaning: '', value: ({ salesMinor }) => salesMinor, text: String },
];

describe('scores', () => {
  it('are sorted the best first, and those of whom nothing is known last, either way', () => {
    const { territories } = card();
    const keys = (id: string, turned = false) => {
      const column = COLUMNS.find((one) => one.id === id);
      if (!column) throw new Error(id);
      const best = bestFirst(column);
      const sort = turned ? { ...best, descending: !best.descending } : best;
      return sortedScores(territories, COLUMNS, sort).map(({ key }) => key);
    };
    expect(keys('fair')).toEqual([1, 2, 3]);
    expect(keys('fair', true)).toEqual([2, 1, 3]);
    expect(keys('sales')).toEqual([2, 1, 3]);
    expect(sortedScores(territories, COLUMNS, { column: 'gone', descending: true })).toEqual(territories);
  });
});

describe('the axis of amounts', () => {
  it('has every amount and 0, with at most eight round labels', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e12 }), { maxLength: 20 }), (values) => {
        const { least, most, ticks } = amountAxis([...values, Number.NaN]);
        expect(least).toBeLessThanOrEqual(Math.min(0, ...values));
        expect(most).toBeGreaterThanOrEqual(Math.max(0, ...values) * (1 - 1e-9));
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThanOrEqual(9);
        expect([ticks[0], ticks.at(-1)]).toEqual([least, most]);
      }),
    );
  });
});
