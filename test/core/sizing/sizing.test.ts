import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capacitySizing } from '../../../core/sizing/capacity-method.ts';
import { hiringPlan } from '../../../core/sizing/hiring-plan.ts';
import { incrementalSizing } from '../../../core/sizing/incremental-method.ts';
import { potentialSizing } from '../../../core/sizing/potential-method.ts';
import { rampedMonths, USUAL_RAMP } from '../../../core/sizing/ramp.ts';
import { regionPositions, roundedUp, withPartTime } from '../../../core/sizing/rounding.ts';
import { grossHours, sellingHours, USUAL_TIME } from '../../../core/sizing/selling-time.ts';
import { callSizing, hoursSizing, workloadSizing } from '../../../core/sizing/workload-method.ts';
import { sellingWork } from '../../../core/workload/hours.ts';

describe('the examples of the text-books', () => {
  it('40 hours in 48 weeks are 1,920 gross and 960 selling hours; 9,100 hours take 10 reps', () => {
    expect(grossHours(USUAL_TIME)).toBe(1920);
    expect(sellingHours(USUAL_TIME)).toBe(960);
    const { reps } = hoursSizing(sellingWork(9100, 0), USUAL_TIME);
    expect(reps).toBeCloseTo(9.479, 3);
    expect(roundedUp(reps)).toBe(10);
  });

  it('1,000 A x 36 and 2,000 B x 12 calls, 1,000 calls a rep, take 60 reps', () => {
    const classes = [
      { accounts: 1000, callsPerYear: 36, minutesPerCall: 60, preparationMinutes: 0 },
      { accounts: 2000, callsPerYear: 12, minutesPerCall: 60, preparationMinutes: 0 },
    ];
    expect(callSizing(classes, 1000)).toBe(60);
  });

  it('15 M at 85 % attainment and 1.4 M a rep take 12.6, so 13', () => {
    const { capacity, reps } = capacitySizing(15_000_000, 0.85, 1_400_000);
    expect(capacity).toBeCloseTo(17_647_058.8, 1);
    expect(reps).toBeCloseTo(12.605, 3);
    expect(roundedUp(reps)).toBe(13);
  });
});

describe('the workload method', () => {
  it('adds up calls and hours by class', () => {
    const classes = [
      { name: 'A', accounts: 10, callsPerYear: 36, minutesPerCall: 60, preparationMinutes: 15 },
      { name: 'B', accounts: 20, callsPerYear: 12, minutesPerCall: 45, preparationMinutes: 15 },
    ];
    const sized = workloadSizing(classes, USUAL_TIME);
    expect(sized.classes).toEqual([
      { calls: 360, hours: 450 },
      { calls: 240, hours: 240 },
    ]);
    expect(sized).toMatchObject({ calls: 600, hours: 690, hoursPerRep: 960, reps: 690 / 960 });
  });
});

describe('the potential method', () => {
  it('divides', () => {
    expect(potentialSizing(30, 4)).toBe(7.5);
  });
});

