import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PayPlan } from '../../../core/model/pay-plan.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { type PayChange, payChange } from '../../../core/pay/pay-change.ts';
import { finish } from '../../../core/steps.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { aPayRow, payPlans } from '../../support/pay-plans.ts';
import { BASELINE, FIELD_SALES, gridPlan, WORKING, withNamedAccount } from '../../support/plan-builder.ts';
import { quotaPlanOf } from '../../support/quota-plans.ts';

const changeOf = (plan: Plan): PayChange => {
  const change = finish(payChange(plan, WORKING, FIELD_SALES, territoryTotals(plan, WORKING, FIELD_SALES)));
  if (!change) throw new Error('the plan has a potential');
  return change;
};

function paid(plan: Plan, payPlan: PayPlan, minor: Readonly<Record<number, readonly number[]>>): Plan {
  const quotas = Object.entries(minor).flatMap(([scenario, amounts]) =>
    amounts.map((quotaMinor, i) => ({
      scenario: Number(scenario) as typeof WORKING,
      territory: (i + 1) as Plan['quotas'][number]['territory'],
      period: 'FY2027',
      method: 'potential',
      share: 0,
      quotaMinor,
    })),
  );
  return { ...plan, quotas, settings: { ...plan.settings, payPlan } };
}

const USUAL: PayPlan = { rows: [aPayRow()], lossAlarm: 0.1, holdovers: [] };

