import { describe, expect, it } from 'vitest';
import { boundedSales, unitSums } from '../../../core/forecast/bounded-sales.ts';
import { territoryForecast } from '../../../core/forecast/territory-forecast.ts';
import type { BatchKey } from '../../../core/model/ids.ts';
import { allTexts } from '../../../core/model/text-column.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';
import { withSales } from '../../support/some-results.ts';

const GRID = gridPlan({ map: 'AB', accounts: [{ unit: 1 }, { unit: null }, { unit: 1 }, { unit: 0 }] });
const plan = withSales(
  GRID,
  'account',
  [1, 2, 4, 8].map((amount, i) => ({
    holder: `A-${i}`,
    from: '2025-01',
    amounts: i === 3 ? [0, amount] : new Array<number>(24).fill(amount),
  })),
);

describe('a sales history that is too long to be kept per account', () => {
  it('is kept as sums of units, which forecast the same where nothing is named', () => {
    if (!plan.sales) throw new Error('no sales');
    const sums = unitSums(plan, plan.sales, plan.sales.rows);
    expect(allTexts(sums.holders)).toEqual(['u0', 'u1']);
    expect([...sums.offsets]).toEqual([0, 1, 25]);
    expect(sums.amounts[1]).toBe(500);
    const folded = { ...plan, sales: { ...sums, batch: 7 as BatchKey, rows: Int32Array.of(0, 1) } };
    expect(territoryForecast(folded, WORKING, FIELD_SALES)).toEqual(territoryForecast(plan, WORKING, FIELD_SALES));
  });

  it('stays as it is where it is short, and is none where units are the accounts themselves', () => {
    if (!plan.sales || !GRID.unitSet) throw new Error('no sales');
    const { rows, ...short } = plan.sales;
    expect(boundedSales(plan, short, rows)).toBe(short);
    // Only its length is looked at: nothing is read of months that are not there.
    const long = { ...short, months: { length: 3_000_001 } as never };
    expect(boundedSales({ ...GRID, unitSet: { ...GRID.unitSet, kind: 'points' } }, long, rows)).toBeNull();
  });
});
