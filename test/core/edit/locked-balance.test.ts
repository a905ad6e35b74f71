import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { changeOfSolution } from '../../../core/edit/apply-solution.ts';
import { balanceRefusal, problemOfPlan } from '../../../core/edit/balance-problem.ts';
import { closedKeys, heldUnits } from '../../../core/edit/held-units.ts';
import { onlyUnits } from '../../../core/edit/only-units.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import { COMPACTNESS_ALONE } from '../../../core/edit/weighed-objective.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../../../core/model/assignment.ts';
import type { UnitKey } from '../../../core/model/ids.ts';
import type { BalanceSettings, Plan } from '../../../core/model/plan.ts';
import type { FixedCentre } from '../../../core/model/territory.ts';
import { accountTerritories } from '../../../core/tally/account-territories.ts';
import { aCommand, aPlan } from '../../support/arbitraries.ts';
import { FIELD_SALES, gridPlan, mapOf, WORKING } from '../../support/plan-builder.ts';

const settingsFor = (territories: number): BalanceSettings => ({
  territories,
  contiguity: 'off',
  seed: 1,
  homes: 'off',
  roadFactor: 1.3,
  weights: COMPACTNESS_ALONE,
});
const quick = { seed: 1, stop: iterations(2_000), report: () => undefined };
const seatsOf = (plan: Plan) => scenarioTerritoriesOf(plan, WORKING, FIELD_SALES);

function balanced(plan: Plan, territories = seatsOf(plan).length): Plan {
  const settings = settingsFor(territories);
  const made = problemOfPlan(plan, WORKING, FIELD_SALES, settings, plan.measures);
  const request = { settings, measures: plan.measures };
  const solution = solve(made.problem, quick);
  return applyChange(plan, changeOfSolution(plan, WORKING, FIELD_SALES, request, made, solution));
}

function balancedOnly(plan: Plan, free: readonly number[]): Plan {
  const settings = settingsFor(seatsOf(plan).length);
  const made = problemOfPlan(plan, WORKING, FIELD_SALES, settings, plan.measures);
  const keys = Int32Array.from(seatsOf(plan), ({ territory }) => territory);
  const part = onlyUnits(made, keys, Int32Array.from(free));
  const { whole, wholeSolution } = part.placed(solve(part.problem, quick));
  const request = { settings, measures: plan.measures };
  return applyChange(plan, changeOfSolution(plan, WORKING, FIELD_SALES, request, whole, wholeSolution));
}

function withCentre(plan: Plan, territory: number, fixedCentre: FixedCentre): Plan {
  const scenarioTerritories = plan.scenarioTerritories.map((seat) =>
    seat.scenario === WORKING && seat.territory === territory ? { ...seat, fixedCentre } : seat,
  );
  return { ...plan, scenarioTerritories };
}

describe('a centre that is fixed', () => {
  const wide = gridPlan({ map: 'AAABBB AAABBB AAABBB AAABBB', values: { potential: new Array(24).fill(1) } });

  it('has the territory built around it, though homes are off and compactness would cut the other way', () => {
    const north = withCentre(wide, 1, { lat: 40.3, lon: -99.75 });
    const both = withCentre(north, 2, { lat: 39.4, lon: -99.75 });
    expect(mapOf(balanced(both), 6)).toBe('AAAAAA AAAAAA BBBBBB BBBBBB');
    expect(seatsOf(balanced(both)).map(({ fixedCentre }) => fixedCentre?.lat)).toEqual([40.3, 39.4]);
  });

  it('is the centre of its own territory in a balance of more or fewer, and pulls no other', () => {
    const fixed = withCentre(wide, 2, { lat: 39.4, lon: -99.75 });
    for (const territories of [1, 3]) {
      const made = problemOfPlan(fixed, WORKING, FIELD_SALES, settingsFor(territories), fixed.measures);
      expect(made.heldTerritories[0]).toBe(2);
      expect([...(made.problem.homes?.pull ?? [])]).toEqual([1, 0, 0].slice(0, territories));
      expect(seatsOf(balanced(fixed, territories)).find(({ territory }) => territory === 2)).toHaveProperty(
        'fixedCentre',
      );
    }
    expect(made(wide).problem.homes).toBeNull();
  });

  it('stands in place of the home of its rep', () => {
    const home = { homeLat: 40, homeLon: -99 };
    const seated = gridPlan({ map: 'AABB AABB', reps: { A: [home], B: [home] } });
    const fixed = withCentre(seated, 1, { lat: 39.9, lon: -100 });
    const { problem, homeReps } = made(fixed, 'soft');
    expect([...(problem.homes?.pull ?? [])]).toEqual([1, 0.5]);
    expect(homeReps[0]).toBe(0);
    expect(problem.homes?.xKm[0]).not.toBe(problem.homes?.xKm[1]);
  });

  function made(plan: Plan, homes: BalanceSettings['homes'] = 'off') {
    return problemOfPlan(plan, WORKING, FIELD_SALES, { ...settingsFor(2), homes }, plan.measures);
  }
});

