import { copyFileSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPlanFile, openPlanFile } from '../../../data/plan-file/plan-file.ts';
import { startChild } from './child.ts';
import { aFolder, codeOf, opened, outcome } from './plan-folder.ts';
import { fullPlan, renaming } from './some-plans.ts';

describe('a plan that is open', () => {
  it('is busy for another program at once, and free when that program was killed', async () => {
    const path = join(aFolder(), 'a.evenfield');
    createPlanFile(path, fullPlan()).close();
    const holder = startChild('hold', [path]);
    await holder.until(1);
    expect(holder.lines).toEqual(['ok']);
    expect(outcome(openPlanFile(path))).toBe('file-busy');
    expect(outcome(openPlanFile(path, { readOnly: true }))).toBe('file-busy');
    await holder.kill();
    expect(outcome(openPlanFile(path))).toBe('ok');
  });

  it('is busy for this program, too, and stays locked against others after the second try', async () => {
    const path = join(aFolder(), 'a.evenfield');
    const plan = fullPlan();
    const file = createPlanFile(path, plan);
    expect(outcome(openPlanFile(path))).toBe('file-busy');
    expect(outcome(openPlanFile(path, { readOnly: true }))).toBe('file-busy');
    expect(codeOf(() => file.saveCopy(path))).toBe('file-busy');
    const other = startChild('hold', [path]);
    await other.until(1);
    expect(other.lines).toEqual(['file-busy']);
    file.edit(renaming(plan, 'North'));
    file.close();
  });

  it('may be copied by another program between two edits', () => {
    const folder = aFolder();
    const plan = fullPlan();
    const file = createPlanFile(join(folder, 'a.evenfield'), plan);
    file.edit(renaming(plan, 'North'));
    file.close();
    copyFileSync(join(folder, 'a.evenfield'), join(folder, 'b.evenfield'));
    const copy = opened(join(folder, 'b.evenfield'));
    expect(copy.read().territories[0]?.name).toBe('North');
    copy.close();
  });

  it.each([
    ['missing', (path: string) => rmSync(path)],
    ['missing', (path: string) => renameSync(path, `${path}.moved`)],
    [
      'replaced',
      (path: string, other: string) => {
        copyFileSync(other, `${path}.new`);
        renameSync(`${path}.new`, path);
      },
    ],
    ['changed', (path: string, other: string) => copyFileSync(other, path)],
  ])('is not written any more when its file is %s', (how, act) => {
    const folder = aFolder();
    const path = join(folder, 'a.evenfield');
    const plan = fullPlan();
    createPlanFile(join(folder, 'other.evenfield'), plan).close();
    const file = createPlanFile(path, plan);
    file.edit(renaming(plan, 'North'));
    expect(file.replaced).toBe(false);
    act(path, join(folder, 'other.evenfield'));
    expect(file.replaced).toBe(true);
    expect(codeOf(() => file.undo())).toBe('file-replaced');
    try {
      file.undo();
    } catch (error) {
      expect((error as { values: unknown }).values).toEqual({ file: 'a.evenfield', how });
    }
    file.close();
    if (how === 'missing') return;
    expect(readFileSync(path).equals(readFileSync(join(folder, 'other.evenfield')))).toBe(true);
    expect(outcome(openPlanFile(path))).toBe('ok');
  });
});
