import { describe, expect, it } from 'vitest';
import type { Measure } from '../../../core/model/measure.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { territoryRows } from '../../../renderer/state/territory-rows.ts';
import { rowAfterKey } from '../../../renderer/territories/row-keys.ts';
import { columnKinds, tableColumns } from '../../../renderer/territories/table-columns.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

describe('the columns of the territory table', () => {
  const plan = gridPlan({ map: 'AB', measures: [{ name: 'potential' }, { name: 'accounts', column: '#' }] });

  it('are as many as what they show, in the same order', () => {
    const ids = tableColumns(plan.measures, 'en').map(({ id }) => id);
    const kinds = columnKinds(plan.measures).map((column) =>
      'measure' in column ? `${column.kind}-${(column.measure as Measure).key}` : column.kind,
    );
    expect(ids).toEqual(kinds);
  });

  it('show the number of accounts once, also where it is a measure', () => {
    expect(columnKinds(plan.measures).filter(({ kind }) => kind === 'total')).toHaveLength(1);
  });
});

describe('the rows of the territory table', () => {
  it('join totals, reps and quotas of the scenario on screen', () => {
    const grid = gridPlan({
      map: 'AAB',
      accounts: [
        { unit: 0, values: { potential: 10 } },
        { unit: 2, values: { potential: 30 } },
      ],
      reps: { A: [{ name: 'Amira' }] },
    });
    const quota = { territory: grid.territories[0]?.key ?? (0 as never), period: 'FY2027', method: 'even', share: 0.5 };
    const plan = {
      ...grid,
      quotas: [
        { ...quota, scenario: WORKING, quotaMinor: 500 },
        { ...quota, scenario: WORKING, period: 'FY2026', quotaMinor: 1 },
      ],
    };
    const rows = territoryRows(plan, territoryTotals(plan, WORKING, FIELD_SALES), {
      scenario: WORKING,
      role: FIELD_SALES,
    });
    expect(
      rows.map(({ id, accounts, units, totals, quotaMinor }) => ({ id, accounts, units, totals, quotaMinor })),
    ).toEqual([
      { id: 'T001', accounts: 1, units: 2, totals: [10], quotaMinor: 500 },
      { id: 'T002', accounts: 1, units: 1, totals: [30], quotaMinor: null },
    ]);
    expect(rows[0]?.reps).toBe('Amira');
    expect(rows[0]?.index[0]).toBeCloseTo(50);
  });
});

describe('keys in the table', () => {
  it('move by a row, by a page and to the ends, and stop there', () => {
    expect(rowAfterKey('ArrowDown', 3, 20, 8)).toBe(4);
    expect(rowAfterKey('ArrowUp', 0, 20, 8)).toBe(0);
    expect(rowAfterKey('PageDown', 15, 20, 8)).toBe(19);
    expect(rowAfterKey('Home', 15, 20, 8)).toBe(0);
    expect(rowAfterKey('End', 0, 20, 8)).toBe(19);
    expect(rowAfterKey('ArrowLeft', 3, 20, 8)).toBeNull();
  });
});
