import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import { groupAbove } from '../../../core/model/hierarchy.ts';
import type { LevelKey, TerritoryKey } from '../../../core/model/ids.ts';
import { finish } from '../../../core/steps.ts';
import { groupedRows } from '../../../core/table/group-rows.ts';
import { rollup } from '../../../core/tally/rollup.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { territoryRows } from '../../../renderer/state/territory-rows.ts';
import { groupValue, type ListColumn, listedTexts, summedOf } from '../../../renderer/tables/list-column.ts';
import { indexRatio } from '../../../renderer/territories/index-ratio.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const REGION = 2 as LevelKey;
const grid = gridPlan({
  map: 'ABCD',
  values: { potential: [1, 2, 4, 8] },
  reps: { A: [{ capacityFte: 2 }], D: [{ capacityFte: 0.5 }] },
});
const [A, , C, D] = grid.territories.map(({ key }) => key) as [TerritoryKey, TerritoryKey, TerritoryKey, TerritoryKey];

/** Zone has A and D, Arc has C, and B is in none. */
const plan = (
  [
    ['Zone', [D, A]],
    ['Arc', [C]],
  ] as const
).reduce((on, [name, children]) => {
  const made = changeOf(on, { kind: 'add-group', role: FIELD_SALES, level: REGION, name, children });
  if (!made.ok) throw new Error(made.code);
  return applyChange(on, made.change);
}, grid);

const totals = territoryTotals(plan, WORKING, FIELD_SALES);

describe('the table of territories by the groups of a level', () => {
  const names = new Map(plan.territories.map(({ key, name }) => [key, name]));
  const above = groupAbove(plan, REGION);
  const region = listedTexts(
    Array.from(totals.territories, (key) => names.get(above.get(key as never) as never) ?? ''),
  );
  const values = totals.totals[0] as Float64Array;
  const total: ListColumn = {
    id: 'total',
    title: '',
    width: '',
    cells: { kind: 'number', at: (row) => values[row] as number },
    summed: true,
  };
  const { summed: _, ...unsummed } = total;
  const index = { ...unsummed, id: 'index', ratio: indexRatio(values, totals.capacity) };
  const columns = [{ ...total, id: 'name', summed: false }, total, index];
  const all = Int32Array.from(totals.territories.keys());
  const { groups } = finish(groupedRows(all, region, summedOf(columns), (a, b) => a.localeCompare(b)));

  it('has in each group the sums and the index that a roll-up of the plan has', () => {
    expect(groups.map(({ name }) => region.names[name] ?? '')).toEqual(['Arc', 'Zone', '']);
    const rolled = rollup(plan, totals, WORKING, REGION);
    for (const { name, sums } of groups) {
      const key = plan.territories.find((one) => one.name === region.names[name])?.key ?? 0;
      const row = rolled.groups.indexOf(key);
      expect(groupValue(columns[0] as ListColumn, 0, sums)).toBeNull();
      expect(groupValue(total, 1, sums)).toBe(rolled.totals[0]?.[row]);
      expect(groupValue(index, 2, sums)).toBeCloseTo(rolled.index[0]?.[row] as number, 9);
    }
  });

  it('has no number where no territory of a group has one', () => {
    const bare = { ...total, cells: { kind: 'number', at: () => Number.NaN } } as const;
    const [group] = finish(groupedRows(all, region, summedOf([bare]), (a, b) => a.localeCompare(b))).groups;
    expect(groupValue(bare, 0, group?.sums as Float64Array)).toBeNaN();
  });

  it('has the index of a territory by the same two numbers', () => {
    for (const row of all)
      expect(index.ratio.of(row) / index.ratio.to(row)).toBeCloseTo(totals.index[0]?.[row] as number, 9);
  });
});

describe('the rows of the territory table', () => {
  it('join accounts, team, locks and the quota of the scenario and period on screen', () => {
    const quota = { territory: A, period: 'FY2027', method: 'even', share: 0.5, scenario: WORKING };
    const quotas = [
      { ...quota, quotaMinor: 500 },
      { ...quota, territory: D, period: 'FY2026', quotaMinor: 1 },
    ];
    const scenarioTerritories = plan.scenarioTerritories.map((seat) => ({ ...seat, locked: seat.territory === D }));
    const rows = territoryRows({ ...plan, quotas, scenarioTerritories }, totals, {
      scenario: WORKING,
      role: FIELD_SALES,
    });
    expect(rows.map(({ id, quotaMinor, locks }) => [id, quotaMinor, locks?.whole ?? false])).toEqual([
      ['T001', 500, false],
      ['T002', null, false],
      ['T003', null, false],
      ['T004', null, true],
    ]);
    expect(rows[0]?.team).toEqual([{ rep: 1, name: 'Rep 1', share: 1 }]);
  });
});