describe('the incremental method', () => {
  const assumed = { hoursPerRep: 100, salesPerPotential: 0.5, margin: 0.4, costPerRep: 20 };

  it('adds reps while each pays for itself, best accounts first', () => {
    // 2 an hour, 1 an hour, 0.2 an hour: 200, 100 and 20 of potential for three reps; the second does not pay any more.
    const { returns, reps } = incrementalSizing([100, 200, 20], [100, 100, 100], assumed);
    expect(returns.map(({ sales }) => sales)).toEqual([100, 50]);
    expect(returns[0]?.gain).toBeCloseTo(20);
    expect(returns[1]?.gain).toBeCloseTo(0);
    expect(reps).toBe(1);
  });

  it('divides an account between two reps by its hours', () => {
    const { returns } = incrementalSizing([300], [150], { ...assumed, costPerRep: 1 });
    expect(returns.map(({ sales }) => sales)).toEqual([100, 50]);
  });

  it('has returns that fall and, where all pay, sell to everybody', () => {
    const account = fc.record({ worth: fc.integer({ min: 0, max: 1000 }), hours: fc.integer({ min: 0, max: 60 }) });
    fc.assert(
      fc.property(fc.array(account, { maxLength: 40 }), (accounts) => {
        const potential = accounts.map(({ worth }) => worth);
        const { returns } = incrementalSizing(
          potential,
          accounts.map(({ hours }) => hours),
          { ...assumed, costPerRep: -1 },
        );
        const sales = returns.map((one) => one.sales);
        for (let i = 1; i + 1 < sales.length; i++) {
          // What takes no time stands with the first.
          if (i > 1) expect(sales[i]).toBeLessThanOrEqual((sales[i - 1] as number) + 1e-9);
        }
        const all = potential.reduce((sum, worth) => sum + worth, 0);
        expect(sales.reduce((sum, one) => sum + one, 0)).toBeCloseTo(all * assumed.salesPerPotential, 6);
      }),
    );
  });
});

describe('rounding', () => {
  it('is up to whole positions, or to a part-time one in quarters', () => {
    expect(roundedUp(3)).toBe(3);
    expect(roundedUp(0.1 + 0.2 - 0.3 + 3)).toBe(3);
    expect(withPartTime(9.479)).toEqual({ fullTime: 9, partTime: 0.5 });
    expect(withPartTime(9.8)).toEqual({ fullTime: 10, partTime: 0 });
  });

  it('by region is either each by itself or shared out of the whole', () => {
    const { up, shared } = regionPositions([2.2, 2.2, 1.2]);
    expect(up).toEqual([3, 3, 2]);
    expect(shared.reduce((sum, count) => sum + count, 0)).toBe(6);
    expect(regionPositions([])).toEqual({ up: [], shared: [] });
  });
});

describe('ramp and hiring', () => {
  it('makes a new rep a little more than half in the first year', () => {
    expect(rampedMonths(USUAL_RAMP, 0, 12)).toBeCloseTo(3 * (0.325 + 0.6 + 0.825) + 3);
    expect(rampedMonths(USUAL_RAMP, -12, 12)).toBe(0);
    expect(rampedMonths(USUAL_RAMP, 24, 12)).toBe(12);
  });

  it('hires so early that the ramp is over when the need comes, and tells what is missing before', () => {
    const needed = new Array<number>(12).fill(2).fill(4, 10);
    const plan = hiringPlan([{ capacity: 2, startMonth: -24 }], needed, USUAL_RAMP, 2);
    expect(plan.map(({ hires }) => hires)).toEqual([0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(plan[10]).toMatchObject({ onBoard: 4, missing: expect.closeTo(4 - 2 - 2 * 0.825) });
    expect(plan[11]).toMatchObject({ missing: 0, ramped: 4 });
  });

  it('never leaves heads missing that could have been hired, and hires nobody who is not needed', () => {
    const member = fc.record({
      capacity: fc.integer({ min: 1, max: 4 }).map((quarters) => quarters / 4),
      startMonth: fc.integer({ min: -30, max: 11 }),
    });
    const needs = fc.array(
      fc.integer({ min: 0, max: 80 }).map((tenths) => tenths / 10),
      { minLength: 1, maxLength: 18 },
    );
    fc.assert(
      fc.property(fc.array(member, { maxLength: 8 }), needs, fc.integer({ min: 0, max: 6 }), (team, needed, lead) => {
        const plan = hiringPlan(team, needed, USUAL_RAMP, lead);
        plan.forEach(({ onBoard }, month) => {
          if (month >= lead) expect(onBoard).toBeGreaterThanOrEqual((needed[month] as number) - 1e-9);
        });
        const most = Math.max(0, ...needed);
        expect(plan.reduce((sum, { hires }) => sum + hires, 0)).toBeLessThan(most + 1);
      }),
    );
  });
});
