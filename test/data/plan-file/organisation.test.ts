import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import type { EditCommand } from '../../../core/edit/command.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { LevelKey, RepKey, RoleKey, TerritoryKey } from '../../../core/model/ids.ts';
import { createPlanFile } from '../../../data/plan-file/plan-file.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-organisation-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const REGION = 2 as LevelKey;
const SPECIALISTS = 2 as RoleKey;
const STEPS: readonly EditCommand[] = [
  { kind: 'group-territories', scenario: WORKING, role: FIELD_SALES, level: REGION, groups: 2 },
  { kind: 'set-manager', scenario: WORKING, group: 5 as TerritoryKey, rep: 1 as RepKey },
  { kind: 'add-role', name: 'Specialists', copyOf: FIELD_SALES },
  {
    kind: 'set-territory-reps',
    scenario: WORKING,
    territory: 7 as TerritoryKey,
    reps: [
      { rep: 2 as RepKey, share: 0.6 },
      { rep: 1 as RepKey, share: 0.4 },
    ],
  },
  { kind: 'remove-rep', rep: 2 as RepKey },
  { kind: 'remove-level', level: REGION },
  { kind: 'remove-role', role: SPECIALISTS },
];

describe('roles, levels and teams in a plan file', () => {
  it('are on disk after each step, and after each undo and redo', () => {
    const start = gridPlan({
      map: 'AABB CCDD',
      values: { potential: [1, 2, 3, 4, 5, 6, 7, 8] },
      reps: { A: [{}], B: [{}] },
    });
    const file = createPlanFile(join(folder, 'plan.evenfield'), start);
    try {
      const plans = [file.read()];
      for (const command of STEPS) {
        const plan = plans.at(-1) as typeof start;
        const result = changeOf(plan, command);
        if (!result.ok) throw new Error(`${command.kind} refused: ${result.code}`);
        file.edit(result.change);
        expect(file.read()).toEqual(applyChange(plan, result.change));
        plans.push(file.read());
      }
      for (const plan of plans.slice(0, -1).reverse()) {
        file.undo();
        expect(file.read()).toEqual(plan);
      }
      for (const plan of plans.slice(1)) {
        file.redo();
        expect(file.read()).toEqual(plan);
      }
      expect(file.check().ok).toBe(true);
    } finally {
      file.close();
    }
  });
});
