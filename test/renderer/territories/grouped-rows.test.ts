import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { LevelKey, TerritoryKey } from '../../../core/model/ids.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { territoryRows } from '../../../renderer/state/territory-rows.ts';
import { tableEntries, tableGroups } from '../../../renderer/territories/grouped-rows.ts';
import { foldOfKey } from '../../../renderer/territories/row-keys.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const REGION = 2 as LevelKey;
const grid = gridPlan({ map: 'ABCD', values: { potential: [1, 2, 4, 8] } });
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
const rows = territoryRows(plan, totals, { scenario: WORKING, role: FIELD_SALES });
const groups = tableGroups(plan, totals, WORKING, REGION, (a, b) => a.localeCompare(b));
const lines = (folded: readonly number[] = []) =>
  tableEntries(rows, groups, new Set(folded)).map(({ kind, row }) => (kind === 'group' ? `[${row.name}]` : row.name));

describe('the table by groups', () => {
  it('has the territories under their groups in the order of their names, those in none last', () => {
    expect(lines()).toEqual(['[Arc]', 'C', '[Zone]', 'A', 'D', '[]', 'B']);
  });

  it('sums each group over its territories', () => {
    expect(groups.rows.map(({ territories, totals: sums, units }) => [territories, units, sums[0]])).toEqual([
      [1, 1, 4],
      [2, 2, 9],
      [1, 1, 2],
    ]);
  });

  it('leaves out the territories of a folded group, and keeps the order they are sorted in', () => {
    const zone = groups.rows[1]?.key as number;
    expect(lines([zone])).toEqual(['[Arc]', 'C', '[Zone]', '[]', 'B']);
    const backwards = tableEntries([...rows].reverse(), groups, new Set()).map(({ row }) => row.name);
    expect(backwards).toEqual(['Arc', 'C', 'Zone', 'D', 'A', '', 'B']);
  });

  it('is the plain list where no level is shown', () => {
    expect(tableEntries(rows, null, new Set()).map(({ kind }) => kind)).toEqual(rows.map(() => 'territory'));
  });

  it('folds by the arrow that points out of the line, whichever way it is read', () => {
    expect([foldOfKey('ArrowLeft', false), foldOfKey('ArrowRight', false)]).toEqual([true, false]);
    expect([foldOfKey('ArrowLeft', true), foldOfKey('ArrowRight', true)]).toEqual([false, true]);
    expect(foldOfKey('Enter', false)).toBeNull();
  });
});
