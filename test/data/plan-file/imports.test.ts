import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../core/balance/random.ts';
import { emptyPlan } from '../../../core/edit/empty-plan.ts';
import { allTexts } from '../../../core/model/text-column.ts';
import { createPlanFile } from '../../../data/plan-file/plan-file.ts';
import { PlanFileError } from '../../../data/plan-file/plan-file-error.ts';
import { START_NAMES } from '../../support/plan-builder.ts';
import { aList, control, importOf } from './imported-rows.ts';
import { aFolder, codeOf, opened, withDatabase } from './plan-folder.ts';
import { fullPlan, renaming } from './some-plans.ts';

const EMPTY = emptyPlan({ name: 'New', periodStart: '2027-01-01' }, START_NAMES);

describe('an import into a plan file', () => {
  it('makes the list the plan: every account with its place, owner, value and territory', async () => {
    const rows = aList(12_345);
    const file = createPlanFile(join(aFolder(), 'a.evenfield'), EMPTY);
    const progress: number[] = [];
    const { change, revision } = await file.writeImport(rows, importOf(EMPTY, rows), {
      ...control(),
      progress: (done, total) => progress.push(done / total),
    });
    expect(revision).toBe(1);
    expect(change.batches).toEqual([
      { table: 'units', from: null, to: 1 },
      { table: 'accounts', from: null, to: 2 },
    ]);
    expect(progress.at(-1)).toBe(1);
    expect(progress.every((done, i) => i === 0 || done > (progress[i - 1] as number))).toBe(true);
    const plan = file.read();
    expect(plan.unitSet).toEqual({ batch: 1, kind: 'points', source: 'points' });
    expect(plan.accounts).toEqual({ ...rows.accounts, keys: plan.accounts.keys });
    expect(plan.units).toEqual({ ...rows.units, keys: plan.units.keys });
    expect(plan.territories.map(({ name }) => name).length).toBe(4);
    expect(plan.assignments).toHaveLength(2);
    for (const { territories } of plan.assignments) expect(territories).not.toContain(0);
    expect(plan.unitLocks).toEqual([{ scenario: 1, role: 1, unit: plan.units.keys[0] }]);
    expect(file.check().problems).toEqual([]);
    file.close();
  });

  it('is one step: undo brings the old list back, redo the new one, also after a restart', async () => {
    const path = join(aFolder(), 'a.evenfield');
    const before = fullPlan();
    const file = createPlanFile(path, before);
    const rows = aList(500);
    await file.writeImport(rows, importOf(before, rows), control());
    const after = file.read();
    expect(after.accounts.count).toBe(500);
    file.close();

    const again = opened(path);
    expect(again.read()).toEqual(after);
    const undone = again.undo();
    expect(undone.change.batches).toEqual([
      { table: 'units', from: 3, to: 1 },
      { table: 'accounts', from: 4, to: 2 },
    ]);
    expect(again.read()).toEqual(before);
    expect(again.redo().change.batches[0]).toEqual({ table: 'units', from: 1, to: 3 });
    expect(again.read()).toEqual(after);
    expect(again.check().problems).toEqual([]);
    again.close();
  });

  it('leaves the file as it was, byte for byte, wherever it is cancelled', async () => {
    const path = join(aFolder(), 'a.evenfield');
    const plan = fullPlan();
    createPlanFile(path, plan).close();
    const bytes = readFileSync(path);
    const rows = aList(20_000);
    const whole = control();
    const other = createPlanFile(join(aFolder(), 'b.evenfield'), plan);
    await other.writeImport(rows, importOf(plan, rows), whole);
    other.close();
    for (const step of [1, whole.steps, ...moments(10, whole.steps)]) {
      const file = opened(path);
      const stopped = control(step);
      await expect(file.writeImport(rows, importOf(plan, rows), stopped)).rejects.toMatchObject({ code: 'cancelled' });
      expect(stopped.steps).toBe(step);
      expect(file.read()).toEqual(plan);
      file.close();
      expect(readFileSync(path).equals(bytes)).toBe(true);
    }
    const file = opened(path);
    await expect(file.writeImport(rows, importOf(plan, rows), control(2))).rejects.toMatchObject({ code: 'cancelled' });
    expect(file.edit(renaming(plan, 'North'))).toEqual({ revision: 1 });
    expect(file.check().problems).toEqual([]);
    file.close();
  });

  it('that does not fit the plan any more is refused, and nothing is written', async () => {
    const plan = fullPlan();
    const file = createPlanFile(join(aFolder(), 'a.evenfield'), plan);
    const rows = aList(50);
    const edit = importOf(plan, rows);
    file.edit(renaming(plan, 'North'));
    await expect(file.writeImport(rows, edit, control())).rejects.toMatchObject({ code: 'invalid-request' });
    expect(file.read().accounts).toEqual(plan.accounts);
    expect(file.check().ok).toBe(true);
    file.close();
  });

  it('keeps every other write out until it is done, while reading goes on', async () => {
    const plan = fullPlan();
    const file = createPlanFile(join(aFolder(), 'a.evenfield'), plan);
    const rows = aList(20_000);
    let looked = 0;
    await file.writeImport(rows, importOf(plan, rows), {
      ...control(),
      pause: () => {
        if (looked++ > 0) return Promise.resolve();
        expect(codeOf(() => file.edit(renaming(plan, 'North')))).toBe('file-busy');
        expect(codeOf(() => file.undo())).toBe('file-busy');
        expect(codeOf(() => file.saveCopy(join(aFolder(), 'never.evenfield')))).toBe('file-busy');
        expect(file.read()).toEqual(plan);
        return Promise.resolve();
      },
    });
    expect(looked).toBeGreaterThan(1);
    expect(file.read().accounts.count).toBe(20_000);
    file.close();
  });

  it('drops the rows that nothing can bring back, and never gives their keys again', async () => {
    const path = join(aFolder(), 'a.evenfield');
    const file = createPlanFile(path, EMPTY);
    const first = aList(300);
    await file.writeImport(first, importOf(EMPTY, first), control());
    file.undo();
    const second = aList(200, 'Branch');
    await file.writeImport(second, importOf(EMPTY, second), control());
    const plan = file.read();
    expect(plan.units.keys[0]).toBe(301);
    expect(allTexts(plan.accounts.ids)[0]).toBe('B-0');
    expect(file.check().problems).toEqual([]);
    file.close();
    withDatabase(path, (db) => {
      for (const table of ['unit', 'account']) {
        expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(200);
      }
      expect(db.prepare('SELECT count(*) FROM assignment').pluck().get()).toBe(400);
      expect(db.prepare('SELECT count(*) FROM batch').pluck().get()).toBe(2);
    });
  });

  it('drops rows on closing, too, once no step leads to them', async () => {
    const path = join(aFolder(), 'a.evenfield');
    const file = createPlanFile(path, EMPTY);
    const rows = aList(300);
    await file.writeImport(rows, importOf(EMPTY, rows), control());
    file.undo();
    file.edit({ ...renaming(fullPlan(), ''), records: [settingsChange()] });
    file.close();
    withDatabase(path, (db) => expect(db.prepare('SELECT count(*) FROM account').pluck().get()).toBe(0));
    const again = opened(path);
    expect(again.check().problems).toEqual([]);
    expect(again.read().accounts.count).toBe(0);
    again.close();
  });

  it('takes nothing from the file when the program fails in the middle', async () => {
    const plan = fullPlan();
    const file = createPlanFile(join(aFolder(), 'a.evenfield'), plan);
    const rows = aList(20_000);
    const failing = { ...control(), pause: () => Promise.reject(new Error('the thread stops')) };
    await expect(file.writeImport(rows, importOf(plan, rows), failing)).rejects.toThrow('the thread stops');
    expect(file.read()).toEqual(plan);
    expect(() => file.edit(renaming(plan, 'North'))).not.toThrow(PlanFileError);
    file.close();
  });
});

/** Steps of an import from its first to its last, from a seed. */
function moments(count: number, last: number): number[] {
  const random = createRandom(17);
  return Array.from({ length: count }, () => 1 + Math.floor(last * random()));
}

function settingsChange() {
  return { kind: 'settings' as const, before: EMPTY.settings, after: { ...EMPTY.settings, name: 'Other' } };
}
