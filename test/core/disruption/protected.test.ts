import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { brokenProtections, protectedUnits } from '../../../core/disruption/protected.ts';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { changeOfSolution } from '../../../core/edit/apply-solution.ts';
import { problemOfPlan } from '../../../core/edit/balance-problem.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import { MOST_PROTECTED_AT_ONCE } from '../../../core/edit/protect.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { Protection } from '../../../core/model/protection.ts';
import { FIELD_SALES, gridPlan, mapOf, WORKING, withNamedAccount } from '../../support/plan-builder.ts';

const account = (unit: number, owner: string, potential = 1) => ({ unit, owner, values: { potential } });
const ofAccount = (row: number): Protection => ({ of: 'account', key: (100 + row) as never, reason: 'tie' });
const ofRep = (rep: number): Protection => ({ of: 'rep', key: rep as never, reason: '' });

const plan = gridPlan({
  map: 'AAAB BBBB',
  accounts: [account(0, 'Ada'), account(3, 'Ada'), account(4, 'Ben'), account(7, ''), account(5, 'Ada', 9)],
  reps: { A: [{ name: 'Ada' }], B: [{ name: 'Ben' }] },
});
const units = (protections: readonly Protection[], of: Plan = plan) => {
  const homes = protectedUnits({ ...of, protections }, WORKING, FIELD_SALES);
  return homes && [...homes].join('');
};

describe('units that protection keeps', () => {
  it('stay with the owner, or go back to him', () => {
    expect(units([])).toBeNull();
    // Account 1 is Ada's and lies in Ben's territory; account 3 is nobody's and stays where it is.
    expect(units([ofAccount(0), ofAccount(1), ofAccount(3)])).toBe('10010002');
  });

  it('are all of an owner whose rep is protected', () => {
    expect(units([ofRep(1)])).toBe('10010100');
    expect(units([ofRep(2)])).toBe('00002000');
  });

  it('are the territory of a protected rep who owns nothing', () => {
    const unowned = gridPlan({ map: 'AAB', reps: { A: [{}], B: [{}] } });
    expect(units([ofRep(2)], unowned)).toBe('002');
  });

  it('leave accounts out that are given by name', () => {
    expect(units([ofAccount(1)], withNamedAccount(plan, 1, 2))).toBe('00000000');
  });

  it('stay where one of several owners is at home', () => {
    const shared = gridPlan({
      map: 'AB',
      accounts: [account(1, 'Ada'), account(1, 'Ben'), account(0, 'Ada', 5)],
      reps: { A: [{ name: 'Ada' }], B: [{ name: 'Ben' }] },
    });
    expect(units([ofAccount(0), ofAccount(1)], shared)).toBe('02');
  });
});

describe('broken protection', () => {
  it('is told of accounts that are not with their owner', () => {
    const all = { ...plan, protections: [ofAccount(0), ofAccount(1), ofAccount(3)] };
    expect([...brokenProtections(all, WORKING, FIELD_SALES)]).toEqual([1]);
    const assign = { kind: 'assign-units', scenario: WORKING, role: FIELD_SALES, units: Int32Array.of(10) } as const;
    const moved = changeOf(all, { ...assign, territory: 2 as never });
    if (!moved.ok) throw new Error(moved.code);
    expect([...brokenProtections(applyChange(all, moved.change), WORKING, FIELD_SALES)]).toEqual([0, 1]);
  });

  it('is told of what left its territory of the baseline, where it has no owner', () => {
    const unowned = gridPlan({ map: 'AB', baseline: 'AA', accounts: [account(0, ''), account(1, '')] });
    const both = { ...unowned, protections: [ofAccount(0), ofAccount(1)] };
    expect([...brokenProtections(both, WORKING, FIELD_SALES)]).toEqual([1]);
  });
});

const quick = (seed: number) => ({ seed, stop: iterations(200), report: () => undefined });

describe('a balance', () => {
  const settings = { ...plan.settings.balance, territories: 2, contiguity: 'off' } as const;

  it('leaves protected accounts with their owners and takes back what strayed', () => {
    fc.assert(
      fc.property(fc.subarray([0, 1, 2, 4]), fc.integer({ min: 1, max: 50 }), (rows, seed) => {
        const before = { ...plan, protections: rows.map(ofAccount) };
        const made = problemOfPlan(before, WORKING, FIELD_SALES, { ...settings, seed }, before.measures);
        const solution = solve(made.problem, quick(seed));
        const asked = { settings: { ...settings, seed }, measures: before.measures };
        const after = applyChange(before, changeOfSolution(before, WORKING, FIELD_SALES, asked, made, solution));
        expect([...brokenProtections(after, WORKING, FIELD_SALES)]).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('keeps the territory of a protected account when there are to be fewer', () => {
    const three = gridPlan({
      map: 'AABC',
      accounts: [account(3, 'Cleo')],
      reps: { A: [{ name: 'Ada' }], B: [{ name: 'Ben' }], C: [{ name: 'Cleo' }] },
    });
    const before = { ...three, protections: [ofAccount(0)] };
    const two = { ...settings, territories: 2 };
    const made = problemOfPlan(before, WORKING, FIELD_SALES, two, before.measures);
    const solution = solve(made.problem, quick(1));
    const asked = { settings: two, measures: before.measures };
    const after = applyChange(before, changeOfSolution(before, WORKING, FIELD_SALES, asked, made, solution));
    expect(mapOf(after, 4).at(3)).toBe('C');
  });
});

describe('protecting', () => {
  const protect = (of: Plan, what: Protection['of'], keys: readonly number[], reason: string | null) =>
    changeOf(of, { kind: 'protect', of: what, keys: Int32Array.from(keys), reason });

  it('is one step that names what it is of, and can be lifted', () => {
    const made = protect(plan, 'account', [101, 100, 101], ' tie ');
    if (!made.ok) throw new Error(made.code);
    expect(made.change.note).toEqual({ code: 'protected-accounts', values: { count: 2, name: 'Account 0' } });
    const after = applyChange(plan, made.change);
    expect(after.protections).toEqual([ofAccount(0), ofAccount(1)]);
    const same = protect(after, 'account', [100], 'tie');
    expect(same.ok && same.change.records).toEqual([]);
    const lifted = protect(after, 'account', [101, 102], null);
    if (!lifted.ok) throw new Error(lifted.code);
    expect(lifted.change.note).toEqual({ code: 'unprotected-accounts', values: { count: 1, name: 'Account 1' } });
    expect(applyChange(after, lifted.change).protections).toEqual([ofAccount(0)]);
  });

  it('is refused of what the plan does not have, and of too many at once', () => {
    expect(protect(plan, 'rep', [7], '')).toMatchObject({ ok: false, code: 'invalid-request' });
    const many = Array.from({ length: MOST_PROTECTED_AT_ONCE + 1 }, (_, i) => i + 1);
    expect(protect(plan, 'account', many, '')).toMatchObject({ ok: false, code: 'too-many-at-once' });
  });

  it('ends with the rep', () => {
    const kept = { ...plan, protections: [ofRep(1), ofRep(2)] };
    const made = changeOf(kept, { kind: 'remove-rep', rep: 1 as never });
    expect(made.ok && applyChange(kept, made.change).protections).toEqual([ofRep(2)]);
  });
});
