import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { emptyPlan } from '../../../core/edit/empty-plan.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { createPlanFile } from '../../../data/plan-file/plan-file.ts';
import { COLUMNS, type RowTable } from '../../../data/plan-file/tables.ts';
import { START_NAMES } from '../../support/plan-builder.ts';
import { aFolder, codeOf, opened, withDatabase } from './plan-folder.ts';
import { fullPlan, moving, renaming } from './some-plans.ts';

describe('a plan file', () => {
  it('gives back the plan it was made for, to the last bit', () => {
    const plan = fullPlan();
    const file = createPlanFile(join(aFolder(), 'a.evenfield'), plan);
    expect(file.read()).toEqual(plan);
    expect(file.check()).toEqual({ ok: true, problems: [] });
    file.close();
  });

  it('holds an empty plan', () => {
    const plan = emptyPlan({ name: 'New', periodStart: '2027-04-01' }, START_NAMES);
    const file = createPlanFile(join(aFolder(), 'a.evenfield'), plan);
    expect(file.read()).toEqual(plan);
    file.close();
  });

  it('is there as it was left after closing, with revision, undo and redo', () => {
    const path = join(aFolder(), 'a.evenfield');
    const plan = fullPlan();
    const file = createPlanFile(path, plan);
    const renamed = renaming(plan, 'North');
    const moved = moving([10, 70], [1, 0], [2, 3]);
    expect(file.edit(renamed)).toEqual({ revision: 1 });
    expect(file.edit(moved)).toEqual({ revision: 2 });
    expect(file.undo().revision).toBe(3);
    file.close();

    const again = opened(path);
    expect(again.revision).toBe(3);
    expect(again.historyEnds()).toEqual({ undo: renamed.note, redo: moved.note });
    expect(again.read()).toEqual(applyChange(plan, renamed));
    expect(again.redo()).toEqual({ change: moved, revision: 4 });
    expect(again.read()).toEqual(applyChange(applyChange(plan, renamed), moved));
    again.undo();
    again.undo();
    expect(again.read()).toEqual(plan);
    expect(again.check().problems).toEqual([]);
    again.close();
  });

  it('lists its steps with their times, and which of them are undone', () => {
    const path = join(aFolder(), 'a.evenfield');
    const plan = fullPlan();
    const file = createPlanFile(path, plan, { now: () => Date.UTC(2027, 0, 5, 10, 11, 12) });
    file.edit(renaming(plan, 'North'));
    file.edit(moving([10], [1], [2]));
    file.undo();
    expect(file.historySteps().map(({ seq, at, undone }) => ({ seq, at, undone }))).toEqual([
      { seq: 1, at: '2027-01-05T10:11:12.000Z', undone: false },
      { seq: 2, at: '2027-01-05T10:11:12.000Z', undone: true },
    ]);
    file.close();
  });

  it('forgets what could have been redone when something new is done', () => {
    const plan = fullPlan();
    const file = createPlanFile(join(aFolder(), 'a.evenfield'), plan);
    file.edit(renaming(plan, 'North'));
    file.undo();
    file.edit(moving([10], [1], [2]));
    expect(file.historyEnds().redo).toBeNull();
    expect(codeOf(() => file.redo())).toBe('nothing-to-redo');
    file.undo();
    expect(codeOf(() => file.undo())).toBe('nothing-to-undo');
    expect(file.read()).toEqual(plan);
    file.close();
  });

  it('leaves nothing beside itself when it is closed', () => {
    const folder = aFolder();
    const plan = fullPlan();
    const file = createPlanFile(join(folder, 'a.evenfield'), plan);
    file.edit(renaming(plan, 'North'));
    file.close();
    expect(readdirSync(folder)).toEqual(['a.evenfield']);
  });

  it('is not made over a file that is there, nor where there is no folder', () => {
    const folder = aFolder();
    const path = join(folder, 'a.evenfield');
    createPlanFile(path, fullPlan()).close();
    expect(codeOf(() => createPlanFile(path, fullPlan()))).toBe('file-exists');
    expect(codeOf(() => createPlanFile(join(folder, 'none', 'a.evenfield'), fullPlan()))).toBe('folder-unwritable');
    expect(readdirSync(folder)).toEqual(['a.evenfield']);
  });

  it.each([
    'خطة المبيعات.evenfield',
    'a #%? b.evenfield',
    'file:a.evenfield',
    '📈.evenfield',
    `${'x'.repeat(200)}.evenfield`,
  ])('may be called %s', (name) => {
    const path = join(aFolder(), name);
    const plan = fullPlan();
    createPlanFile(path, plan).close();
    expect(existsSync(path)).toBe(true);
    const file = opened(path);
    file.edit(renaming(plan, 'North'));
    expect(file.undo().revision).toBe(2);
    file.close();
  });

  it('keeps texts that are not well-formed as readable ones', () => {
    const plan = fullPlan();
    const broken: Plan = { ...plan, settings: { ...plan.settings, name: 'half \ud83d and \u0000 zero' } };
    const file = createPlanFile(join(aFolder(), 'a.evenfield'), broken);
    expect(file.read().settings.name).toBe('half \ufffd and \u0000 zero');
    expect(file.check().ok).toBe(true);
    file.close();
  });

  it('has the columns that the program writes, in their order', () => {
    const path = join(aFolder(), 'a.evenfield');
    createPlanFile(path, fullPlan()).close();
    withDatabase(path, (db) => {
      for (const table of Object.keys(COLUMNS) as RowTable[]) {
        const columns = db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table);
        expect({ table, columns }).toEqual({ table, columns: COLUMNS[table] });
      }
      expect(
        db
          .prepare(
            "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite%'",
          )
          .pluck()
          .get(),
      ).toBe(0);
    });
  });
});
