import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fairnessToday } from '../../../core/fairness/fairness-today.ts';
import { USUAL_FAIRNESS } from '../../../core/model/fairness-settings.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { finish } from '../../../core/steps.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { areaType, USUAL_AREAS } from '../../../core/workload/area-speed.ts';
import { selectedWork } from '../../../core/workload/selected-work.ts';
import { territoryWorkload } from '../../../core/workload/territory-workload.ts';
import { USUAL_WORKLOAD, type WorkloadSettings } from '../../../core/workload/workload-settings.ts';
import { aPlan } from '../../support/arbitraries.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

function workOf(plan: Plan) {
  const totals = territoryTotals(plan, WORKING, FIELD_SALES);
  return { totals, workload: finish(territoryWorkload(plan, WORKING, FIELD_SALES, totals)) };
}

function withClasses(plan: Plan, classes: readonly string[]): Plan {
  return { ...plan, accounts: { ...plan.accounts, classes: textColumn(classes) } };
}

function withWork(plan: Plan, workload: Partial<WorkloadSettings>): Plan {
  return { ...plan, settings: { ...plan.settings, workload: { ...USUAL_WORKLOAD, ...workload } } };
}

/** Two A and a B in the first territory, one of no class in the second, one in none. */
const PLAN = withClasses(
  gridPlan({
    map: 'AB.',
    measures: [{ name: 'hours', quantity: 'hours' }],
    accounts: [0, 0, 0, 1, 2].map((unit) => ({ unit, values: { hours: 100 } })),
    reps: { A: [{ capacityFte: 0.5, homeLat: 40.5, homeLon: -100 }], B: [{}] },
  }),
  ['A', 'a', 'B', '', 'C'],
);

