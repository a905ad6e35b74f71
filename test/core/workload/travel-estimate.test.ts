import { describe, expect, it } from 'vitest';
import { greatCircleKm } from '../../../core/geo/distance.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { finish } from '../../../core/steps.ts';
import { territorySpread } from '../../../core/tally/territory-spread.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { classCounts } from '../../../core/workload/class-counts.ts';
import { travelEstimate } from '../../../core/workload/travel-estimate.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

function travelOf(plan: Plan) {
  const totals = territoryTotals(plan, WORKING, FIELD_SALES);
  const spread = finish(territorySpread(plan, WORKING, FIELD_SALES, totals.territories));
  const calls = finish(classCounts(plan, WORKING, FIELD_SALES, totals));
  return finish(travelEstimate(plan, WORKING, FIELD_SALES, totals, spread, calls));
}

describe('estimated travel', () => {
  it('is that worked by hand, from a home', () => {
    // Two accounts at one place in A: the way there is all there is, as one place takes up no area.
    const plan = gridPlan({
      map: 'A.',
      accounts: [{ unit: 0 }, { unit: 0 }],
      reps: { A: [{ homeLat: 40.5, homeLon: -100 }] },
    });
    const travel = travelOf(plan);
    const km = greatCircleKm(40, -100, 40.5, -100);
    // 2 accounts x 4 visits / 4 a day = 2 days, there and back, on roads 1.3 times as long, at 60 km/h.
    expect([...travel.days]).toEqual([2]);
    expect([...travel.fromHome]).toEqual([1]);
    expect(travel.roadKm[0]).toBeCloseTo(2 * 1.3 * 2 * km, 6);
    expect(travel.hours[0]).toBeCloseTo((2 * 1.3 * 2 * km) / 60, 6);
  });

  it('adds the way between stops by the square root of places and area', () => {
    const plan = gridPlan({ map: 'AA AA', accounts: [0, 1, 2, 3].map((unit) => ({ unit })) });
    const areas = { ...plan, units: { ...plan.units, areaKm2: new Float64Array(4).fill(25) } };
    const travel = travelOf(areas);
    // All four accounts in one day: 0.7124 x sqrt(4 x 100).
    expect(travel.betweenKm[0]).toBeCloseTo(0.7124 * 20, 9);
    expect([...travel.fromHome]).toEqual([0]);
    // From the middle of a square of about 11 x 8.5 km.
    expect(travel.homeKm[0]).toBeCloseTo(7, 0);
  });

  it('counts nights for the accounts that are too far from home to drive back on the same day', () => {
    // 40.5 is 56 km away, 43 334 km: by roads 1.3 times as long more than two hours at 60 km/h.
    const plan = (homeLat: number) =>
      gridPlan({
        map: 'AA',
        accounts: [{ unit: 0 }, { unit: 0 }, { unit: 1 }, { unit: 1 }],
        reps: { A: [{ homeLat, homeLon: -100 }] },
      });
    expect(travelOf(plan(40.5)).nights[0]).toBe(0);
    // 4 accounts x 4 visits / 4 a day = 4 days, in trips of five days with four nights.
    expect(travelOf(plan(43)).farShare[0]).toBe(1);
    expect(travelOf(plan(43)).nights[0]).toBeCloseTo((4 * 4) / 5, 12);
  });

  it('counts a night only for the days with those that are too far', () => {
    const plan = gridPlan({
      map: `A${'.'.repeat(40)}A`,
      accounts: [{ unit: 0 }, { unit: 0 }, { unit: 0 }, { unit: 41 }],
      reps: { A: [{ homeLat: 40, homeLon: -100 }] },
    });
    expect(travelOf(plan).farShare[0]).toBe(0.25);
    expect(travelOf(plan).nights[0]).toBeCloseTo(((4 * 1) / 4) * (4 / 5), 12);
  });

  it('is nothing where there is nobody to visit, and takes units for stops without accounts', () => {
    const none = gridPlan({ map: 'AB', accounts: [{ unit: 0 }] });
    expect([...travelOf(none).hours].map((hours) => hours > 0)).toEqual([false, false]);
    expect([...travelOf(gridPlan({ map: 'AAB' })).days]).toEqual([2, 1]);
  });
});