describe('a plan whose territories are all locked', () => {
  const shut = (plan: Plan): Plan => ({
    ...plan,
    scenarioTerritories: plan.scenarioTerritories.map((seat) => ({ ...seat, locked: true })),
  });
  const refusal = (plan: Plan, territories: number) =>
    balanceRefusal(plan, WORKING, FIELD_SALES, settingsFor(territories), plan.measures);

  it('is not balanced where a unit is in none of them, unless there are to be more', () => {
    const plan = shut(gridPlan({ map: 'AAB AB. ..B' }));
    expect(refusal(plan, 2)).toEqual({ ok: false, code: 'all-locked', values: { territories: 2, units: 3 } });
    expect(refusal(plan, 3)).toBeNull();
    const open = {
      ...plan,
      scenarioTerritories: plan.scenarioTerritories.map((s, i) => ({ ...s, locked: i % 2 > 0 })),
    };
    expect(refusal(open, 2)).toBeNull();
  });

  it('can be balanced where every unit is in one, and stays as it is', () => {
    const plan = shut(gridPlan({ map: 'AAB ABB AAB' }));
    expect(refusal(plan, 2)).toBeNull();
    expect(mapOf(balanced(plan), 3)).toBe('AAB ABB AAB');
  });
});

describe('a balance of some units only', () => {
  // A has far too much, and two units are in no territory.
  const plan = gridPlan({ map: 'AAAAAB AAAAAB AAAAA. AAAAA.', values: { potential: new Array(24).fill(1) } });

  it('moves the picked units, and every other stays where it is, or nowhere', () => {
    const free = [2, 3, 4, 8, 9, 10, 16];
    const after = balancedOnly(plan, free);
    const [before, now] = [plan, after].map((p) => assignmentOf(p, WORKING, FIELD_SALES)) as [Int32Array, Int32Array];
    before.forEach((key, row) => {
      if (!free.includes(row)) expect(now[row]).toBe(key);
    });
    expect(mapOf(after, 6)).toBe('AABBBB AABBBB AAAAB. AAAAA.');
    expect(seatsOf(after).map(({ territory }) => territory)).toEqual([1, 2]);
  });

  it('finds a territory for a picked unit that is in none, and leaves a picked one that is locked', () => {
    const locked = {
      ...plan,
      unitLocks: [{ scenario: WORKING, role: FIELD_SALES, unit: plan.units.keys[4] as UnitKey }],
    };
    expect(mapOf(balancedOnly(locked, [4, 17]), 6)).toBe('AAAAAB AAAAAB AAAAAB AAAAA.');
  });
});

describe('locks under any balance', () => {
  it('hold units, territories with their accounts, centres and names', () => {
    fc.assert(
      fc.property(
        aPlan.chain((made) => fc.tuple(fc.constant(made), fc.array(aCommand(made), { maxLength: 8 }), fc.nat(3))),
        ([made, commands, more]) => {
          let plan = made;
          for (const command of commands) {
            if (command.kind === 'remove-role') continue;
            const result = changeOf(plan, command);
            if (result.ok) plan = applyChange(plan, result.change);
          }
          const territories = Math.max(1, seatsOf(plan).length + more - 1);
          if (balanceRefusal(plan, WORKING, FIELD_SALES, settingsFor(territories), plan.measures)) return;
          const after = balanced(plan, territories);
          const held = heldUnits(plan, WORKING, FIELD_SALES);
          const [units, now] = [plan, after].map((p) => assignmentOf(p, WORKING, FIELD_SALES)) as [
            Int32Array,
            Int32Array,
          ];
          held.forEach((one, row) => {
            if (one === 1) expect(now[row]).toBe(units[row]);
          });
          const closed = closedKeys(plan, WORKING, FIELD_SALES);
          const kept = (column: Int32Array) => [...column].map((key) => (closed.has(key) ? key : 0));
          expect(kept(now)).toEqual(kept(units));
          expect(kept(accountTerritories(after, WORKING, FIELD_SALES))).toEqual(
            kept(accountTerritories(plan, WORKING, FIELD_SALES)),
          );
          expect(after.namedAccounts).toEqual(plan.namedAccounts);
          expect(after.unitLocks).toEqual(plan.unitLocks);
          const centres = (p: Plan) =>
            seatsOf(p).flatMap(({ territory, fixedCentre }) => (fixedCentre ? [{ territory, fixedCentre }] : []));
          expect(centres(after)).toEqual(centres(plan));
        },
      ),
      { numRuns: 60 },
    );
  });
});
