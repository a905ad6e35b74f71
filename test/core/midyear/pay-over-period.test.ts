import { describe, expect, it } from 'vitest';
import { payOverPeriod } from '../../../core/midyear/pay-over-period.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { payChange } from '../../../core/pay/pay-change.ts';
import { periodLabel } from '../../../core/quota/period-label.ts';
import { finish } from '../../../core/steps.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { aPayRow } from '../../support/pay-plans.ts';
import { BASELINE, FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const base = gridPlan({
  map: 'AAAB',
  baseline: 'AABB',
  values: { potential: [100, 100, 100, 100] },
  reps: { A: [{}], B: [{}] },
});
const quota = (scenario: typeof WORKING, territory: number, quotaMinor: number, method: string) => ({
  scenario,
  territory: territory as never,
  period: periodLabel(base.settings),
  method,
  share: 0.5,
  quotaMinor,
});
const planOf = (effective: string | null, method: string): Plan => ({
  ...base,
  settings: {
    ...base.settings,
    payPlan: { rows: [aPayRow({ level: '' })], lossAlarm: 0.1, holdovers: [] },
  },
  scenarios: base.scenarios.map((one) => (one.key === WORKING && effective ? { ...one, effective } : one)),
  quotas: [
    quota(WORKING, 1, 300_00, method),
    quota(WORKING, 2, 100_00, method),
    quota(BASELINE, 1, 200_00, 'potential'),
    quota(BASELINE, 2, 200_00, 'potential'),
  ],
});
const lines = (plan: Plan) => {
  const change = finish(payChange(plan, WORKING, FIELD_SALES, territoryTotals(plan, WORKING, FIELD_SALES)));
  return change?.reps ?? [];
};

describe('pay over a period within which a scenario begins to hold', () => {
  it('is nothing of its own where it holds from the first day or after the last', () => {
    for (const day of [null, '2027-01-01', '2028-01-01']) {
      expect(payOverPeriod(planOf(day, 'potential'), WORKING, FIELD_SALES)).toBeNull();
    }
  });

  it('lies between before and after, nearer to before the later the day', () => {
    const at = (day: string) => {
      const plan = planOf(day, 'potential');
      return lines(plan).map((line) => payOverPeriod(plan, WORKING, FIELD_SALES)?.(line) ?? Number.NaN);
    };
    const [plan, early, late] = [planOf(null, 'potential'), at('2027-02-01'), at('2027-12-01')];
    lines(plan).forEach(({ before, after }, i) => {
      const [was, is] = [before?.earned?.payMinor ?? Number.NaN, after?.earned?.payMinor ?? Number.NaN];
      for (const pay of [early[i], late[i]] as number[]) {
        expect(pay).toBeGreaterThanOrEqual(Math.min(was, is) - 1);
        expect(pay).toBeLessThanOrEqual(Math.max(was, is) + 1);
      }
    });
  });

  it('takes a quota given by hand as that of the whole period', () => {
    const plan = planOf('2027-07-01', 'by-hand');
    const mixed = planOf('2027-07-01', 'potential');
    const [one] = lines(plan);
    const [other] = lines(mixed);
    if (!one || !other) throw new Error('two reps work two territories');
    const [whole, parts] = [
      payOverPeriod(plan, WORKING, FIELD_SALES)?.(one) ?? Number.NaN,
      payOverPeriod(mixed, WORKING, FIELD_SALES)?.(other) ?? Number.NaN,
    ];
    // Of the same sales the higher quota, 300 against some 250, pays less.
    expect(whole).toBeLessThan(parts);
  });

  it('parts the time of who starts late: of the old territories only what lies before the day', () => {
    const starting = (startDate: string) => {
      const plan = planOf('2027-07-01', 'potential');
      const reps = plan.reps.map((rep, i) => (i === 0 ? { ...rep, startDate } : rep));
      const quotas = plan.quotas.map((one) => (one.quotaMinor === 200_00 ? { ...one, quotaMinor: 400_00 } : one));
      const late = { ...plan, reps, quotas };
      const [line] = lines(late);
      return { line, pay: line && payOverPeriod(late, WORKING, FIELD_SALES)?.(line) };
    };
    for (const day of ['2027-07-01', '2027-10-01']) {
      const { line, pay } = starting(day);
      expect(pay).toBe(line?.after?.earned?.payMinor);
    }
    // From April on 275 days, 184 of them after the change: sales of 200 and 300 a year against quotas of 400 and 300.
    const { line, pay } = starting('2027-04-01');
    const [time, late] = [275 / 365, 184 / 275];
    const attained = (200 + 100 * late) / (400 - 100 * late);
    expect(line?.time).toBeCloseTo(time, 9);
    expect(pay).toBeCloseTo(6_000_000 * time * (1 + attained), -1);
  });

  it('is that of the new territories for who had none before', () => {
    const plan = planOf('2027-07-01', 'potential');
    const [first, ...others] = plan.reps.map((rep, i) => (i === 0 ? { ...rep, startDate: '2027-07-01' } : rep));
    const seats = plan.scenarioTerritories.map((seat) =>
      seat.scenario === BASELINE && seat.territory === 1 ? { ...seat, reps: [] } : seat,
    );
    const joined = { ...plan, reps: first ? [first, ...others] : others, scenarioTerritories: seats };
    const [line] = lines(joined);
    expect(line?.before).toBeNull();
    expect(line && payOverPeriod(joined, WORKING, FIELD_SALES)?.(line)).toBe(line?.after?.earned?.payMinor);
    expect(line?.after?.earned?.payMinor).toBeGreaterThan(0);
  });
});
