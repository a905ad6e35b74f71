import type { Graph } from '../problem.ts';
import type { Tally } from '../search/tally.ts';
import { affords, costChange, recount, shift } from '../search/tally.ts';
import { createLeaveCheck } from './leave-check.ts';

/**
 * Gives every empty territory one unit, since the search moves units between neighbours and would never reach it: the
 * free unit whose leaving lowers the SSE most, that cuts nothing, fits the budget and is not the last of its territory.
 * With more territories than movable units some stay empty.
 */
export function fillEmpty(tally: Tally, graph: Graph | null): void {
  const { n, k, fixed } = tally.columns;
  if (!tally.count.includes(0)) return;
  const mayLeave = graph ? createLeaveCheck(graph, tally.assignment) : () => true;
  for (let empty = 0; empty < k; empty++) {
    if (tally.count[empty] !== 0) continue;
    let best = -1;
    let bestChange = Number.POSITIVE_INFINITY;
    for (let u = 0; u < n; u++) {
      const from = tally.assignment[u] as number;
      if (fixed[u] !== -1 || (tally.count[from] as number) < 2) continue;
      if (!affords(tally, u, from, empty)) continue;
      const change = costChange(tally, u, from, empty);
      if (change >= bestChange || !mayLeave(u)) continue;
      bestChange = change;
      best = u;
    }
    if (best === -1) return;
    shift(tally, best, tally.assignment[best] as number, empty, bestChange);
  }
  recount(tally);
}
