import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedFromOwners } from '../../../core/disruption/disruption.ts';
import { matchOwners } from '../../../core/disruption/match-owners.ts';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { changeOfSolution } from '../../../core/edit/apply-solution.ts';
import { problemOfPlan } from '../../../core/edit/balance-problem.ts';
import { COMPACTNESS_ALONE } from '../../../core/edit/weighed-objective.ts';
import type { RepKey, UnitKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { accountTerritories } from '../../../core/tally/account-territories.ts';
import { territoryCapacity } from '../../../core/tally/territory-capacity.ts';
import { accountValues } from '../../../core/tally/unit-values.ts';
import { aRep, FIELD_SALES, gridPlan, mapOf, WORKING } from '../../support/plan-builder.ts';

const NAMES = ['Ada', 'Ben', 'Cleo', 'Dan'];

/** One account of the worth given in each unit, owned by the rep whose territory the unit is in today. */
function ownedPlan(map: string, fte: readonly number[], worth: readonly number[]): Plan {
  const letters = [...map.replace(/\s/g, '')];
  const owner = (letter: string) => NAMES['ABCD'.indexOf(letter)] ?? '';
  return gridPlan({
    map,
    accounts: letters.map((letter, unit) => ({ unit, owner: owner(letter), values: { potential: worth[unit] ?? 1 } })),
    reps: Object.fromEntries(
      fte.map((capacityFte, i) => ['ABCD'[i] as string, [{ id: `id-${NAMES[i]}`, name: NAMES[i] ?? '', capacityFte }]]),
    ),
  });
}

function balanced(plan: Plan, digits: string): Plan {
  const assignment = Int32Array.from(digits.replace(/\s/g, ''), Number);
  const settings = {
    territories: Math.max(...assignment) + 1,
    contiguity: 'off',
    seed: 1,
    homes: 'off',
    roadFactor: 1.3,
    weights: COMPACTNESS_ALONE,
  } as const;
  const made = problemOfPlan(plan, WORKING, FIELD_SALES, settings, plan.measures);
  const request = { settings, measures: plan.measures };
  return applyChange(plan, changeOfSolution(plan, WORKING, FIELD_SALES, request, made, { assignment }));
}

/** Name of the rep of each unit's territory, by its first letter. */
function repMap(plan: Plan): string {
  const repOf = new Map(plan.scenarioTerritories.filter((s) => s.scenario === WORKING).map((s) => [s.territory, s]));
  const territories = plan.assignments[0]?.territories ?? [];
  return Array.from(territories, (key) => {
    const rep = plan.reps.find((one) => one.key === repOf.get(key as never)?.reps[0]?.rep);
    return rep?.name[0] ?? '.';
  }).join('');
}

function moved(plan: Plan): string {
  return movedFromOwners(plan, matchOwners(plan, WORKING, FIELD_SALES)).join('');
}

/** The first measure that stays with its owner where owners and territories pair off at will, as in design.md 8. */
function keptAtWill(plan: Plan): number {
  return keptIn({ ...plan, scenarioTerritories: plan.scenarioTerritories.map((seat) => ({ ...seat, reps: [] })) });
}

function keptIn(plan: Plan): number {
  const gone = movedFromOwners(plan, matchOwners(plan, WORKING, FIELD_SALES));
  return (accountValues(plan, 0) as Float64Array).reduce((sum, value, a) => sum + (gone[a] ? 0 : value), 0);
}

describe('who sits on the territories of a solution', () => {
  it('has moved what has another rep, also where capacity sends the reps elsewhere', () => {
    // The solution's first territory has the limits of Ada's half: she cannot stay in the west, where she keeps all.
    const next = balanced(ownedPlan('AABB', [0.5, 1], [1, 1, 1, 1]), '1100');
    expect(repMap(next)).toBe('BBAA');
    expect(moved(next)).toBe('1111');
  });

  it('lets the names of territories stay where they are', () => {
    const next = balanced(ownedPlan('AABB', [0.5, 1], [1, 1, 1, 1]), '1100');
    expect(mapOf(next, 4)).toBe('AABB');
  });

  it('keeps reps of one capacity where most of their accounts are', () => {
    const next = balanced(ownedPlan('AABBCC', [1, 0.5, 1], [9, 1, 1, 1, 1, 9]), '220110');
    // Territory 1 is Ben's by capacity; Ada and Cleo share out the others.
    expect(repMap(next)).toBe('AACBBC');
    expect(moved(next)).toBe('001010');
  });

  it('gives a territory that keeps nothing of any other a new id and name', () => {
    const next = balanced(ownedPlan('A.B.', [1, 1], [5, 1, 5, 1]), '0101');
    expect(next.territories[2]).toMatchObject({ id: 'T003', name: 'u1' });
    expect([...(next.assignments[0]?.territories ?? [])]).toEqual([1, 3, 1, 3]);
  });

  it('leaves the rep of a locked territory on it', () => {
    const plan = ownedPlan('AABB', [1, 1], [1, 1, 1, 1]);
    const lock = { scenario: WORKING, role: FIELD_SALES, unit: 10 as UnitKey };
    const next = balanced({ ...plan, unitLocks: [lock] }, '0100');
    expect(repMap(next)).toBe('ABAA');
    expect(moved(next)).toBe('0111');
  });

  it('brings a rep without a territory back to the accounts that are still said to be theirs', () => {
    const fewer = balanced(ownedPlan('AABBCC', [1, 1, 1], [3, 3, 3, 3, 3, 2]), '000111');
    expect(repMap(fewer)).toBe('AAACCC');
    expect(repMap(balanced(fewer, '001122'))).toBe('AABBCC');
  });

  it('gives the rest to free reps, and never sits a rep on limits of another capacity', () => {
    const plan = ownedPlan('AABB', [0.5, 1], [1, 1, 1, 1]);
    const free = [aRep(8 as RepKey, { name: 'Zed', capacityFte: 2 }), aRep(9 as RepKey, { name: 'Yan' })];
    // Half, whole, two, whole: in the order of the seats.
    const next = balanced({ ...plan, reps: [...plan.reps, ...free] }, '0123');
    expect(repMap(next)).toBe('AYZB');
    expect(moved(next)).toBe('0110');
  });

  const planAndDigits = fc.integer({ min: 2, max: 4 }).chain((reps) =>
    fc.record({
      map: fc
        .array(fc.integer({ min: 0, max: reps - 1 }), { minLength: 12 - reps, maxLength: 12 - reps })
        .map((some) => [...some, ...Array.from({ length: reps }, (_, i) => i)].map((i) => 'ABCD'[i]).join('')),
      fte: fc.array(fc.constantFrom(0.5, 1, 2), { minLength: reps, maxLength: reps }),
      worth: fc.array(fc.nat(50), { minLength: 12, maxLength: 12 }),
      digits: fc
        .tuple(fc.integer({ min: 1, max: 5 }), fc.array(fc.nat(4), { minLength: 12, maxLength: 12 }))
        .map(([count, some]) => some.map((digit, i) => (i < count ? i : digit % count)).join('')),
    }),
  );

  it('is one truth: limits fit the reps, and what moved is what has another rep', () => {
    fc.assert(
      fc.property(planAndDigits, ({ map, fte, worth, digits }) => {
        const plan = ownedPlan(map, fte, worth);
        const next = balanced(plan, digits);
        const settings = {
          territories: Math.max(...[...digits].map(Number)) + 1,
          contiguity: 'off',
          seed: 1,
          homes: 'off',
          roadFactor: 1.3,
          weights: COMPACTNESS_ALONE,
        } as const;
        const { territoryCapacities } = problemOfPlan(plan, WORKING, FIELD_SALES, settings, plan.measures);
        const used = next.scenarioTerritories.filter(({ scenario }) => scenario === WORKING);
        const keys = next.assignments[0]?.territories ?? new Int32Array();
        const solved = used.map(({ territory }) => Number(digits[keys.indexOf(territory)]));
        used.forEach((seat, i) => {
          expect(territoryCapacity(seat, next)).toBe(territoryCapacities[solved[i] as number]);
        });
        const seated = used.flatMap(({ reps }) => reps.map(({ rep }) => rep));
        expect(new Set(seated).size).toBe(seated.length);
        const repOf = new Map(used.map(({ territory, reps }) => [territory as number, reps[0]?.rep]));
        const changed = Array.from(accountTerritories(next, WORKING, FIELD_SALES), (key, a) => {
          const owner = next.accounts.ownerNames[next.accounts.owner[a] as number];
          return next.reps.find(({ key: rep }) => rep === repOf.get(key))?.name === owner ? 0 : 1;
        });
        expect(moved(next)).toBe(changed.join(''));
      }),
    );
  });

  it('keeps as much with its owner as any pairing could, where all reps are of one capacity', () => {
    fc.assert(
      fc.property(planAndDigits, ({ map, fte, worth, digits }) => {
        const alike = fte.map(() => 1);
        const next = balanced(ownedPlan(map, alike, worth), digits);
        expect(keptIn(next)).toBe(keptAtWill(next));
      }),
    );
  });
});
