import { planGraph } from '../edit/plan-graph.ts';
import { plannedNeighbours } from '../edit/planned-neighbours.ts';
import type { Plan } from '../model/plan.ts';

/**
 * Rows of the units that are neighbours of these and not among them, rising: the pairs of the plan with the planner's
 * links; for points, which have no pairs, those of the triangulation.
 */
export function touchingUnits(plan: Plan, rows: Int32Array): Int32Array {
  const among = new Set(rows);
  const found = new Set<number>();
  eachPair(plan, (a, b) => {
    if (among.has(a) && !among.has(b)) found.add(b);
    if (among.has(b) && !among.has(a)) found.add(a);
  });
  return Int32Array.from(found).sort();
}

function eachPair(plan: Plan, visit: (a: number, b: number) => void): void {
  const { pairs, added } = plannedNeighbours(plan);
  if (pairs) {
    pairs.a.forEach((a, i) => {
      visit(a, pairs.b[i] as number);
    });
    for (const [a, b] of added) visit(a, b);
    return;
  }
  const { plane, graph } = planGraph(plan);
  for (let place = 0; place < plane.rows.length; place++) {
    const from = graph.start[place] as number;
    const to = graph.start[place + 1] as number;
    for (const other of graph.neighbour.subarray(from, to)) {
      visit(plane.rows[place] as number, plane.rows[other] as number);
    }
  }
}
