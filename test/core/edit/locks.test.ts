import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import type { EditCommand } from '../../../core/edit/command.ts';
import { closedKeys, heldUnits } from '../../../core/edit/held-units.ts';
import { isEmpty } from '../../../core/edit/is-empty.ts';
import { MOST_LOCKS_AT_ONCE } from '../../../core/edit/lock-units.ts';
import { MOST_NAMED_AT_ONCE } from '../../../core/edit/name-accounts.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { PlanChange } from '../../../core/edit/plan-change.ts';
import { assignmentOf } from '../../../core/model/assignment.ts';
import type { ScenarioKey, TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { accountTerritories } from '../../../core/tally/account-territories.ts';
import { aCommand, aPlan } from '../../support/arbitraries.ts';
import { FIELD_SALES, gridPlan, mapOf, WORKING } from '../../support/plan-builder.ts';

const HERE = { scenario: WORKING, role: FIELD_SALES };
const plan = gridPlan({
  map: 'AAB AB. CCC',
  measures: [{ name: 'revenue' }],
  accounts: [
    { unit: 0, values: { revenue: 10 } },
    { unit: 2, values: { revenue: 20 } },
    { unit: 5, values: { revenue: 30 } },
    { unit: 6, values: { revenue: 40 } },
  ],
});
const [FIRST, SECOND, THIRD, FOURTH] = plan.accounts.keys as unknown as [number, number, number, number];

function lock(units: number[], locked = true): EditCommand {
  return { kind: 'lock-units', ...HERE, units: Int32Array.from(units), locked };
}

function lockWhole(territories: number[], locked = true): EditCommand {
  return { kind: 'lock-territories', ...HERE, territories: territories as TerritoryKey[], locked };
}

function assign(units: number[], territory: number): EditCommand {
  return { kind: 'assign-units', ...HERE, units: Int32Array.from(units), territory: territory as TerritoryKey };
}

function name(accounts: number[], territory: number, expires: string | null = null): EditCommand {
  const told = { reason: ' Known for years ', owner: 'Ada', expires };
  return {
    kind: 'name-accounts',
    ...HERE,
    accounts: Int32Array.from(accounts),
    territory: territory as TerritoryKey,
    ...told,
  };
}

function unname(accounts: number[]): EditCommand {
  return { kind: 'unname-accounts', ...HERE, accounts: Int32Array.from(accounts) };
}

function done(on: Plan, command: EditCommand): PlanChange {
  const result = changeOf(on, command);
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result.change;
}

function planAfter(on: Plan, ...commands: EditCommand[]): Plan {
  return commands.reduce((so, command) => applyChange(so, done(so, command)), on);
}

describe('locking units', () => {
  it('leaves locked units behind and says how many stay', () => {
    const locked = planAfter(plan, lock([10, 20]));
    const change = done(locked, assign([10, 20, 40, 90], 2));
    expect(change.note).toEqual({ code: 'assigned', values: { units: 2, unit: 'u3', territory: 'B', locked: 2 } });
    expect(mapOf(applyChange(locked, change), 3)).toBe('AAB BB. CCB');
  });

  it('names the units, leaves out those that are locked already, and is no step where all are', () => {
    const locked = planAfter(plan, lock([10]));
    expect(done(locked, lock([20, 10])).note).toEqual({ code: 'locked-units', values: { units: 1, unit: 'u1' } });
    expect(isEmpty(done(locked, lock([10])))).toBe(true);
    expect(isEmpty(done(plan, lock([10], false)))).toBe(true);
    expect(planAfter(locked, lock([10, 20], false))).toEqual(plan);
  });

  it('locks no unit that is in no territory, and refuses where all are such', () => {
    expect(planAfter(plan, lock([50, 60])).unitLocks).toHaveLength(1);
    expect(changeOf(plan, lock([60]))).toMatchObject({ code: 'nothing-to-lock' });
    expect(changeOf(plan, lock([61]))).toMatchObject({ code: 'invalid-request', values: { what: 'unit' } });
  });

  it('takes only so many locks in one step', () => {
    const many = MOST_LOCKS_AT_ONCE + 1;
    const wide = gridPlan({ map: 'A'.repeat(many) });
    expect(changeOf(wide, lock([...wide.units.keys]))).toEqual({
      ok: false,
      code: 'too-many-at-once',
      values: { count: many, most: MOST_LOCKS_AT_ONCE },
    });
  });
});

describe('locking territories', () => {
  it('lets nothing out and nothing in', () => {
    const locked = planAfter(plan, lockWhole([1]));
    expect(changeOf(locked, assign([10], 2))).toMatchObject({ code: 'unit-locked' });
    expect(changeOf(locked, assign([90], 1))).toMatchObject({ code: 'territory-locked', values: { territory: 'A' } });
    expect(isEmpty(done(locked, assign([10], 1)))).toBe(true);
    expect(mapOf(planAfter(locked, assign([10, 30], 3)), 3)).toBe('AAC AB. CCC');
  });

  it('names one or counts several, and unlocks again', () => {
    expect(done(plan, lockWhole([2])).note).toEqual({
      code: 'locked-territories',
      values: { territories: 1, territory: 'B' },
    });
    expect(done(plan, lockWhole([3, 1])).note.values).toMatchObject({ territories: 2 });
    expect(planAfter(plan, lockWhole([1, 2]), lockWhole([1, 2, 3], false))).toEqual(plan);
  });

  it('refuses a territory that the scenario does not use', () => {
    expect(changeOf(plan, lockWhole([1, 9]))).toMatchObject({ code: 'invalid-request' });
  });
});

describe('fixing a centre', () => {
  const fix = (fixed: { lat: number; lon: number } | null, scenario: ScenarioKey = WORKING): EditCommand => {
    return { kind: 'fix-centre', scenario, territory: 2 as TerritoryKey, fixed };
  };

  it('keeps the place with the territory in this scenario, and frees it again', () => {
    const fixed = planAfter(plan, fix({ lat: 40, lon: -88 }));
    const seats = fixed.scenarioTerritories.filter(({ fixedCentre }) => fixedCentre);
    expect(seats).toMatchObject([{ scenario: WORKING, territory: 2, fixedCentre: { lat: 40, lon: -88 } }]);
    expect(isEmpty(done(fixed, fix({ lat: 40, lon: -88 })))).toBe(true);
    expect(planAfter(fixed, fix(null))).toEqual(plan);
  });

  it('is refused where the plan has no degrees, and for a territory the scenario does not use', () => {
    const flat = { ...plan, units: { ...plan.units, xKm: new Float64Array(9), yKm: new Float64Array(9) } };
    expect(changeOf(flat, fix({ lat: 40, lon: -88 }))).toMatchObject({
      code: 'no-centre',
      values: { problem: 'plane' },
    });
    expect(changeOf(plan, fix(null, 7 as ScenarioKey))).toMatchObject({ code: 'invalid-request' });
  });
});

describe('naming accounts', () => {
  const where = (on: Plan) => [...accountTerritories(on, WORKING, FIELD_SALES)];

  it('gives them to the territory whatever unit they lie in, with what was said of it', () => {
    const named = planAfter(plan, name([THIRD, FIRST], 3, '2030-06-30'));
    expect(where(named)).toEqual([3, 2, 3, 3]);
    expect(named.namedAccounts[0]).toMatchObject({ reason: 'Known for years', owner: 'Ada', expires: '2030-06-30' });
    expect(where(planAfter(named, assign([10], 2)))).toEqual([3, 2, 3, 3]);
  });

  it('moves nothing by a name that is over before the plan period', () => {
    expect(where(planAfter(plan, name([FIRST], 3, '2000-01-01')))).toEqual(where(plan));
  });

  it('replaces what was said before, and is no step where it says the same', () => {
    const named = planAfter(plan, name([FIRST], 3));
    expect(planAfter(named, name([FIRST], 2)).namedAccounts).toMatchObject([{ territory: 2 }]);
    expect(isEmpty(done(named, name([FIRST], 3)))).toBe(true);
  });

  it('leaves accounts where a locked territory would lose or gain them, and says how many', () => {
    const locked = planAfter(plan, lockWhole([1]));
    expect(done(locked, name([FIRST, SECOND], 3)).note.values).toMatchObject({ accounts: 1, locked: 1 });
    expect(where(planAfter(locked, name([FIRST, SECOND], 3)))).toEqual([1, 3, 0, 3]);
    expect(changeOf(locked, name([SECOND, FOURTH], 1))).toMatchObject({
      code: 'territory-locked',
      values: { territory: 'A' },
    });
    // It is there already, so that naming it only fastens it.
    expect(where(planAfter(locked, name([FIRST], 1)))).toEqual(where(plan));
  });

  it('takes only so many names in one step', () => {
    const many = MOST_NAMED_AT_ONCE + 1;
    const wide = gridPlan({ map: 'AB', accounts: Array.from({ length: many }, () => ({ unit: 0 })) });
    expect(changeOf(wide, name([...wide.accounts.keys], 2))).toMatchObject({
      code: 'too-many-at-once',
      values: { count: many, most: MOST_NAMED_AT_ONCE },
    });
    expect(changeOf(wide, name([...wide.accounts.keys.slice(1)], 2)).ok).toBe(true);
  });

  it('refuses accounts and territories the plan does not have', () => {
    expect(changeOf(plan, name([9999], 1))).toMatchObject({ values: { what: 'account' } });
    expect(changeOf(plan, name([FIRST], 9))).toMatchObject({ values: { what: 'territory' } });
  });
});

describe('laws', () => {
  const lawful = { numRuns: 300 };

  it('no command moves what is locked, but one that unlocks it', () => {
    fc.assert(
      fc.property(
        aPlan.chain((made) => fc.tuple(fc.constant(made), fc.array(aCommand(made), { maxLength: 12 }))),
        ([made, commands]) => {
          let so = made;
          // Rows of a table may be unlocked and moved in one step: each is a command of its own here.
          const each = commands.flatMap((one): EditCommand[] => (one.kind === 'edit-rows' ? [...one.commands] : [one]));
          for (const command of each) {
            // A role or a scenario that goes takes its map and its locks along.
            if (command.kind === 'remove-role' || command.kind === 'remove-scenario') continue;
            const result = changeOf(so, command);
            if (!result.ok) continue;
            const next = applyChange(so, result.change);
            const held = heldUnits(so, WORKING, FIELD_SALES);
            const [units, moved] = [so, next].map((p) => assignmentOf(p, WORKING, FIELD_SALES)) as [
              Int32Array,
              Int32Array,
            ];
            for (let u = 0; u < units.length; u++) if (held[u] === 1) expect(moved[u]).toBe(units[u]);
            const closed = closedKeys(so, WORKING, FIELD_SALES);
            const kept = (p: Plan) =>
              [...accountTerritories(p, WORKING, FIELD_SALES)].map((key) => (closed.has(key) ? key : 0));
            expect(kept(next)).toEqual(kept(so));
            so = next;
          }
        },
      ),
      lawful,
    );
  });

  it('to unname after a name is the identity where nothing was named', () => {
    fc.assert(
      fc.property(
        aPlan
          .filter((made) => made.territories.length > 0 && made.accounts.count > 0)
          .chain((made) =>
            fc.tuple(
              fc.constant({ ...made, namedAccounts: [] }),
              fc.subarray([...made.accounts.keys], { minLength: 1 }),
              fc.constantFrom(...made.territories.map(({ key }) => key as number)),
              fc.constantFrom(null, '2000-01-01', '2999-12-31'),
            ),
          ),
        ([made, accounts, territory, expires]) => {
          const seats = made.scenarioTerritories;
          const named = planAfter(made, name(accounts, territory, expires));
          expect({ ...planAfter(named, unname(accounts)), scenarioTerritories: seats }).toEqual(made);
        },
      ),
      lawful,
    );
  });
});
