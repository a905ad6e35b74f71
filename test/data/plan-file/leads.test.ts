import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOfLeads } from '../../../core/edit/leads-change.ts';
import type { LeadColumns } from '../../../core/model/lead.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { createPlanFile, type PlanFile } from '../../../data/plan-file/plan-file.ts';
import { type LeadSpec, leadColumns } from '../../support/some-leads.ts';
import { aList, control, importOf } from './imported-rows.ts';
import { aFolder, opened, withDatabase } from './plan-folder.ts';
import { fullPlan, renaming, withLeads } from './some-plans.ts';

const SOME = leadColumns([{ id: 'L1', unitCode: 'u3', score: 5, day: 20_000 }, { unitCode: 'nowhere' }, {}]);

const made = (plan: Plan, path = join(aFolder(), 'a.evenfield')) => ({ path, file: createPlanFile(path, plan) });

async function bring(file: PlanFile, leads: LeadColumns, stop = control()) {
  const edit = changeOfLeads(file.read(), { leads: leads.count, fileName: 'leads.csv', measures: [] });
  if (!edit.ok) throw new Error(edit.code);
  return file.writeLeads(leads, edit.change, stop);
}

describe('leads in a plan file', () => {
  it('are read as they were made, in a new file and after an import, each in the unit of its code', async () => {
    const plan = withLeads(fullPlan());
    const { file } = made(plan);
    expect(file.read()).toEqual(plan);
    const { change, revision } = await bring(file, SOME);
    expect(revision).toBe(1);
    expect(change.batches).toEqual([{ table: 'leads', from: 3, to: 4 }]);
    const { leads } = file.read();
    expect(leads).toMatchObject({ ...SOME, batch: 4, keys: Int32Array.of(4, 5, 6), unit: Int32Array.of(3, -1, -1) });
    expect(file.check().problems).toEqual([]);
    file.close();
  });

  it('make the measure that counts them, in the same step; undo takes both, redo brings both, also after a restart', async () => {
    const before = fullPlan();
    const { path, file } = made(before);
    await bring(file, SOME);
    const after = file.read();
    expect(after.measures.at(-1)).toMatchObject({ name: 'leads', column: 'leads:#' });
    expect(file.historyEnds().undo).toEqual({ code: 'leads-imported', values: { leads: 3, file: 'leads.csv' } });
    file.close();
    const again = opened(path);
    expect(again.read()).toEqual(after);
    again.undo();
    expect(again.read()).toEqual(before);
    again.redo();
    expect(again.read()).toEqual(after);
    again.close();
  });

  it('replace the leads that are there; what nothing can bring back is deleted', async () => {
    const { path, file } = made(fullPlan());
    await bring(file, SOME);
    file.undo();
    await bring(file, leadColumns([{ id: 'second' }]));
    expect(file.read().leads).toMatchObject({ batch: 4, count: 1 });
    file.close();
    withDatabase(path, (db) => {
      expect(db.prepare('SELECT id, batch FROM lead').all()).toEqual([{ id: 'second', batch: 4 }]);
      expect(db.prepare("SELECT key FROM batch WHERE holds = 'leads'").pluck().all()).toEqual([4]);
    });
    const again = opened(path);
    expect(again.check().problems).toEqual([]);
    again.close();
  });

  it('leave the file as it was where they are cancelled', async () => {
    const plan = withLeads(fullPlan());
    const { file } = made(plan);
    const many = leadColumns(Array.from({ length: 12_000 }, (_, i) => ({ id: `L${i}` })));
    await expect(bring(file, many, control(2))).rejects.toMatchObject({ code: 'cancelled' });
    expect(file.read()).toEqual(plan);
    expect(file.check().problems).toEqual([]);
    file.close();
  });

  it('go with the accounts that a new list replaces, and come back with them', async () => {
    const before = withLeads(fullPlan());
    const { file } = made(before);
    const rows = aList(5);
    await file.writeImport(rows, importOf(before, rows), control());
    expect(file.read().leads).toBeUndefined();
    file.undo();
    expect(file.read()).toEqual(before);
    file.close();
  });

  it('come back with a snapshot', async () => {
    const before = withLeads(fullPlan());
    const { file } = made(before);
    const key = file.snapshot('With three');
    await bring(file, SOME);
    file.restore(key);
    expect(file.read()).toEqual(before);
    file.undo();
    expect(file.read().leads?.batch).toBe(4);
    expect(file.check().problems).toEqual([]);
    file.close();
  });

  it.each([
    ["UPDATE lead SET owner = 'Eve' WHERE key = 1"],
    ["UPDATE lead SET product = 'Valves' WHERE key = 1"],
    ['UPDATE lead SET score = 99 WHERE key = 1'],
    ['UPDATE lead SET received_day = 1 WHERE key = 2'],
    ['DELETE FROM lead WHERE key = 3'],
  ])('are damaged where something else changed them: %s', (sql) => {
    const { path, file } = made(withLeads(fullPlan()));
    file.edit(renaming(file.read(), 'North'));
    file.close();
    withDatabase(path, (db) => {
      db.exec(sql);
    });
    const again = opened(path);
    expect(() => again.read()).toThrowError(expect.objectContaining({ code: 'plan-damaged' }) as Error);
    again.close();
  });
});

const aLead: fc.Arbitrary<LeadSpec> = fc.record(
  {
    id: fc.string({ unit: 'grapheme', maxLength: 12 }),
    source: fc.string({ maxLength: 8 }),
    owner: fc.string({ unit: 'grapheme', maxLength: 8 }),
    status: fc.constantFrom('', 'open', 'won'),
    segment: fc.string({ unit: 'grapheme', maxLength: 8 }),
    product: fc.string({ unit: 'grapheme', maxLength: 8 }),
    language: fc.constantFrom('', 'de', 'العربية'),
    unitCode: fc.constantFrom('', 'u0', 'u8', 'u99'),
    score: fc.double({ noNaN: true, min: 0, max: 1e9 }),
    day: fc.integer({ min: -10_000, max: 40_000 }),
  },
  { requiredKeys: [] },
);

describe('a law of leads', () => {
  it('what is written is read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aLead, { minLength: 1, maxLength: 30 }), async (specs) => {
        const { file } = made(fullPlan());
        const leads = leadColumns(specs);
        await bring(file, leads);
        const units: Readonly<Record<string, number>> = { u0: 0, u8: 8 };
        expect(file.read().leads).toEqual({
          ...leads,
          batch: 3,
          keys: Int32Array.from(specs, (_, i) => i + 1),
          unit: Int32Array.from(specs, ({ unitCode = '' }) => units[unitCode] ?? -1),
        });
        expect(file.check().problems).toEqual([]);
        file.close();
      }),
      { numRuns: 20 },
    );
  });
});
