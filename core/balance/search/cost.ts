import type { Terms } from '../columns.ts';
import type { Tally } from './tally.ts';

/** The part of the cost that each unit has by itself in a territory: what pulls it to a home, and the road there. */
export function ownCost(tally: Tally, terms: Terms, unit: number, territory: number): number {
  const { x, y, weight } = tally.columns;
  const { homes, sse, perRoadKm } = terms;
  if (!homes) return 0;
  const dx = (x[unit] as number) - (homes.x[territory] as number);
  const dy = (y[unit] as number) - (homes.y[territory] as number);
  const square = dx * dx + dy * dy;
  // No home: no distance to it.
  if (Number.isNaN(square)) return 0;
  return (weight[unit] as number) * (sse * (homes.pull[territory] as number) * square + perRoadKm * Math.sqrt(square));
}

/** What the borders between territories cost more (positive) or less when a unit goes from one to another. */
export function borderChange(tally: Tally, terms: Terms, unit: number, from: number, to: number): number {
  const { graph, perBorderKm } = terms;
  if (!graph) return 0;
  let km = 0;
  for (let e = graph.start[unit] as number, end = graph.start[unit + 1] as number; e < end; e++) {
    const territory = tally.assignment[graph.neighbour[e] as number] as number;
    if (territory === from) km += graph.borderKm[e] as number;
    else if (territory === to) km -= graph.borderKm[e] as number;
  }
  return perBorderKm * km;
}

/** All of the cost that is not the SSE to the weighted centres, counted from scratch. */
export function otherCosts(tally: Tally, terms: Terms): number {
  const { n } = tally.columns;
  const { graph } = terms;
  let cost = terms.perMoveCost * tally.spent;
  for (let u = 0; u < n; u++) {
    const t = tally.assignment[u] as number;
    cost += ownCost(tally, terms, u, t);
    if (!graph) continue;
    for (let e = graph.start[u] as number, end = graph.start[u + 1] as number; e < end; e++) {
      const other = graph.neighbour[e] as number;
      if (other > u && tally.assignment[other] !== t) cost += terms.perBorderKm * (graph.borderKm[e] as number);
    }
  }
  return cost;
}
