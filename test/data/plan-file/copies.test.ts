import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyPlan } from '../../../core/edit/empty-plan.ts';
import { surplus } from '../../../data/plan-file/backup-plan.ts';
import { createPlanFile } from '../../../data/plan-file/plan-file.ts';
import { START_NAMES } from '../../support/plan-builder.ts';
import { aList, control, importOf } from './imported-rows.ts';
import { aFolder, codeOf, contentDigests, opened } from './plan-folder.ts';
import { fullPlan, moving, renaming } from './some-plans.ts';

describe('a copy of a plan', () => {
  it('is the same plan with the same history, and takes the place of what was there', () => {
    const folder = aFolder();
    const plan = fullPlan();
    const file = createPlanFile(join(folder, 'a.evenfield'), plan);
    file.edit(renaming(plan, 'North'));
    writeFileSync(join(folder, 'b.evenfield'), 'something else');
    file.saveCopy(join(folder, 'b.evenfield'));
    // The plan itself stays open for editing.
    file.edit(moving([10], [1], [2]));
    file.undo();
    file.close();
    expect(readdirSync(folder).sort()).toEqual(['a.evenfield', 'b.evenfield']);
    expect(contentDigests(join(folder, 'b.evenfield'))).toEqual(contentDigests(join(folder, 'a.evenfield')));
    const copy = opened(join(folder, 'b.evenfield'));
    copy.undo();
    expect(copy.read()).toEqual(plan);
    copy.close();
  });

  it('that cannot be written leaves nothing behind', () => {
    const folder = aFolder();
    const file = createPlanFile(join(folder, 'a.evenfield'), fullPlan());
    mkdirSync(join(folder, 'b.evenfield'));
    expect(codeOf(() => file.saveCopy(join(folder, 'none', 'b.evenfield')))).toBe('folder-unwritable');
    expect(codeOf(() => file.saveCopy(join(folder, 'b.evenfield')))).not.toBe('none');
    file.close();
    expect(readdirSync(folder).sort()).toEqual(['a.evenfield', 'b.evenfield']);
  });
});

describe('backups of a plan', () => {
  it('are whole plans, of which 3 of today, 1 per earlier day and 10 in all stay', () => {
    const folder = aFolder();
    const backups = join(folder, 'backups');
    const file = createPlanFile(join(folder, 'a.evenfield'), fullPlan());
    const other = createPlanFile(join(folder, 'b.evenfield'), fullPlan());
    const foreign = other.backup(backups, new Date(Date.UTC(2027, 0, 1)));
    for (let day = 1; day <= 12; day++) {
      for (const hour of [8, 12, 16, 20]) file.backup(backups, new Date(Date.UTC(2027, 0, day, hour)));
    }
    const kept = readdirSync(backups).filter((name) => name !== basename(foreign));
    const days = kept.map((name) => /\.202701(\d\d)T(\d\d)/.exec(name)?.slice(1).join(' '));
    expect(days.sort()).toEqual([
      '05 20',
      '06 20',
      '07 20',
      '08 20',
      '09 20',
      '10 20',
      '11 20',
      '12 12',
      '12 16',
      '12 20',
    ]);
    file.close();
    other.close();
    const backup = opened(join(backups, kept[0] as string));
    expect(backup.read()).toEqual(fullPlan());
    backup.close();
  });

  it('leave every other file in their folder alone', () => {
    const names = ['notes.txt', 'a.evenfield', 'a.0123abcd.20270101T000000000Z.evenfield.part'];
    expect(surplus(names, '0123abcd', '20270105T000000000Z')).toEqual([]);
  });
});

describe('a snapshot', () => {
  it('brings the plan back as it was, as one edit that can be undone', () => {
    const path = join(aFolder(), 'a.evenfield');
    const plan = fullPlan();
    const file = createPlanFile(path, plan);
    const key = file.snapshot('before the trade');
    file.edit(renaming(plan, 'North'));
    file.edit(moving([10, 70], [1, 0], [2, 3]));
    const edited = file.read();
    file.restore(key);
    expect(file.read()).toEqual(plan);
    file.undo();
    expect(file.read()).toEqual(edited);
    expect(file.snapshots().map(({ name }) => name)).toEqual(['before the trade']);
    expect(file.check().problems).toEqual([]);
    file.close();
    const again = opened(path);
    expect(again.snapshots()).toHaveLength(1);
    again.close();
  });

  it('keeps the list it was taken of, also when that list was replaced and no undo leads back', async () => {
    const path = join(aFolder(), 'a.evenfield');
    const start = emptyPlan({ name: 'New', periodStart: '2027-01-01' }, START_NAMES);
    const file = createPlanFile(path, start);
    const first = aList(100);
    await file.writeImport(first, importOf(start, first), control());
    const then = file.read();
    const [unit = 0] = then.units.keys;
    const territory = then.assignments[0]?.territories[0] as number;
    const key = file.snapshot('first list');
    file.edit(moving([unit], [territory], [(territory % 4) + 1]));
    const moved = file.read();
    const second = aList(50, 'Branch');
    await file.writeImport(second, importOf(moved, second), control());
    const now = file.read();
    file.close();

    const again = opened(path);
    again.restore(key);
    expect(again.read()).toEqual(then);
    expect(again.check().problems).toEqual([]);
    again.undo();
    expect(again.read()).toEqual(now);
    again.undo();
    expect(again.read()).toEqual(moved);
    again.close();
  });
});
