import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../../core/edit/apply-change.ts';
import type { EditCommand } from '../../../../core/edit/command.ts';
import { invert } from '../../../../core/edit/invert.ts';
import { changeOf } from '../../../../core/edit/perform.ts';
import { assignmentOf } from '../../../../core/model/assignment.ts';
import type { LevelKey, RepKey, RoleKey, TerritoryKey, UnitKey } from '../../../../core/model/ids.ts';
import type { Plan } from '../../../../core/model/plan.ts';
import { territoryTotals } from '../../../../core/tally/territory-totals.ts';
import { BASELINE, FIELD_SALES, gridPlan, WORKING } from '../../../support/plan-builder.ts';

const SPECIALISTS = 2 as RoleKey;
const REGION = 2 as LevelKey;

const plan = gridPlan({
  map: 'AAB ABB AAB',
  baseline: 'AAB AAB AAB',
  values: { potential: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
  reps: { A: [{}], B: [{}] },
});

function planAfter(on: Plan, command: EditCommand): Plan {
  const result = changeOf(on, command);
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return applyChange(on, result.change);
}

const addCopy: EditCommand = { kind: 'add-role', name: 'Specialists', copyOf: FIELD_SALES };

describe('adding a role', () => {
  it('copies territories in every scenario under ids of their own, and leaves the other role as it is', () => {
    const next = planAfter(plan, addCopy);
    const [a, b, copyA, copyB] = next.territories;
    expect([copyA?.id, copyB?.id]).toEqual(['T003', 'T004']);
    expect([copyA?.name, copyB?.name]).toEqual(['A', 'B']);
    expect([a, b]).toEqual(plan.territories);
    for (const scenario of [WORKING, BASELINE]) {
      const copied = assignmentOf(next, scenario, SPECIALISTS);
      expect([...copied]).toEqual(Array.from(assignmentOf(plan, scenario, FIELD_SALES), (key) => key + 2));
      expect(assignmentOf(next, scenario, FIELD_SALES)).toEqual(assignmentOf(plan, scenario, FIELD_SALES));
    }
    const totals = territoryTotals(next, WORKING, SPECIALISTS);
    expect(totals.totals).toEqual(territoryTotals(plan, WORKING, FIELD_SALES).totals);
    // Nobody works two roles: the copy is vacant.
    expect([...totals.capacity]).toEqual([1, 1]);
    expect(
      next.scenarioTerritories.filter(({ territory }) => territory > 2).every(({ reps }) => reps.length === 0),
    ).toBe(true);
  });

  it('copies groups with what rolls up to them', () => {
    const [a, b] = plan.territories.map(({ key }) => key) as [TerritoryKey, TerritoryKey];
    const west: EditCommand = { kind: 'add-group', role: FIELD_SALES, level: REGION, name: 'West', children: [a, b] };
    const next = planAfter(planAfter(plan, west), addCopy);
    const copies = next.territories.filter(({ role }) => role === SPECIALISTS);
    const group = copies.find(({ level }) => level === REGION);
    expect(group).toMatchObject({ name: 'West', id: 'G002' });
    expect(copies.filter(({ parent }) => parent === group?.key).map(({ name }) => name)).toEqual(['A', 'B']);
  });

  it('starts with nothing where none is copied', () => {
    const next = planAfter(plan, { kind: 'add-role', name: 'Product', copyOf: null });
    expect(next.territories).toEqual(plan.territories);
    expect([...assignmentOf(next, WORKING, SPECIALISTS)]).toEqual(new Array(9).fill(0));
  });

  it('refuses a name that a role has', () => {
    expect(changeOf(plan, { ...addCopy, name: ' Field sales ' })).toMatchObject({ code: 'name-taken' });
    const rename = { kind: 'rename-role', role: SPECIALISTS, name: 'Field sales' } as const;
    expect(changeOf(planAfter(plan, addCopy), rename)).toMatchObject({ code: 'name-taken' });
  });
});

describe('a role beside another', () => {
  it('is moved without moving the other', () => {
    const two = planAfter(plan, addCopy);
    const move = { kind: 'assign-units', scenario: WORKING, role: SPECIALISTS, units: Int32Array.of(10, 20) } as const;
    const next = planAfter(two, { ...move, territory: 4 as TerritoryKey });
    expect([...assignmentOf(next, WORKING, SPECIALISTS)].slice(0, 2)).toEqual([4, 4]);
    expect(assignmentOf(next, WORKING, FIELD_SALES)).toBe(assignmentOf(two, WORKING, FIELD_SALES));
    expect(changeOf(two, { ...move, territory: 1 as TerritoryKey })).toMatchObject({ code: 'invalid-request' });
  });
});

describe('removing a role', () => {
  it('takes everything that is said of it along, and undo brings all of it back', () => {
    const two = planAfter(plan, addCopy);
    const told = [
      { kind: 'split-quota', scenario: WORKING, role: SPECIALISTS, totalMinor: 1000, method: 'even' },
      {
        kind: 'set-territory-reps',
        scenario: WORKING,
        territory: 3 as TerritoryKey,
        reps: [{ rep: 1 as RepKey, share: 1 }],
      },
    ] as const;
    const locked: Plan = {
      ...told.reduce((so, command) => planAfter(so, command), two),
      unitLocks: [{ scenario: WORKING, role: SPECIALISTS, unit: 10 as UnitKey }],
    };
    const result = changeOf(locked, { kind: 'remove-role', role: SPECIALISTS });
    if (!result.ok) throw new Error(result.code);
    const next = applyChange(locked, result.change);
    expect(next).toEqual(plan);
    expect(applyChange(next, invert(result.change))).toEqual(locked);
  });

  it('refuses to remove the last one', () => {
    expect(changeOf(plan, { kind: 'remove-role', role: FIELD_SALES })).toMatchObject({ code: 'last-role' });
  });
});
