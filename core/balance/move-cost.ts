import type { Problem } from './problem.ts';

/** Sum of the move costs of the units that are not in their incumbent territory; 0 without an incumbent. */
export function moveCostOf({ incumbent, moveCost }: Problem, assignment: Int32Array): number {
  if (!incumbent || !moveCost) return 0;
  let cost = 0;
  for (let u = 0; u < assignment.length; u++) {
    const home = incumbent[u] as number;
    if (home !== -1 && home !== assignment[u]) cost += moveCost[u] as number;
  }
  return cost;
}
