import { describe, expect, it } from 'vitest';
import { NO_DAY } from '../../../core/model/day-column.ts';
import type { HoldoverRule } from '../../../core/model/pay-plan.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { heldOver, holdovers } from '../../../core/pay/holdovers.ts';
import { finish } from '../../../core/steps.ts';
import { aPayRow } from '../../support/pay-plans.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const account = (unit: number, pipeline: number, owner?: string) => ({
  unit,
  values: { pipeline },
  ...(owner ? { owner } : {}),
});
const byBaseline = (owner?: string) =>
  gridPlan({
    map: 'ABB.',
    baseline: 'AAAA',
    measures: [{ name: 'pipeline' }],
    accounts: [
      account(0, 50, owner),
      account(1, 20, owner),
      account(2, 80, owner),
      account(3, 5, owner),
      account(1, 0, owner),
    ],
    reps: { A: [{ name: 'Ana' }], B: [{ name: 'Ben' }] },
  });
const rule = (given: Partial<HoldoverRule>): HoldoverRule => ({
  leastMinor: 0,
  activeDays: null,
  oldShare: 1,
  days: 31,
  ...given,
});
const ruled = (plan: Plan, rules: readonly HoldoverRule[]): Plan => ({
  ...plan,
  settings: { ...plan.settings, payPlan: { rows: [aPayRow()], lossAlarm: 0.1, holdovers: rules } },
});
const listOf = (plan: Plan) => finish(holdovers(plan, WORKING, FIELD_SALES));

describe('who is paid for what is open with moved accounts', () => {
  it('lists what changes hands with its pipeline, the largest first, and says where nobody is to be paid', () => {
    const list = listOf(byBaseline());
    expect(list).toMatchObject({ against: 'baseline' });
    expect([...(list?.accounts ?? [])]).toEqual([2, 1, 3]);
    expect([...(list?.pipeline ?? [])]).toEqual([80, 20, 5]);
    expect([...(list?.oldGone ?? [])]).toEqual([0, 0, 0]);
    // The last one is in no territory now.
    expect([...(list?.newVacant ?? [])]).toEqual([0, 0, 1]);
    const owners = listOf(byBaseline('Zoe'));
    expect(owners).toMatchObject({ against: 'owners' });
    expect(owners?.oldGone.every((gone) => gone === 1)).toBe(true);
  });

  it('takes the first rule that fits by amount and by age, else none', () => {
    const made = byBaseline();
    const start = Math.round(Date.UTC(2027, 0, 1) / 86_400_000);
    const lastActivity = Int32Array.of(NO_DAY, start - 30, start - 31, NO_DAY, NO_DAY);
    const plan = { ...made, accounts: { ...made.accounts, lastActivity } };
    const rules = [rule({ activeDays: 30 }), rule({ leastMinor: 8_000 })];
    expect([...(listOf(ruled(plan, rules))?.rule ?? [])]).toEqual([1, 0, -1]);
    // Without a column of activity no account is known to be that young.
    expect([...(listOf(ruled(made, rules))?.rule ?? [])]).toEqual([1, -1, -1]);
  });

  it('counts days without activity to the day on which accounts change hands, where a scenario holds from within the year', () => {
    const made = byBaseline();
    const july = Math.round(Date.UTC(2027, 6, 1) / 86_400_000);
    const lastActivity = Int32Array.of(NO_DAY, july - 30, july - 31, NO_DAY, NO_DAY);
    const plan = ruled({ ...made, accounts: { ...made.accounts, lastActivity } }, [rule({ activeDays: 30 })]);
    const scenarios = plan.scenarios.map((one) => (one.key === WORKING ? { ...one, effective: '2027-07-01' } : one));
    expect([...(listOf({ ...plan, scenarios })?.rule ?? [])]).toEqual([-1, 0, -1]);
    expect([...(listOf(plan)?.rule ?? [])]).toEqual([0, 0, -1]);
  });

  it('ends on the last of its days, and says where that is after the period', () => {
    const of = (given: Partial<HoldoverRule>) => heldOver(ruled(byBaseline(), [rule(given)]), 0);
    expect(of({})).toEqual({ oldShare: 1, lastDay: '2027-01-31', isAfterPeriod: false });
    expect(of({ days: 365 })).toMatchObject({ lastDay: '2027-12-31', isAfterPeriod: false });
    expect(of({ days: 366 })).toMatchObject({ lastDay: '2028-01-01', isAfterPeriod: true });
    expect(of({ oldShare: 0 })).toEqual({ oldShare: 0, lastDay: null, isAfterPeriod: false });
    expect(heldOver(byBaseline(), -1)).toEqual({ oldShare: 0, lastDay: null, isAfterPeriod: false });
  });

  it('is nothing where no measure stands for pipeline', () => {
    expect(listOf(gridPlan({ map: 'AB', baseline: 'AA', values: { potential: [1, 1] } }))).toBeNull();
  });
});
