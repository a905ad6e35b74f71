import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createPlanFile } from '../../../data/plan-file/plan-file.ts';
import { startChild } from './child.ts';
import { aFolder, contentDigests, opened } from './plan-folder.ts';
import { fullPlan } from './some-plans.ts';

describe('a program that is killed', () => {
  it('between edits loses none that was acknowledged, and undo goes on from there', async () => {
    const path = join(aFolder(), 'a.evenfield');
    const plan = fullPlan();
    createPlanFile(path, plan).close();
    let acknowledged = 0;
    for (const edits of [1, 7, 20, 41]) {
      const child = startChild('edit', [path]);
      await child.until(edits);
      await wait(edits % 5);
      await child.kill();
      const last = Number(child.lines.at(-1));
      expect(last).toBeGreaterThan(acknowledged);
      const file = opened(path);
      // The one that was being written when the line was cut may be there, too.
      expect([last, last + 1]).toContain(file.revision);
      expect(file.check().problems).toEqual([]);
      // The next child starts from territory 1 again.
      while (file.historyEnds().undo) file.undo();
      expect(file.read()).toEqual(plan);
      acknowledged = file.revision;
      file.close();
    }
  });

  it('in the middle of an import leaves the plan as it was before', async () => {
    const path = join(aFolder(), 'a.evenfield');
    const plan = fullPlan();
    createPlanFile(path, plan).close();
    const before = contentDigests(path);
    for (const step of [1, 6, 10]) {
      const child = startChild('import', [path, '20000', String(step)]);
      await child.ended();
      expect(child.process.signalCode).toBe('SIGKILL');
      const file = opened(path);
      expect(file.revision).toBe(0);
      expect(file.read()).toEqual(plan);
      expect(file.check().problems).toEqual([]);
      file.close();
      expect(existsSync(`${path}-journal`)).toBe(false);
      expect(contentDigests(path)).toEqual(before);
    }
  });

  it('leaves a half-written file that opening mends, though its size and its header disagree', async () => {
    const path = join(aFolder(), 'a.evenfield');
    createPlanFile(path, fullPlan()).close();
    const size = statSync(path).size;
    // Long enough for SQLite to write pages before the commit.
    const child = startChild('import', [path, '170000', '66']);
    await child.ended();
    expect(statSync(`${path}-journal`).size).toBeGreaterThan(0);
    expect(statSync(path).size).toBeGreaterThan(size);
    opened(path).close();
    expect(statSync(path).size).toBe(size);
  });
});
