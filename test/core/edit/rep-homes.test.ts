import { describe, expect, it } from 'vitest';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { changeOfSolution } from '../../../core/edit/apply-solution.ts';
import { balanceRefusal, problemOfPlan } from '../../../core/edit/balance-problem.ts';
import { COMPACTNESS_ALONE } from '../../../core/edit/weighed-objective.ts';
import type { HomePull, Plan } from '../../../core/model/plan.ts';
import { homeDistance } from '../../../core/tally/home-distance.ts';
import { scenarioView } from '../../../data/export/scenario-view.ts';
import { FIELD_SALES, gridPlan, mapOf, WORKING } from '../../support/plan-builder.ts';

const settings = (homes: HomePull, territories = 2) =>
  ({ territories, contiguity: 'off', seed: 1, homes, roadFactor: 1.5, weights: COMPACTNESS_ALONE }) as const;

/** A wide country whose two reps live at its northern and southern edge, so that compactness alone would cut it the other way. */
const wide = gridPlan({
  map: 'AAABBB AAABBB AAABBB AAABBB',
  values: { potential: new Array(24).fill(1) },
  reps: { A: [{ homeLat: 40.3, homeLon: -99.75 }], B: [{ homeLat: 39.4, homeLon: -99.75 }] },
});

function balanced(plan: Plan, homes: HomePull): Plan {
  const asked = settings(homes);
  const made = problemOfPlan(plan, WORKING, FIELD_SALES, asked, plan.measures);
  const solution = solve(made.problem, { seed: 1, stop: iterations(20_000), report: () => {} });
  const request = { settings: asked, measures: plan.measures };
  return applyChange(plan, changeOfSolution(plan, WORKING, FIELD_SALES, request, made, solution));
}
const roadKm = (plan: Plan) => homeDistance(scenarioView(plan, WORKING, FIELD_SALES)).roadKm as number;

describe('the homes of reps in a balance', () => {
  it('are left out where they are off, pull half where soft and wholly where hard', () => {
    const homesOf = (homes: HomePull) =>
      problemOfPlan(wide, WORKING, FIELD_SALES, settings(homes), wide.measures).problem.homes;
    expect(homesOf('off')).toBeNull();
    expect([...(homesOf('soft')?.pull ?? [])]).toEqual([0.5, 0.5]);
    expect([...(homesOf('hard')?.pull ?? [])]).toEqual([1, 1]);
  });

  it('pull nothing where only the way from them counts', () => {
    const travelled = { ...settings('off'), weights: { ...COMPACTNESS_ALONE, travel: 1 } };
    const { problem, homeReps } = problemOfPlan(wide, WORKING, FIELD_SALES, travelled, wide.measures);
    expect([...(problem.homes?.pull ?? [])]).toEqual([0, 0]);
    expect(problem.objective.travel).toBeGreaterThan(0);
    expect(homeReps).not.toContain(0);
  });

  it('lie in the plane of the units, km', () => {
    const corner = gridPlan({ map: 'AAB ABB AAB', reps: { B: [{ homeLat: 40, homeLon: -100 }] } });
    const { problem } = problemOfPlan(corner, WORKING, FIELD_SALES, settings('hard'), corner.measures);
    expect(problem.homes?.xKm[0]).toBeNaN();
    expect([...(problem.homes?.pull ?? [])]).toEqual([0, 1]);
    expect(problem.homes?.xKm[1]).toBeCloseTo(problem.xKm[0] as number, 9);
    expect(problem.homes?.yKm[1]).toBeCloseTo(problem.yKm[0] as number, 9);
  });

  it('keep the road factor of the settings in the objective', () => {
    const { problem } = problemOfPlan(wide, WORKING, FIELD_SALES, settings('off'), wide.measures);
    expect(problem.objective.roadFactor).toBe(1.5);
  });

  it('turn the territories to where the reps live, and each rep gets the one around their own', () => {
    expect(mapOf(balanced(wide, 'off'), 6)).toBe('AAABBB AAABBB AAABBB AAABBB');
    const hard = balanced(wide, 'hard');
    expect(new Set(mapOf(hard, 6).split(' '))).toEqual(new Set(['AAAAAA', 'BBBBBB']));
    expect(roadKm(hard)).toBeLessThan(roadKm(balanced(wide, 'off')));
    // Reps stay with their home also where names went to the territory that goes on.
    const north = hard.assignments[0]?.territories[0];
    const seat = hard.scenarioTerritories.find(
      ({ scenario, territory }) => scenario === WORKING && territory === north,
    );
    expect(seat?.reps).toEqual([{ rep: 1, share: 1 }]);
  });

  it('of reps without a territory count where there are to be more territories than today', () => {
    const two = gridPlan({ map: 'AAB ABB AAB', reps: { A: [{ homeLat: 40, homeLon: -100 }] } });
    const free = { ...two.reps[0], key: 9, id: 'r9', homeLat: 39.8, homeLon: -99.8 } as Plan['reps'][number];
    const { homeReps } = problemOfPlan(
      { ...two, reps: [...two.reps, free] },
      WORKING,
      FIELD_SALES,
      settings('soft', 3),
      two.measures,
    );
    expect([...homeReps]).toEqual([1, 0, 9]);
  });

  it('are refused where no rep of a territory has one', () => {
    const homeless = gridPlan({ map: 'AAB ABB AAB', reps: { A: [{}] } });
    expect(balanceRefusal(homeless, WORKING, FIELD_SALES, settings('soft'))).toMatchObject({ code: 'no-homes' });
    expect(balanceRefusal(homeless, WORKING, FIELD_SALES, settings('off'))).toBeNull();
    expect(balanceRefusal(wide, WORKING, FIELD_SALES, settings('hard'))).toBeNull();
  });
});
