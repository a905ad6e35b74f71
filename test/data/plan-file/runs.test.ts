import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPlanFile, openPlanFile, type PlanFile } from '../../../data/plan-file/plan-file.ts';
import { fullPlan, renaming } from './some-plans.ts';
import { someRun } from './some-run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-runs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const plan = fullPlan();
const reopened = (path: string): PlanFile => {
  const result = openPlanFile(path);
  if (result.status === 'refused') throw new Error(result.code);
  return result.file;
};

describe('balances that a plan file remembers', () => {
  it('come back whole after it was closed, with the scenario as it stood, and undo does not take them', () => {
    const path = join(folder, 'plan.evenfield');
    const file = createPlanFile(path, plan);
    const made = someRun(plan);
    file.edit(renaming(plan, 'North'), made);
    file.undo();
    file.close();
    const again = reopened(path);
    expect(again.check().ok).toBe(true);
    const [kept] = again.runs();
    expect(kept).toEqual({ ...made.run, key: 1, at: expect.any(String) });
    expect(again.run(1)).toEqual({ run: kept, ground: made.ground });
    expect(() => again.run(7)).toThrow('invalid-request');
    again.close();
  });

  it('are the newest fifty', () => {
    const file = createPlanFile(join(folder, 'many.evenfield'), plan);
    for (let seed = 1; seed <= 53; seed++) file.remember(someRun(plan, seed));
    const runs = file.runs();
    expect(runs).toHaveLength(50);
    expect(runs[0]?.asked.seed).toBe(53);
    expect(runs.at(-1)?.asked.seed).toBe(4);
    expect(file.check().ok).toBe(true);
    file.close();
  });
});
