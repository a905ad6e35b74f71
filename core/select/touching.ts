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
  if (!plan.neighbours) return touchingPoints(plan, rows, among);
  eachPair(plan, (a, b) => {
    if (among.has(a) && !among.has(b)) found.add(b);
    if (among.has(b) && !among.has(a)) found.add(a);
  });
  return Int32Array.from(found).sort();
}

function eachPair(plan: Plan, visit: (a: number, b: number) => void): void {
  const { pairs, added } = plannedNeighbours(plan);
  pairs?.a.forEach((a, i) => {
    visit(a, pairs.b[i] as number);
  });
  for (const [a, b] of added) visit(a, b);
}

function touchingPoints(plan: Plan, rows: Int32Array, among: ReadonlySet<number>): Int32Array {
  const { plane, graph, placeOf } = planGraph(plan);
  const found = new Set<number>();
  for (const row of rows) {
    const place = placeOf[row] as number;
    if (place === -1) continue;
    for (const other of graph.neighbour.subarray(graph.start[place], graph.start[place + 1])) {
      const beside = plane.rows[other] as number;
      if (!among.has(beside)) found.add(beside);
    }
  }
  return Int32Array.from(found).sort();
}