describe('pay before and after', () => {
  // u1, worth 100, goes from A to B; the reps' quotas stay 200 and 100.
  const moved = gridPlan({
    map: 'ABB',
    baseline: 'AAB',
    values: { potential: [400, 200, 200] },
    reps: { A: [{ name: 'Ana' }], B: [{ name: 'Ben' }] },
  });

  it('tells the part of the territory and the part of the quota apart', () => {
    // Quotas of 200 in all of a potential of 800: a quarter is won.
    const plan = paid(moved, USUAL, { [WORKING]: [8_000, 12_000], [BASELINE]: [15_000, 5_000] });
    const [ana, ben] = changeOf(plan).reps;
    expect(ana).toMatchObject({ before: { sales: 150, quota: 150 }, after: { sales: 100, quota: 80 } });
    expect(ana?.before?.earned).toMatchObject({ attainment: 1, fixedMinor: 6_000_000, payMinor: 12_000_000 });
    // 6,000,000 x 100 / 150 with the old quota, x 100 / 80 with the new one.
    expect(ana?.change).toEqual({
      minor: 1_500_000,
      share: 0.125,
      territoryMinor: -2_000_000,
      quotaMinor: 3_500_000,
    });
    expect(ben?.change).toMatchObject({ minor: -1_000_000, territoryMinor: 6_000_000, quotaMinor: -7_000_000 });
  });

  it('pays by level and FTE, by the quota of the row, and new reps their guarantee', () => {
    const reps = {
      A: [{ name: 'Ana', level: ' Senior ', capacityFte: 0.5 }],
      B: [{ name: 'Ben', level: 'junior', tenureMonths: 3 }],
    };
    const plan = gridPlan({ map: 'AB', values: { potential: [400, 0] }, reps });
    const rows = [
      aPayRow({ level: 'senior', onTargetMinor: 20_000_000, variableShare: 0.4, quotaMinor: 20_000 }),
      aPayRow({ guarantee: { share: 0.6, months: 9 } }),
    ];
    const [ana, ben] = changeOf(paid(plan, { ...USUAL, rows }, { [WORKING]: [10_000, 10_000] })).reps;
    // Half of a quota of 200 against sales of 200: twice half of 8,000,000.
    expect(ana?.after?.earned).toMatchObject({
      quota: 100,
      attainment: 2,
      fixedMinor: 6_000_000,
      payMinor: 14_000_000,
    });
    // Six of twelve months are guaranteed with 0.6 of 6,000,000 a year.
    expect(ben?.after?.earned).toMatchObject({ attainment: 0, variableMinor: 1_800_000 });
  });

  it('guarantees pay by the first day in the job, whatever its months were counted from', () => {
    const rows = [aPayRow({ guarantee: { share: 0.6, months: 9 } })];
    const pay = (rep: { startDate?: string; tenureMonths?: number }) => {
      const made = gridPlan({ map: 'AB', values: { potential: [0, 400] }, reps: { A: [rep], B: [{}] } });
      return changeOf(paid(made, { ...USUAL, rows }, { [WORKING]: [10_000, 10_000] })).reps[0]?.after?.earned;
    };
    // Three months in the job on 1 January 2027: six of twelve are guaranteed.
    expect(pay({ tenureMonths: 3 })?.variableMinor).toBe(1_800_000);
    expect(pay({ startDate: '2026-10-01' })?.variableMinor).toBe(1_800_000);
    expect(pay({ startDate: '2026-10-01', tenureMonths: 40 })?.variableMinor).toBe(1_800_000);
  });

  it('counts sales, pay and quotas of a rep who starts late from the first day on, by days', () => {
    // 184 of the 365 days of 2027 are left on 1 July.
    const left = 184 / 365;
    const reps = (startDate: string | null) => ({ A: [{ name: 'Ana', startDate }], B: [{ name: 'Ben' }] });
    const made = (startDate: string | null, quotaMinor: number | null) => {
      const plan = gridPlan({ map: 'AB', values: { potential: [400, 400] }, reps: reps(startDate) });
      return paid(plan, { ...USUAL, rows: [aPayRow({ quotaMinor })] }, { [WORKING]: [8_000, 12_000] });
    };
    for (const own of [null, 40_000]) {
      const [whole] = changeOf(made(null, own)).reps;
      const { reps: both, nobody } = changeOf(made('2027-07-01', own));
      const [late, ben] = both;
      expect([late?.time, ben?.time]).toEqual([left, 1]);
      expect(late?.after?.earned?.quota).toBeCloseTo((own === null ? 80 : 400) * left, 9);
      expect(late?.after?.earned?.attainment).toBeCloseTo(whole?.after?.earned?.attainment as number, 9);
      expect(late?.after?.earned?.fixedMinor).toBe(Math.round(6_000_000 * left));
      expect(late?.after?.earned?.payMinor).toBeCloseTo((whole?.after?.earned?.payMinor as number) * left, -1);
      expect(nobody.after).toBeCloseTo((whole?.after?.sales as number) * (1 - left), 9);
    }
    const after = changeOf(made('2028-01-01', 40_000)).reps[0]?.after?.earned;
    expect(after).toEqual({ sales: 0, quota: 0, attainment: 0, fixedMinor: 0, variableMinor: 0, payMinor: 0 });
  });

  it('takes the quota of a territory as it stands where its quota plan counts the start itself', () => {
    const plan = paid(
      gridPlan({ map: 'AB', values: { potential: [400, 400] }, reps: { A: [{ startDate: '2027-07-01' }], B: [{}] } }),
      USUAL,
      { [WORKING]: [4_000, 12_000] },
    );
    const planned = { ...plan, quotaPlans: [quotaPlanOf(16_000, { ramp: [1] })] };
    expect(changeOf(planned).reps[0]?.after?.quota).toBe(40);
    expect(changeOf(plan).reps[0]?.after?.quota).toBeCloseTo((40 * 184) / 365, 9);
    // No ramp has made a quota smaller that was given: it is of the whole period.
    for (const method of ['by-hand', 'given']) {
      const given = { ...planned, quotas: planned.quotas.map((one) => ({ ...one, method })) };
      expect(changeOf(given).reps[0]?.after?.quota).toBeCloseTo((40 * 184) / 365, 9);
    }
  });

  it('says nothing of pay where there is no quota, no row, or no territory', () => {
    const noQuota = changeOf(paid(moved, USUAL, { [WORKING]: [10_000, 10_000] })).reps;
    expect(noQuota.map(({ before, change }) => [before?.earned, change])).toEqual([
      [null, null],
      [null, null],
    ]);
    const rows = [aPayRow({ level: 'senior' })];
    const noRow = changeOf(paid(moved, { ...USUAL, rows }, { [WORKING]: [10_000, 10_000] })).reps;
    expect(noRow.map(({ after }) => after?.earned)).toEqual([null, null]);
    const gone = gridPlan({ map: 'AA', baseline: 'AB', values: { potential: [1, 1] }, reps: { A: [{}], B: [{}] } });
    expect(changeOf(paid(gone, USUAL, {})).reps.map(({ before, after }) => [before?.sales, after?.sales])).toEqual([
      [0.25, 0.5],
      [0.25, undefined],
    ]);
  });

  it('has the same sales on both sides, and parts that sum to the change, whatever moved', () => {
    fc.assert(
      fc.property(aPaidPlan(), (plan) => {
        const { reps, nobody } = changeOf(plan);
        const sum = (side: 'before' | 'after') =>
          nobody[side] + reps.reduce((all, rep) => all + (rep[side]?.sales ?? 0), 0);
        expect(sum('before')).toBeCloseTo(sum('after'), 6);
        for (const { before, after, change } of reps) {
          if (!change) continue;
          expect(change.territoryMinor + change.quotaMinor).toBe(change.minor);
          expect((before?.earned?.payMinor as number) + change.minor).toBe(after?.earned?.payMinor);
        }
      }),
    );
  });
});

/** Plans of six units with a rep or a team in most territories, other territories before, and a named account. */
function aPaidPlan(): fc.Arbitrary<Plan> {
  const map = fc.array(fc.constantFrom('A', 'B', 'C', '.'), { minLength: 6, maxLength: 6 });
  const amounts = fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 3, maxLength: 3 });
  return fc
    .record({
      now: map,
      before: map,
      potential: fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 6, maxLength: 6 }),
      after: amounts,
      earlier: amounts,
      payPlan: payPlans(),
      byAccounts: fc.boolean(),
    })
    .map(({ now, before, potential, after, earlier, payPlan, byAccounts }) => {
      const team = [
        { level: 'junior', share: 0.25 },
        { level: 'senior', share: 0.75, tenureMonths: 2 },
      ];
      const made = gridPlan({
        map: `${now.join('')}A`,
        baseline: `${before.join('')}A`,
        ...(byAccounts
          ? { accounts: potential.map((value, unit) => ({ unit, values: { potential: value + 1 } })) }
          : { values: { potential: [...potential, 1] } }),
        reps: { A: [{ level: 'senior' }], B: team },
      });
      const plan = byAccounts ? withNamedAccount(made, 2, 1) : made;
      return paid(plan, payPlan, { [WORKING]: after, [BASELINE]: earlier });
    });
}
