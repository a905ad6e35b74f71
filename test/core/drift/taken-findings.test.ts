import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DRIFT_KINDS } from '../../../core/drift/drift.ts';
import { takenFindings } from '../../../core/drift/taken-findings.ts';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { invert } from '../../../core/edit/invert.ts';
import { MOST_NAMED_AT_ONCE } from '../../../core/edit/name-accounts.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { accountTerritories } from '../../../core/tally/account-territories.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const WHERE = { scenario: WORKING, role: FIELD_SALES } as const;

/** What takes every account to the territory that is said of it; 0 for those that are no finding. */
function taken(plan: Plan, goals: Int32Array) {
  const places = Int32Array.from([...goals.keys()].filter((row) => goals[row] !== 0));
  const findings = {
    kind: new Uint8Array(goals.length).fill(DRIFT_KINDS.indexOf('territory')),
    account: plan.accounts.keys,
    proposal: goals,
    labels: textColumn(Array.from(goals, () => '')),
  };
  return takenFindings(plan, { ...WHERE, findings, places, reason: 'As in the CRM' });
}

/** The plan with it, as one step that can be undone. */
function done(plan: Plan, { commands }: ReturnType<typeof taken>): Plan {
  const result = changeOf(plan, { kind: 'edit-rows', commands, rows: commands.length });
  if (!result.ok) throw new Error(result.code);
  const after = applyChange(plan, result.change);
  const back = applyChange(after, invert(result.change));
  expect([...accountTerritories(back, WORKING, FIELD_SALES)]).toEqual([
    ...accountTerritories(plan, WORKING, FIELD_SALES),
  ]);
  return after;
}

describe('taking what a CRM says', () => {
  const MANY = 3 * MOST_NAMED_AT_ONCE;

  it('of more accounts than can be named at once is one step: units that go as a whole move, the rest is named', () => {
    // The units of A have three accounts each, all of which go to B but for one.
    const units = 'A'.repeat(50);
    const accounts = Array.from({ length: MANY }, (_, n) => ({ unit: n % 50 }));
    const plan = gridPlan({ map: `${units}B`, accounts });
    const goals = new Int32Array(MANY).fill(2);
    goals[7] = 0;
    const { commands, locked } = taken(plan, goals);
    expect(locked).toBe(0);
    expect(commands.map(({ kind }) => kind)).toEqual(['assign-units', 'name-accounts']);
    const after = done(plan, { commands, locked });
    expect(after.namedAccounts).toHaveLength(MANY / 50 - 1);
    const territories = accountTerritories(after, WORKING, FIELD_SALES);
    expect([...territories].filter((territory) => territory !== 2)).toEqual([1]);
    expect(territories[7]).toBe(1);
  });

  it('leaves accounts of which nothing is taken in no territory, where their unit is in none', () => {
    const accounts = Array.from({ length: MANY }, (_, n) => ({ unit: n % 50 }));
    const plan = gridPlan({ map: `${'.'.repeat(50)}B`, accounts });
    const goals = new Int32Array(MANY).fill(1);
    goals[7] = 0;
    const after = accountTerritories(done(plan, taken(plan, goals)), WORKING, FIELD_SALES);
    expect([...after.keys()].filter((row) => after[row] !== 1)).toEqual([7]);
  });

  it('of a few names each of them, whatever their units do', () => {
    const plan = gridPlan({ map: 'AAB', accounts: [{ unit: 0 }, { unit: 1 }, { unit: 2 }] });
    const { commands } = taken(plan, Int32Array.of(2, 0, 0));
    expect(commands).toMatchObject([{ kind: 'name-accounts', territory: 2, reason: 'As in the CRM' }]);
    expect([...accountTerritories(done(plan, { commands, locked: 0 }), WORKING, FIELD_SALES)]).toEqual([2, 1, 2]);
  });

  it('ends with every account where it is said to be, but for those that a locked territory keeps', () => {
    const plan = gridPlan({ map: 'AABBCC', accounts: [0, 0, 1, 2, 3, 4, 5].map((unit) => ({ unit })) });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 7, maxLength: 7 }), fc.nat(3), (said, lock) => {
        const locked = {
          ...plan,
          scenarioTerritories: plan.scenarioTerritories.map((one) => ({ ...one, locked: one.territory === lock })),
        };
        const before = accountTerritories(locked, WORKING, FIELD_SALES);
        const made = taken(locked, Int32Array.from(said));
        const after = accountTerritories(done(locked, made), WORKING, FIELD_SALES);
        let kept = 0;
        said.forEach((goal, row) => {
          const own = before[row] as number;
          const stays = goal !== 0 && goal !== own && (own === lock || goal === lock);
          if (stays) kept++;
          expect(after[row]).toBe(stays || goal === 0 ? own : goal);
        });
        expect(made.locked).toBe(kept);
      }),
    );
  });
});
