import type { Plan } from '../model/plan.ts';
import { unitPlane } from '../tally/unit-plane.ts';
import { plannedNeighbours } from './planned-neighbours.ts';
import { type LinkedGraph, linkedGraph } from './unit-graph.ts';

/**
 * Who made a link: `units`, they came with it; `by-hand`, the planner; `nearest`, the graph, because parts would be
 * separate without it.
 */
type LinkOrigin = 'units' | 'by-hand' | 'nearest';

/** Two units that share no border and count as neighbours, as rows of the unit table, the lower first. */
export interface UnitLink {
  readonly a: number;
  readonly b: number;
  readonly origin: LinkOrigin;
}

/**
 * All links of a plan that count: those that the units came with and the planner left, those by hand, and the
 * shortest ones between parts that are separate still. With points only those by hand: the rest is the triangulation.
 * `linked` is the graph of the plan where it is known already.
 */
export function unitLinks(
  plan: Pick<Plan, 'units' | 'neighbours' | 'links'>,
  linked: LinkedGraph | null = null,
): UnitLink[] {
  const planned = plannedNeighbours(plan);
  const byHand = planned.added.map(([a, b]): UnitLink => ({ a, b, origin: 'by-hand' }));
  const { pairs } = planned;
  if (!pairs) return byHand;
  const given = Array.from(pairs.link.keys())
    .filter((i) => pairs.link[i] === 1)
    .map((i): UnitLink => ({ a: pairs.a[i] as number, b: pairs.b[i] as number, origin: 'units' }));
  const plane = unitPlane(plan.units);
  if (plane.rows.length === 0) return [...given, ...byHand];
  const { nearest } = linked ?? linkedGraph(plane, plan.units.count, planned);
  const found = Array.from(nearest.a, (a, i): UnitLink => {
    return { a: plane.rows[a] as number, b: plane.rows[nearest.b[i] as number] as number, origin: 'nearest' };
  });
  return [...given, ...byHand, ...found];
}
