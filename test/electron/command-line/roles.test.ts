import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import type { EditCommand } from '../../../core/edit/command.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { RoleKey, TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { createPlanFile } from '../../../data/plan-file/plan-file.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';
import { evenfield } from './evenfield.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-roles-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function planAfter(on: Plan, command: EditCommand): Plan {
  const result = changeOf(on, command);
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return applyChange(on, result.change);
}

/** Specialists start as a copy of field sales (T003, T004), and one unit changes hands among them. */
function twoRoles(): Plan {
  const plan = gridPlan({ map: 'AABB', values: { potential: [1, 2, 3, 4] }, accounts: [{ unit: 1 }] });
  const copied = planAfter(plan, { kind: 'add-role', name: 'Specialists', copyOf: FIELD_SALES });
  const role = 2 as RoleKey;
  const units = Int32Array.of(20);
  return planAfter(copied, { kind: 'assign-units', scenario: WORKING, role, units, territory: 4 as TerritoryKey });
}

describe('--role', () => {
  const units = (of: string) =>
    readFileSync(join(folder, of, 'units.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1);

  it('has a command work on the territories of that role, and on the first where nothing is said', async () => {
    createPlanFile(join(folder, 'plan.evenfield'), twoRoles()).close();
    for (const [out, more] of [
      ['field', []],
      ['special', ['--role', 'Specialists']],
    ] as const) {
      const { exit, err } = await evenfield(['export', 'plan.evenfield', '--out', out, ...more], folder);
      expect({ exit, err }).toMatchObject({ exit: 0 });
    }
    expect(units('field')).toEqual(['u0,T001', 'u1,T001', 'u2,T002', 'u3,T002']);
    expect(units('special')).toEqual(['u0,T003', 'u1,T004', 'u2,T004', 'u3,T004']);
    const split = await evenfield(['quota', 'plan.evenfield', '--quota', '100', '--role', 'Specialists'], folder);
    expect(split.exit).toBe(0);
    await evenfield(['export', 'plan.evenfield', '--out', 'quotas', '--role', 'Specialists'], folder);
    const quotas = readFileSync(join(folder, 'quotas', 'quotas.csv'), 'utf8');
    expect(quotas).toContain('T003');
    expect(quotas).not.toContain('T001');
  });

  it('names the roles there are where it names none of them', async () => {
    createPlanFile(join(folder, 'plan.evenfield'), twoRoles()).close();
    const { exit, err } = await evenfield(['export', 'plan.evenfield', '--out', 'o', '--role', 'Sales'], folder);
    expect(exit).toBe(2);
    expect(err).toContain('The plan has no role "Sales". Its roles are: Field sales, Specialists.');
  });
});
