import { describe, expect, it } from 'vitest';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { invert } from '../../../core/edit/invert.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { Solver } from '../../../core/midyear/least-change.ts';
import { midYearOutcome } from '../../../core/midyear/outcome.ts';
import { proposeMidYear } from '../../../core/midyear/propose.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../../../core/model/assignment.ts';
import type { RoleKey, TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { accountTerritories } from '../../../core/tally/account-territories.ts';
import { BASELINE, FIELD_SALES, gridPlan, mapOf, WORKING } from '../../support/plan-builder.ts';

// Ours from west to east, theirs from north to south, over the same ground.
const OURS = 'AAAABBBBCCCC AAAABBBBCCCC AAAABBBBCCCC AAAABBBBCCCC';
const THEIRS = 'DDDDDDDDDDDD DDDDDDDDDDDD EEEEEEEEEEEE EEEEEEEEEEEE';
const COLUMNS = 12;
const reps = { A: [{}], B: [{}], C: [{}], D: [{}], E: [{}] };
const letters = (map: string) => [...map.replaceAll(' ', '')];
const REP_OF: Readonly<Record<string, string>> = { A: 'Rep 1', B: 'Rep 2', C: 'Rep 3', D: 'Rep 4', E: 'Rep 5' };

/** Every second account is one of ours, the others are theirs; `shared` have no owner, so that both companies have them. */
function twoCompanies(shared: (unit: number) => boolean = () => false): Plan {
  const [ours, theirs] = [letters(OURS), letters(THEIRS)];
  return gridPlan({
    map: OURS,
    baseline: THEIRS,
    values: { potential: new Array(48).fill(1) },
    reps,
    accounts: ours.map((letter, unit) => {
      const owner = REP_OF[(unit % 2 === 0 ? letter : theirs[unit]) as string] as string;
      return { unit, ...(shared(unit) ? {} : { owner }) };
    }),
    measures: [{ name: 'potential', tolerance: 0.25 }],
  });
}

const solver: Solver = (problem, seed) => solve(problem, { seed, stop: iterations(200_000), report: () => undefined });
const request = (
  territories: number,
  keep: readonly number[] = [],
  other = { scenario: BASELINE, role: FIELD_SALES },
) => ({
  scenario: WORKING,
  role: FIELD_SALES,
  event: { kind: 'merges' as const, other, territories, keep: keep as readonly TerritoryKey[] },
  name: 'Merged',
  description: '',
  from: '2027-07-01',
});

function merged(plan: Plan, ...asked: Parameters<typeof request>) {
  const made = proposeMidYear(plan, request(...asked), solver);
  if (!made.ok) throw new Error(`${made.code} ${JSON.stringify(made.values)}`);
  return made;
}

describe('two companies that merge', () => {
  it('become one set with as many territories as are wanted, within the tolerance, and nothing is left out', () => {
    const plan = twoCompanies();
    for (const wanted of [2, 3, 4, 5]) {
      const made = merged(plan, wanted);
      const seats = scenarioTerritoriesOf(made.plan, made.scenario, FIELD_SALES);
      expect(seats).toHaveLength(wanted);
      expect(mapOf(made.plan, COLUMNS, made.scenario)).not.toContain('.');
      const { outside, accounts } = midYearOutcome(plan, request(wanted), made);
      expect(outside.after).toBe(0);
      if (wanted < 5) expect(accounts).toBeGreaterThan(0);
      // Both sets stay as they are.
      expect(mapOf(made.plan, COLUMNS, WORKING)).toBe(OURS);
      expect(mapOf(made.plan, COLUMNS, BASELINE)).toBe(THEIRS);
    }
  });

  it('keep every account that both have with one of its two owners where ours all stay', () => {
    const plan = twoCompanies(() => true);
    const made = merged(plan, 3, [1, 2, 3]);
    expect(mapOf(made.plan, COLUMNS, made.scenario)).toBe(OURS);
    expect(midYearOutcome(plan, request(3, [1, 2, 3]), made)).toMatchObject({ accounts: 0, outside: { after: 0 } });
  });

  it('count an account as moved only where it leaves all its present owners', () => {
    const plan = twoCompanies((unit) => unit % 3 === 0);
    const made = merged(plan, 4);
    const after = accountTerritories(made.plan, made.scenario, FIELD_SALES);
    const [ours, theirs] = [letters(OURS), letters(THEIRS)];
    const key = (letter: string) => 'ABCDE'.indexOf(letter) + 1;
    const moved = [...after.keys()].filter((a) => {
      if (a % 3 === 0) return after[a] !== key(ours[a] as string) && after[a] !== key(theirs[a] as string);
      return after[a] !== key((a % 2 === 0 ? ours[a] : theirs[a]) as string);
    });
    expect(midYearOutcome(plan, request(4), made).accounts).toBe(moved.length);
  });

  it('keep those who are to stay, and tell who has no territory then', () => {
    const plan = twoCompanies();
    const made = merged(plan, 2, [4, 5]);
    const seats = scenarioTerritoriesOf(made.plan, made.scenario, FIELD_SALES);
    expect(seats.map(({ territory, reps: own }) => [territory, own[0]?.rep])).toEqual([
      [4, 4],
      [5, 5],
    ]);
    expect(midYearOutcome(plan, request(2, [4, 5]), made).unseated).toEqual(['Rep 1', 'Rep 2', 'Rep 3']);
    const fewer = proposeMidYear(plan, request(1, [4, 5]), solver);
    expect(fewer).toMatchObject({ ok: false, code: 'too-few-territories' });
  });

  it('are one step that can be taken back', () => {
    const plan = twoCompanies();
    const made = merged(plan, 3);
    expect(applyChange(plan, made.change)).toEqual(made.plan);
    expect({ ...applyChange(made.plan, invert(made.change)), given: plan.given }).toEqual(plan);
  });

  it('may be two roles: the other leaves its role, and its territories that stay are new ones with its reps', () => {
    const own = twoCompanies();
    const specialists = 2 as RoleKey;
    const theirKeys = new Set([4, 5]);
    const plan: Plan = {
      ...own,
      roles: [...own.roles, { key: specialists, name: 'Their sellers' }],
      territories: own.territories.map((one) => (theirKeys.has(one.key) ? { ...one, role: specialists } : one)),
      scenarioTerritories: [
        ...own.scenarioTerritories.filter(({ scenario }) => scenario === WORKING),
        ...own.scenarioTerritories
          .filter(({ scenario, territory }) => scenario === BASELINE && theirKeys.has(territory))
          .map((seat) => ({ ...seat, scenario: WORKING })),
      ],
      assignments: [
        ...own.assignments.filter(({ scenario }) => scenario === WORKING),
        { scenario: WORKING, role: specialists, territories: assignmentOf(own, BASELINE, FIELD_SALES) },
      ],
    };
    const made = merged(plan, 5, [], { scenario: WORKING, role: specialists });
    const seats = scenarioTerritoriesOf(made.plan, made.scenario, FIELD_SALES);
    expect(seats).toHaveLength(5);
    const fresh = seats.filter(({ territory }) => territory > 5);
    expect(fresh.map(({ reps: [first] }) => first?.rep)).toEqual([4, 5]);
    const names = fresh.map(({ territory }) => made.plan.territories.find(({ key }) => key === territory)?.name);
    expect(names).toEqual(['D', 'E']);
    expect(scenarioTerritoriesOf(made.plan, made.scenario, specialists)).toEqual([]);
    expect(assignmentOf(made.plan, made.scenario, specialists).every((key) => key === 0)).toBe(true);
    expect(scenarioTerritoriesOf(made.plan, WORKING, specialists)).toHaveLength(2);
    expect(midYearOutcome(plan, request(5, [], { scenario: WORKING, role: specialists }), made).outside.after).toBe(0);
  });

  it('have to bring in what both were to, also where both sell in one territory', () => {
    const apart = twoCompanies();
    const beside = gridPlan({
      map: OURS,
      baseline: 'AAAADDDDEEEE AAAADDDDEEEE AAAADDDDEEEE AAAADDDDEEEE',
      values: { potential: new Array(48).fill(1) },
      reps,
      accounts: letters(OURS).map((_, unit) => ({ unit })),
      measures: [{ name: 'potential', tolerance: 0.25 }],
    });
    for (const start of [apart, beside]) {
      const plan = [WORKING, BASELINE].reduce((before, scenario, at) => {
        const totalMinor = 1_000_001 * (at + 1);
        const split = { kind: 'split-quota', scenario, role: FIELD_SALES, totalMinor, method: 'potential' } as const;
        const made = changeOf(before, split);
        if (!made.ok) throw new Error(made.code);
        return applyChange(before, made.change);
      }, start);
      const { quotas } = merged(plan, 4);
      const totals = [quotas.before, quotas.after, quotas.prorated].map((one) =>
        [...one.values()].reduce((a, b) => a + b),
      );
      expect(totals).toEqual([3_000_003, 3_000_003, 3_000_003]);
    }
  });

  it('are refused where the other set is none of its own', () => {
    const made = proposeMidYear(twoCompanies(), request(3, [], { scenario: WORKING, role: FIELD_SALES }), solver);
    expect(made).toMatchObject({ ok: false, code: 'no-territories' });
  });
});
