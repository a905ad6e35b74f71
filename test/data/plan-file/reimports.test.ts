import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reimport, type ReimportRequest, reimport } from '../../../core/edit/reimport-change.ts';
import type { UnitKey } from '../../../core/model/ids.ts';
import type { ImportedRows } from '../../../core/model/imported-rows.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { allTexts } from '../../../core/model/text-column.ts';
import { finish } from '../../../core/steps.ts';
import { createPlanFile, type PlanFile } from '../../../data/plan-file/plan-file.ts';
import { type ListedAccount, listOf, pointPlan } from '../../core/edit/reimport-lists.ts';
import { gridPlan, withNamedAccount } from '../../support/plan-builder.ts';
import { aList, control } from './imported-rows.ts';
import { aFolder, opened, withDatabase } from './plan-folder.ts';
import { renaming } from './some-plans.ts';

const UPDATE: ReimportRequest = {
  measures: [{ name: 'potential', column: 'potential', tolerance: 0.05, quantity: 'number' }],
  fileName: 'newer.csv',
  mode: 'update',
  gone: 'drop',
};

const TODAY: ListedAccount[] = [
  { id: 'a', name: 'Acme', owner: 'Ada', at: 40, potential: 10 },
  { id: 'b', name: 'Bolt', owner: 'Ben', at: 41, potential: 20 },
  { id: 'c', name: 'Coil', owner: 'Ada', at: null, potential: 30 },
];
const NEWER: ListedAccount[] = [
  { id: 'd', name: 'Dart', owner: 'Cleo', at: 38, potential: 1 },
  { id: 'b', name: 'Bolt', owner: 'Ada', at: 41.5, potential: 25 },
];
const POINTS = pointPlan(TODAY, { working: 'AB.', baseline: 'BB.', locked: [1], named: [0, 1], linked: [0, 1] });

async function updated(file: PlanFile, plan: Plan, rows: ImportedRows, more: Partial<ReimportRequest> = {}) {
  const made = finish(reimport(plan, rows, { ...UPDATE, ...more })) as Reimport;
  expect(made.ok).toBe(true);
  return file.writeImport(made.rows, made.edit, control());
}

