import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOfResults } from '../../../core/edit/results-change.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { ResultColumns } from '../../../core/model/results.ts';
import { copyChange } from '../../../core/review-round/copy-change.ts';
import { createPlanFile, type PlanFile } from '../../../data/plan-file/plan-file.ts';
import { finishReviewCopy } from '../../../data/plan-file/review-copy.ts';
import type { NumberArray } from '../../../data/plan-file/rows/result-blocks.ts';
import { resultArrays, resultOfArrays } from '../../../data/plan-file/rows/results.ts';
import { salesColumns } from '../../support/some-results.ts';
import { aList, control, importOf } from './imported-rows.ts';
import { aFolder, opened, withDatabase } from './plan-folder.ts';
import { fullPlan, withLeads, withResults } from './some-plans.ts';

const full = () => withResults(withLeads(fullPlan()));
const made = (plan: Plan, path = join(aFolder(), 'a.evenfield')) => ({ path, file: createPlanFile(path, plan) });
const sold = (amounts: readonly number[], holder = 'A-1'): ResultColumns => ({
  what: 'sales',
  columns: salesColumns('account', [{ holder, from: '2026-01', amounts }]),
});
const bring = (file: PlanFile, results: ResultColumns, stop = control()) =>
  file.writeResults(results, changeOfResults(results, 'sales.csv'), stop);

describe('results in a plan file', () => {
  it('are read as they were made, in a new file and after an import, each at the row of its account', async () => {
    const plan = full();
    const { file } = made(plan);
    expect(file.read()).toEqual(plan);
    const { change, revision } = await bring(file, sold([1, 2]));
    expect([revision, change.batches]).toEqual([1, [{ table: 'sales', from: 4, to: 7 }]]);
    expect(file.read().sales).toMatchObject({ batch: 7, rows: Int32Array.of(1), amounts: Float64Array.of(100, 200) });
    expect(file.read().activities).toEqual(plan.activities);
    expect(file.check().problems).toEqual([]);
    file.close();
  });

  it('go with undo and come with redo, also after a restart; what nothing can bring back is deleted', async () => {
    const before = full();
    const { path, file } = made(before);
    await bring(file, sold([1, 2]));
    const after = file.read();
    expect(file.historyEnds().undo).toEqual({
      code: 'results-imported',
      values: { what: 'sales', rows: 1, file: 'sales.csv' },
    });
    file.close();
    const again = opened(path);
    again.undo();
    expect(again.read()).toEqual(before);
    again.redo();
    expect(again.read()).toEqual(after);
    again.undo();
    await bring(again, sold([3]));
    again.close();
    withDatabase(path, (db) => {
      expect(db.prepare('SELECT DISTINCT batch FROM result_block').pluck().all()).toEqual([4, 5, 6, 8]);
    });
    const last = opened(path);
    expect(last.read().sales?.amounts).toEqual(Float64Array.of(300));
    expect(last.check().problems).toEqual([]);
    last.close();
  });

  it('stay where a new list replaces the accounts, and find those that are there', async () => {
    const before = full();
    const { file } = made(before);
    const rows = aList(5);
    await file.writeImport(rows, importOf(before, rows), control());
    expect(file.read().sales).toMatchObject({ batch: 4, count: 2 });
    file.undo();
    expect(file.read()).toEqual(before);
    file.close();
  });

  it('leave the file as it was where they are cancelled, and come back with a snapshot', async () => {
    const plan = full();
    const { file } = made(plan);
    await expect(bring(file, sold([1]), control(1))).rejects.toMatchObject({ code: 'cancelled' });
    expect(file.read()).toEqual(plan);
    const key = file.snapshot('Before');
    await bring(file, sold([1]));
    file.restore(key);
    expect(file.read()).toEqual(plan);
    expect(file.check().problems).toEqual([]);
    file.close();
  });

  it('are not in the copy that a reviewer gets', async () => {
    const folder = aFolder();
    const { file } = made(full(), join(folder, 'a.evenfield'));
    const plan = file.read();
    const round = plan.rounds.find(({ copy }) => !copy);
    if (!round) throw new Error('The plan was sent to nobody.');
    const path = join(folder, 'copy.evenfield');
    finishReviewCopy(await file.copyForReview(path), path, copyChange(plan, round));
    const copy = opened(path);
    const { sales, opportunities, activities } = copy.read();
    expect([sales, opportunities, activities]).toEqual([undefined, undefined, undefined]);
    expect(copy.check().problems).toEqual([]);
    copy.close();
    withDatabase(path, (db) => {
      expect(db.prepare('SELECT count(*) FROM result_block').pluck().get()).toBe(0);
    });
    file.close();
  });

  it.each([
    [
      'another block',
      (db: Db) => db.prepare('UPDATE result_block SET packed = ?').run(deflateRawSync(Buffer.alloc(8))),
    ],
    ['a block that is gone', (db: Db) => db.exec('DELETE FROM result_block WHERE batch = 5')],
    ['a size it has not', (db: Db) => db.exec('UPDATE result_block SET bytes = bytes - 1 WHERE batch = 4')],
    ['other rows', (db: Db) => db.exec("UPDATE batch SET rows = 9 WHERE holds = 'activities'")],
  ])('are damaged where something else changed them: %s', (_, change) => {
    const { path, file } = made(full());
    file.close();
    withDatabase(path, (db) => {
      change(db);
    });
    expect(() => {
      const again = opened(path);
      try {
        again.read();
      } finally {
        again.close();
      }
    }).toThrow();
  });
});

type Db = Parameters<Parameters<typeof withDatabase>[1]>[0];

describe('arrays that are no list of results', () => {
  const lists = (['sales', 'opportunities', 'activities'] as const).map((what) => {
    const list = full()[what];
    return { what, columns: list } as unknown as ResultColumns;
  });

  it.each(lists)('are found out: $what', ({ what, columns }) => {
    const arrays = resultArrays({ what, columns } as ResultColumns);
    const read = (list: readonly NumberArray[], rows = columns.count) => resultOfArrays(what, list, rows);
    expect(read(arrays)).not.toBeNull();
    expect(read(arrays, columns.count + 1)).toBeNull();
    expect(read(arrays.slice(0, -1))).toBeNull();
    arrays.forEach((_, i) => {
      expect(read(arrays.map((array, at) => (at === i ? array.slice(1) : array)))).toBeNull();
    });
    expect(read([arrays[0]?.map(() => 99) as NumberArray, ...arrays.slice(1)])).toBeNull();
  });
});

describe('a law of results', () => {
  it('what is written is read', async () => {
    const spec = fc.record({
      holder: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
      from: fc.constantFrom('1970-01', '2026-12'),
      amounts: fc.array(fc.integer({ min: -1000, max: 1e9 }), { maxLength: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(spec, { maxLength: 20 }), async (specs) => {
        const { file } = made(fullPlan());
        const columns = salesColumns('rep', specs);
        await bring(file, { what: 'sales', columns });
        expect(file.read().sales).toMatchObject(columns);
        file.close();
      }),
      { numRuns: 20 },
    );
  });
});
