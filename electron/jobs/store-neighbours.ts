import { keepTriangulation, triangulation, triangulationNeeded } from '../../core/edit/plan-graph.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { UnitTable } from '../../core/model/unit.ts';
import { keepUnitPlane } from '../../core/tally/unit-plane.ts';
import { Refused } from '../refused.ts';
import type { PlanStore } from './plan-store.ts';

type NeighbourCalls = Pick<PlanStore, 'placesToTriangulate' | 'keepTriangulation' | 'triangulation'>;

/** The calls of the store thread about the triangulation of points, which is made elsewhere and kept here. */
export function neighbourCalls(opened: () => { readonly plan: Plan }): NeighbourCalls {
  // Batches are numbered in each file anew: those of two plans may have the same number.
  const numbers = new WeakMap<UnitTable, number>();
  let last = 0;
  return {
    placesToTriangulate: () => {
      const { plan } = opened();
      const units = numbers.get(plan.units) ?? ++last;
      numbers.set(plan.units, units);
      return { units, places: triangulationNeeded(plan) };
    },
    keepTriangulation: ({ units, made }) => {
      const { plan } = opened();
      // Other points came meanwhile: theirs is another triangulation.
      if (numbers.get(plan.units) !== units) return {};
      keepUnitPlane(plan.units, made.plane);
      keepTriangulation(plan.units, made);
      return {};
    },
    triangulation: ({ batch }) => {
      const { plan } = opened();
      if (plan.unitSet?.batch !== batch) throw new Refused('plan-changed');
      if (plan.neighbours) throw new Refused('invalid-request', { what: 'units' });
      const { start, neighbour } = triangulation(plan.units);
      return { start, neighbour };
    },
  };
}