describe('a newer list in a plan file of points', () => {
  it('updates the accounts and keeps territories, locks and names under the new keys', async () => {
    const file = createPlanFile(join(aFolder(), 'a.evenfield'), POINTS);
    await updated(file, POINTS, listOf(NEWER));
    const plan = file.read();
    expect(allTexts(plan.accounts.ids)).toEqual(['d', 'b']);
    expect(allTexts(plan.units.codes)).toEqual(['d', 'b']);
    expect(plan.assignments.filter(({ role }) => role === 1).map(({ territories }) => [...territories])).toEqual([
      [0, 2],
      [0, 2],
      [0, 2],
    ]);
    expect(plan.unitLocks).toEqual([{ scenario: 1, role: 1, unit: plan.units.keys[1] }]);
    expect(plan.namedAccounts).toEqual([{ ...POINTS.namedAccounts[1], account: plan.accounts.keys[1] }]);
    // One of the two points it links is gone.
    expect(plan.links).toEqual([]);
    const { settings, scenarios, territories, scenarioTerritories, roles, levels, quotas } = POINTS;
    expect(plan).toMatchObject({ settings, scenarios, territories, scenarioTerritories, roles, levels, quotas });
    expect(file.check().problems).toEqual([]);
    file.close();
  });

  it('keeps the link between two points that both stay, whatever their new order', async () => {
    const file = createPlanFile(join(aFolder(), 'a.evenfield'), POINTS);
    const swapped = [TODAY[1], { id: 'e', at: 35 }, TODAY[0]] as ListedAccount[];
    await updated(file, POINTS, listOf(swapped));
    const { units, links } = file.read();
    expect(links).toEqual([{ a: units.keys[0], b: units.keys[2], linked: true }]);
    expect(file.check().problems).toEqual([]);
    file.undo();
    expect(file.read().links).toEqual(POINTS.links);
    file.close();
  });

  it('is one step, there and back again, also after a restart', async () => {
    const path = join(aFolder(), 'a.evenfield');
    const file = createPlanFile(path, POINTS);
    await updated(file, POINTS, listOf(NEWER));
    const after = file.read();
    file.close();
    const again = opened(path);
    expect(again.read()).toEqual(after);
    expect(again.historyEnds().undo).toEqual({
      code: 'accounts-updated',
      values: { added: 1, changed: 1, gone: 2, file: 'newer.csv' },
    });
    again.undo();
    expect(again.read()).toEqual(POINTS);
    again.redo();
    expect(again.read()).toEqual(after);
    expect(again.check().problems).toEqual([]);
    again.close();
  });

  it('cancelled, leaves the file byte for byte', async () => {
    const path = join(aFolder(), 'a.evenfield');
    createPlanFile(path, POINTS).close();
    const bytes = readFileSync(path);
    const file = opened(path);
    const made = finish(reimport(POINTS, aList(20_000), UPDATE)) as Reimport;
    await expect(file.writeImport(made.rows, made.edit, control(3))).rejects.toMatchObject({ code: 'cancelled' });
    expect(file.read()).toEqual(POINTS);
    file.close();
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('made for another state of the plan, is refused and nothing is written', async () => {
    const file = createPlanFile(join(aFolder(), 'a.evenfield'), POINTS);
    const made = finish(reimport({ ...POINTS, namedAccounts: [] }, listOf(NEWER), UPDATE)) as Reimport;
    const stale = { ...made.edit, change: { ...made.edit.change, records: renaming(POINTS, 'North').records } };
    file.edit(renaming(POINTS, 'North'));
    await expect(file.writeImport(made.rows, stale, control())).rejects.toMatchObject({ code: 'invalid-request' });
    expect(file.read().accounts).toEqual(POINTS.accounts);
    file.close();
  });
});

describe('a newer list in a plan file of areas', () => {
  const GRID = withNamedAccount(
    gridPlan({
      map: 'AAB',
      measures: [{ name: 'potential' }, { name: 'homes' }],
      values: { homes: [7, 8, 9] },
      accounts: [
        { unit: 0, owner: 'Ada', values: { potential: 1 } },
        { unit: 2, owner: 'Ben', values: { potential: 2 } },
      ],
    }),
    1,
    1,
  );
  const AREAS: Plan = { ...GRID, links: [{ a: 10 as UnitKey, b: 30 as UnitKey, linked: true }] };
  const newer = listOf(
    [
      { id: 'A-1', unit: 'u1', potential: 5 },
      { id: 'Z', unit: 'u2', potential: 6, lock: true },
    ],
    ['u0', 'u1', 'u2'],
  );

  it('swaps the accounts only: units, neighbours, their own values and assignments stay', async () => {
    const file = createPlanFile(join(aFolder(), 'a.evenfield'), AREAS);
    const { change } = await updated(file, AREAS, newer);
    expect(change.batches).toEqual([{ table: 'accounts', from: 2, to: 3 }]);
    const plan = file.read();
    const { units, neighbours, unitSet, assignments, links } = AREAS;
    expect(plan).toMatchObject({ unitSet, assignments, links });
    expect(plan.units).toEqual(units);
    expect(plan.neighbours).toEqual(neighbours);
    expect([...plan.accounts.unit]).toEqual([1, 2]);
    expect(plan.accounts.values[1]).toBeNull();
    expect(plan.unitLocks).toEqual([{ scenario: 1, role: 1, unit: 30 }]);
    expect(plan.namedAccounts.map(({ account }) => account)).toEqual([plan.accounts.keys[0]]);
    expect(file.check().problems).toEqual([]);
    file.undo();
    expect(file.read()).toEqual(AREAS);
    file.close();
  });

  it('purges accounts that nothing can bring back, and leaves the units they lay in', async () => {
    const path = join(aFolder(), 'a.evenfield');
    const file = createPlanFile(path, AREAS);
    await updated(file, AREAS, newer);
    file.undo();
    await updated(file, file.read(), newer);
    expect(file.read().accounts.keys[0]).toBeGreaterThan(103);
    file.close();
    withDatabase(path, (db) => {
      expect(db.prepare('SELECT count(*) FROM batch').pluck().get()).toBe(3);
      expect(db.prepare('SELECT count(*) FROM unit').pluck().get()).toBe(3);
    });
    const again = opened(path);
    expect(again.check().problems).toEqual([]);
    again.undo();
    expect(again.read()).toEqual(AREAS);
    again.close();
  });

  it('brings a snapshot back that has the same areas and the accounts of before', async () => {
    const file = createPlanFile(join(aFolder(), 'a.evenfield'), AREAS);
    const key = file.snapshot('before');
    await updated(file, AREAS, newer);
    const after = file.read();
    file.restore(key);
    expect(file.read()).toEqual(AREAS);
    file.undo();
    expect(file.read()).toEqual(after);
    expect(file.check().problems).toEqual([]);
    file.close();
  });
});

describe('laws of an update in the file', () => {
  const anAccount = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    name: fc.constantFrom('', 'Acme', '東京'),
    owner: fc.constantFrom('', 'Ada', 'Ben'),
    at: fc.constantFrom(null, 30, 31),
    potential: fc.nat(50),
    lock: fc.boolean(),
  });
  const aSmallList = fc.uniqueArray(anAccount, { selector: ({ id }) => id, minLength: 1 });
  const letters = fc.string({ unit: fc.constantFrom('A', 'B', 'C', '.'), minLength: 6, maxLength: 6 });

  it('what is read back is the merged list, and undo takes it away again exactly', async () => {
    await fc.assert(
      fc.asyncProperty(
        aSmallList,
        aSmallList,
        letters,
        fc.constantFrom('update' as const, 'add' as const),
        fc.constantFrom('drop' as const, 'keep' as const),
        async (before, list, working, mode, gone) => {
          const named = before.map((_, row) => row).slice(0, 2);
          const locked = before.flatMap(({ at }, row) => (at === null ? [] : [row])).slice(0, 2);
          const plan = pointPlan(before, { working, baseline: working, locked, named });
          const file = createPlanFile(join(aFolder(), 'a.evenfield'), plan);
          const made = finish(reimport(plan, listOf(list), { ...UPDATE, mode, gone })) as Reimport;
          await file.writeImport(made.rows, made.edit, control());
          const after = file.read();
          expect(after.accounts).toEqual({ ...made.rows.accounts, keys: after.accounts.keys });
          expect(after.assignments).toEqual(made.edit.assignments);
          expect(file.check().problems).toEqual([]);
          file.undo();
          expect(file.read()).toEqual(plan);
          file.redo();
          expect(file.read()).toEqual(after);
          file.close();
        },
      ),
      { numRuns: 25 },
    );
  });
});
