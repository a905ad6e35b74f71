import type { Problem, ProblemMeasure } from '../problem.ts';
import type { Blocker } from '../solution.ts';
import { clearlyLess } from './clearly-less.ts';
import type { Held } from './held.ts';

/**
 * Proves, where it can, that the disruption budget is too small for the limits of one measure: the cheaper of two
 * bounds on the cost of the moves is still above what is left of the budget once locks have had what they force.
 * - Out: each territory above its maximum has to lose what is too much of its own units. A fractional knapsack by cost
 *   per unit of the measure is the least that can cost (Dantzig 1957); the territories lose different units, so the
 *   costs add up.
 * - In: the territories below their minimum together have to get what they lack from units of the others, or from
 *   units that are in no territory today, which cost nothing.
 * Null where the budget may do.
 */
export function movesNeeded(problem: Problem, held: Held, { values, limits }: ProblemMeasure): Blocker | null {
  const { incumbent, moveCost, moveBudget } = problem;
  if (!incumbent || !moveCost || !Number.isFinite(moveBudget)) return null;
  const today = new Float64Array(limits.length);
  const movable: number[] = [];
  let forced = 0;
  let nowhere = 0;
  for (let u = 0; u < values.length; u++) {
    const lock = held.to[u] as number;
    const home = incumbent[u] as number;
    const value = values[u] as number;
    if (lock !== -1) today[lock] = (today[lock] as number) + value;
    else if (home === -1) nowhere += value;
    else today[home] = (today[home] as number) + value;
    if (lock !== -1 && home !== -1 && lock !== home) forced += moveCost[u] as number;
    if (lock === -1 && home !== -1 && value > 0) movable.push(u);
  }
  const dearness = (u: number) => (moveCost[u] as number) / (values[u] as number);
  movable.sort((a, b) => dearness(a) - dearness(b));
  const over = today.map((total, t) => Math.max(0, total - (limits[t]?.maximum ?? Number.POSITIVE_INFINITY)));
  const under = today.map((total, t) => Math.max(0, (limits[t]?.minimum ?? 0) - total));
  const needed = Math.max(costOut(over), costIn(under.reduce((sum, lack) => sum + lack, 0) - nowhere));
  const left = Math.max(0, moveBudget - forced);
  return clearlyLess(left, needed) ? { kind: 'budget', needed, left } : null;

  function costOut(excess: Float64Array): number {
    let cost = 0;
    for (const u of movable) {
      const t = incumbent?.[u] as number;
      const taken = Math.min(excess[t] as number, values[u] as number);
      excess[t] = (excess[t] as number) - taken;
      cost += taken * dearness(u);
    }
    return cost;
  }

  function costIn(lacking: number): number {
    let cost = 0;
    let lack = Math.max(0, lacking);
    for (const u of movable) {
      if ((under[incumbent?.[u] as number] as number) > 0) continue;
      const taken = Math.min(lack, values[u] as number);
      lack -= taken;
      cost += taken * dearness(u);
    }
    return cost;
  }
}