describe('the workload of territories', () => {
  it('is that worked by hand', () => {
    const { workload } = workOf(PLAN);
    const [a, b] = workload.territories;
    // A: 36 calls of 60 minutes with 15 of preparation; B: 12 of 45 and 15; another: 4 of 45 and 15.
    expect(a).toMatchObject({ calls: 2 * 36 + 9, preparation: 2 * 9 + 3 });
    expect(b).toMatchObject({ calls: 3, preparation: 1 });
    expect(workload.unassigned).toBe(3);
    // 15 % of half a year of 1,920 hours.
    expect(a?.admin).toBeCloseTo(0.15 * 960, 9);
    expect(a?.sellingUse).toBeCloseTo(102 / 480, 9);
    // 84 visits, 4 a day, from a home that is so far away; one place takes up no area.
    const { homeKm, hours } = workload.travel;
    expect(a?.travelHome).toBeCloseTo(((84 / 4) * 1.3 * 2 * (homeKm[0] as number)) / 60, 6);
    expect(a?.travelBetween).toBeCloseTo(0, 9);
    expect(hours[0]).toBeCloseTo((a?.travelHome ?? 0) + (a?.travelBetween ?? 0), 9);
    expect(workload.classes.map(({ name, accounts, hours: all }) => [name, accounts, all])).toEqual([
      ['A', 2, 90],
      ['B', 1, 12],
      ['C', 1, 3],
      ['', 1, 4],
    ]);
    expect(workload.reps.map(({ hours: { calls } }) => calls)).toEqual([81, 3]);
  });

  it('takes the hours from a measure where the list says no classes, or the planner says so', () => {
    const { classes: _, ...accounts } = PLAN.accounts;
    expect(workOf({ ...PLAN, accounts }).workload.territories.map(({ selling }) => selling)).toEqual([300, 100]);
    const chosen = workOf(withWork(PLAN, { measure: 'hours' })).workload;
    expect(chosen.territories.map(({ calls, preparation }) => [calls, preparation])).toEqual([
      [300, 0],
      [100, 0],
    ]);
    expect(chosen.unassigned).toBe(100);
  });

  it('tells the same travel as the evidence of fairness, by class, by ground and with its own nights', () => {
    const work: Partial<WorkloadSettings> = {
      tour: 1,
      areas: USUAL_AREAS,
      nights: { driveBackHours: 0.01, tripDays: 2 },
    };
    fc.assert(
      fc.property(aPlan, fc.boolean(), (made, byClass) => {
        const names = Array.from({ length: made.accounts.count }, (_, a) => ['A', 'b', ''][a % 3] ?? '');
        const plan = withWork(byClass ? withClasses(made, names) : made, work);
        const { totals, workload } = workOf(plan);
        const { travel } = finish(fairnessToday(plan, WORKING, FIELD_SALES, totals));
        expect({ ...workload.travel }).toEqual(
          Object.fromEntries(Object.keys(workload.travel).map((key) => [key, travel[key as keyof typeof travel]])),
        );
      }),
    );
  });

  it('drives as fast as the ground allows, by how densely the stops lie', () => {
    expect(areaType(100, 10, USUAL_AREAS)).toBe('urban');
    expect(areaType(5, 10, USUAL_AREAS)).toBe('suburban');
    expect(areaType(5, 1000, USUAL_AREAS)).toBe('rural');
    expect(areaType(1, 0, USUAL_AREAS)).toBe('urban');
    const areaKm2 = Float64Array.of(1000, 1, 1);
    const plan = { ...PLAN, units: { ...PLAN.units, areaKm2 } };
    const one = workOf(plan).workload.travel.hours;
    const [rural] = workOf(withWork(plan, { areas: USUAL_AREAS })).workload.travel.hours;
    expect(rural).toBeCloseTo(((one[0] as number) * 60) / 80, 9);
  });

  it('has the constant of the way between stops', () => {
    const plan = { ...PLAN, units: { ...PLAN.units, areaKm2: new Float64Array(3).fill(400) } };
    const [usual, longer] = [workOf(plan), workOf(withWork(plan, { tour: 2 * 0.7124 }))];
    expect(longer.workload.territories[0]?.travelBetween).toBeCloseTo(
      2 * (usual.workload.territories[0]?.travelBetween ?? 0),
      9,
    );
    expect(usual.workload.territories[0]?.travelBetween).toBeGreaterThan(0);
  });

  it('of all accounts of a territory one by one is that of the territory', () => {
    const { totals, workload } = workOf(PLAN);
    const work = selectedWork(PLAN, WORKING, FIELD_SALES, [0, 1, 2], { workload, territories: totals.territories });
    expect(work).toMatchObject({ accounts: 3, visits: 84, calls: 81, preparation: 21 });
    expect(work.travel).toBeCloseTo(workload.travel.hours[0] as number, 9);
  });

  it('is shared out whole over territories, reps and those without one', () => {
    fc.assert(
      fc.property(aPlan, fc.constantFrom(1, 12), (plan, visitsPerAccount) => {
        const fairness = { ...USUAL_FAIRNESS, travel: { ...USUAL_FAIRNESS.travel, visitsPerAccount } };
        const set = withWork({ ...plan, settings: { ...plan.settings, fairness } }, { measure: null });
        const { workload } = workOf(set);
        const all = workload.territories.reduce((sum, { selling }) => sum + selling, 0) + workload.unassigned;
        if (plan.accounts.count > 0) {
          expect(all).toBeCloseTo(
            workload.classes.reduce((sum, { hours }) => sum + hours, 0),
            6,
          );
          expect(workload.classes.reduce((sum, { accounts }) => sum + accounts, 0)).toBe(plan.accounts.count);
        }
        const ofReps = workload.reps.reduce((sum, { hours }) => sum + hours.travelHome + hours.travelBetween, 0);
        const staffed = workload.territories.reduce((sum, one) => sum + one.travelHome + one.travelBetween, 0);
        expect(ofReps).toBeLessThanOrEqual(staffed + 1e-6);
        for (const one of workload.territories) {
          expect(one.whole).toBeCloseTo(one.selling + one.travelHome + one.travelBetween + one.admin, 6);
        }
      }),
    );
  });
});
