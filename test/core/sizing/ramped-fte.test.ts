import { describe, expect, it } from 'vitest';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { problemOfPlan } from '../../../core/edit/balance-problem.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import { territorySeats } from '../../../core/edit/territory-seats.ts';
import { repTotals } from '../../../core/fairness/rep-totals.ts';
import type { RepKey } from '../../../core/model/ids.ts';
import type { Rep } from '../../../core/model/territory.ts';
import { USUAL_RAMP } from '../../../core/sizing/ramp.ts';
import { rampedFte } from '../../../core/sizing/ramped-fte.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const settings = { periodStart: '2027-01-01', periodMonths: 12, ramp: USUAL_RAMP };
const rep = { capacityFte: 0.5, startDate: null, tenureMonths: null } as const;

describe('the capacity of a rep in the plan period', () => {
  it('is the FTE where the plan has no ramp, or nobody says since when the rep is there', () => {
    const { ramp: _, ...plain } = settings;
    expect(rampedFte({ ...rep, startDate: '2027-06-01' }, plain)).toBe(0.5);
    expect(rampedFte(rep, settings)).toBe(0.5);
    expect(rampedFte({ ...rep, startDate: '2020-01-01' }, settings)).toBe(0.5);
  });

  it('is the mean of the ramp over its months, and nothing of those before the first day', () => {
    const months = [0.325, 0.325, 0.325, 0.6, 0.6, 0.6, 0.825, 0.825, 0.825, 1, 1, 1];
    const mean = (from: number) => months.slice(0, 12 - from).reduce((sum, one) => sum + one, 0) / 12;
    expect(rampedFte({ ...rep, startDate: '2027-01-01' }, settings)).toBeCloseTo(0.5 * mean(0), 12);
    expect(rampedFte({ ...rep, startDate: '2027-04-01' }, settings)).toBeCloseTo(0.5 * mean(3), 12);
    // Who began three months before has three months of it behind.
    const late = [...months.slice(3), 1, 1, 1].reduce((sum, one) => sum + one, 0) / 12;
    expect(rampedFte({ ...rep, tenureMonths: 3 }, settings)).toBeCloseTo(0.5 * late, 12);
  });

  it('is never nothing of who comes within the period, so that nobody gets a territory of nothing', () => {
    const slow = { ...settings, ramp: Array.from({ length: 12 }, () => 0) };
    expect(rampedFte({ ...rep, startDate: '2027-12-01' }, slow)).toBe(0.5 * 0.05);
  });

  it('is nothing of who comes after the period, and a territory of nobody else is vacant', () => {
    expect(rampedFte({ ...rep, startDate: '2028-01-01' }, settings)).toBe(0);
    expect(rampedFte({ ...rep, startDate: '2030-01-01' }, settings)).toBe(0);
    const made = gridPlan({
      map: 'AABB',
      values: { potential: [1, 1, 1, 1] },
      reps: { A: [{ startDate: '2028-01-01' }], B: [{ share: 0.5 }, { share: 0.5, startDate: '2028-03-01' }] },
    });
    const plan = { ...made, settings: { ...made.settings, ramp: USUAL_RAMP } };
    const totals = territoryTotals(plan, WORKING, FIELD_SALES);
    expect([...totals.capacity]).toEqual([1, 0.5]);
    const byRep = repTotals(plan, WORKING, FIELD_SALES, totals);
    expect([...byRep.capacity]).toEqual([0, 1, 0]);
    expect(byRep.index[0]?.[0]).toBeNaN();
    // Nobody who is not there is seated on a new territory.
    const idle = { ...plan, reps: [...plan.reps, { ...(plan.reps[0] as Rep), key: 9 as RepKey, id: 'R9' }] };
    const seats = territorySeats(idle, WORKING, FIELD_SALES, 3);
    expect([[...seats.capacities], seats.crews[2]]).toEqual([[1, 0.5, 1], []]);
  });

  it('makes the territory of a rep who ramps up smaller in a balance, by as much', () => {
    const columns = 12;
    const plan = gridPlan({
      map: Array.from({ length: 8 }, () => 'AAAAAABBBBBB').join(' '),
      measures: [{ name: 'potential', tolerance: 0.03 }],
      values: { potential: Array.from({ length: 8 * columns }, () => 1) },
      reps: { A: [{ startDate: '2027-04-01' }], B: [{ startDate: '2019-01-01' }] },
    });
    const ramped = changeOf(plan, { kind: 'set-ramp', ramp: USUAL_RAMP });
    if (!ramped.ok) throw new Error(ramped.code);
    const after = applyChange(plan, ramped.change);
    const made = problemOfPlan(
      after,
      WORKING,
      FIELD_SALES,
      { ...after.settings.balance, territories: 2 },
      after.measures,
    );
    const share = rampedFte(after.reps[0] as never, after.settings);
    expect([...made.territoryCapacities]).toEqual([share, 1]);
    const solution = solve(made.problem, { seed: 1, stop: iterations(5_000), report: () => {} });
    const size = (t: number) => solution.assignment.reduce((sum, one) => sum + (one === t ? 1 : 0), 0);
    expect(size(0) / (8 * columns)).toBeCloseTo(share / (share + 1), 1);
    expect(size(0)).toBeLessThan(0.7 * size(1));
    // Unequal territories are even by what their reps can do.
    const index = territoryTotals(after, WORKING, FIELD_SALES).index[0];
    expect(index?.[0]).toBeCloseTo((100 * (1 + share)) / 2 / share, 6);
  });

  it('and part time give unequal ideals, and a balance meets each of them', () => {
    const plan = gridPlan({
      map: Array.from({ length: 12 }, () => 'AAABBBCCCDDD').join(' '),
      measures: [{ name: 'potential', tolerance: 0.05 }],
      values: { potential: Array.from({ length: 144 }, (_, u) => 1 + (u % 5)) },
      reps: { A: [{ startDate: '2027-04-01' }], B: [{ capacityFte: 0.5 }], C: [{}], D: [{ capacityFte: 1.5 }] },
    });
    const after = { ...plan, settings: { ...plan.settings, ramp: USUAL_RAMP } };
    const asked = { ...after.settings.balance, territories: 4 };
    const { problem } = problemOfPlan(after, WORKING, FIELD_SALES, asked, after.measures);
    const shares = [rampedFte(after.reps[0] as Rep, after.settings), 0.5, 1, 1.5];
    const whole = shares.reduce((sum, share) => sum + share, 0);
    const [potential] = problem.measures;
    const all = potential?.values.reduce((sum, value) => sum + value, 0) ?? Number.NaN;
    const held = new Float64Array(4);
    solve(problem, { seed: 1, stop: iterations(20_000), report: () => {} }).assignment.forEach((t, u) => {
      held[t] = (held[t] as number) + (potential?.values[u] as number);
    });
    shares.forEach((share, t) => {
      const ideal = (all * share) / whole;
      expect(potential?.limits[t]?.ideal).toBeCloseTo(ideal, 9);
      expect(Math.abs((held[t] as number) - ideal)).toBeLessThanOrEqual(0.05 * ideal);
    });
  });
});
