import { limitsFor } from '../../balance/limits.ts';
import { COMPACTNESS } from '../../balance/objective.ts';
import type { Graph, Problem } from '../../balance/problem.ts';
import { touchingTerritories } from '../../colour/touching-territories.ts';
import { linksBetweenParts, withLinks } from '../../graph/part-links.ts';
import type { Plan } from '../../model/plan.ts';
import { unitPlane } from '../../tally/unit-plane.ts';
import { plannedNeighbours } from '../planned-neighbours.ts';

/** Groups may differ by so much of an even share of the potential: territories are large pieces. */
const TOLERANCE = 0.1;

/** What is put together: per row of the unit table the item it is in (0 to count-1, -1 for none), and their potential. */
export interface Items {
  readonly count: number;
  readonly ofUnit: Int32Array;
  readonly potential: Float64Array;
}

/**
 * Territories as the units of a balance of their own: neighbours where any of their units are, so that groups are in
 * one piece, and as even in potential as they can be. Items that touch nothing are joined to the nearest.
 */
export function groupProblem(plan: Plan, { count, ofUnit, potential }: Items, groups: number): Problem {
  const plane = unitPlane(plan.units);
  const placed = plane.rows.map((row) => ofUnit[row] as number);
  const { xKm, yKm } = middles(plane, placed, count);
  const touching = touchingTerritories(plan.units, plannedNeighbours(plan), ofUnit, count);
  const own: Graph = { start: touching.start, neighbour: touching.neighbour, borderKm: touching.contact };
  const links = linksBetweenParts(own, xKm, yKm);
  const even = new Float64Array(groups).fill(1);
  return {
    unitCount: count,
    territoryCount: groups,
    xKm,
    yKm,
    weight: potential,
    measures: [
      { name: 'potential', values: potential, limits: limitsFor(potential, even, TOLERANCE, null, null), priority: 1 },
    ],
    graph: links.a.length === 0 ? own : withLinks(own, links),
    contiguity: 'required',
    fixed: new Int32Array(count).fill(-1),
    closed: null,
    incumbent: null,
    moveCost: null,
    moveBudget: Number.POSITIVE_INFINITY,
    homes: null,
    objective: COMPACTNESS,
  };
}

/** The middle of the units of each item, in the plane; one without a placed unit is in the origin. */
function middles(
  plane: { readonly xKm: Float64Array; readonly yKm: Float64Array },
  placed: Int32Array,
  count: number,
): { xKm: Float64Array; yKm: Float64Array } {
  const [xKm, yKm, units] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  placed.forEach((item, i) => {
    if (item < 0) return;
    xKm[item] = (xKm[item] as number) + (plane.xKm[i] as number);
    yKm[item] = (yKm[item] as number) + (plane.yKm[i] as number);
    units[item] = (units[item] as number) + 1;
  });
  const mean = (sum: number, item: number) => sum / Math.max(1, units[item] as number);
  return { xKm: xKm.map(mean), yKm: yKm.map(mean) };
}
