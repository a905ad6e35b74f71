import { evaluate } from '../balance/evaluate.ts';
import { partOf } from '../balance/subset.ts';
import type { PlanProblem } from './balance-problem.ts';
import { type BalancedPart, within } from './only-territories.ts';

/**
 * The plan's problem with nothing free but some units (rows of the plan): every other unit stays in its territory of
 * today, or in none. Free units that are locked stay as well. `keys` are the territories' keys in the problem's order;
 * each goes on as what it is, under the plan's own limits.
 */
export function onlyUnits(made: PlanProblem, keys: Int32Array, free: Int32Array): BalancedPart {
  const { problem } = made;
  const today = problem.incumbent ?? new Int32Array(problem.unitCount).fill(-1);
  const asked = new Set(free);
  const isFree = (u: number) => asked.has(made.unitRows[u] as number);
  const units = Int32Array.from(today.keys()).filter((u) => today[u] !== -1 || isFree(u));
  const fixed = problem.fixed.map((lock, u) => (lock !== -1 || isFree(u) ? lock : (today[u] as number)));
  const all = partOf({ ...problem, fixed }, today, units, Int32Array.from(keys.keys()));
  const whole = { ...within(made, all), heldTerritories: keys };
  return {
    problem: whole.problem,
    unitRows: whole.unitRows,
    evened: [],
    placed: (solution) => {
      const wholeSolution = { ...solution, ...evaluate(whole.problem, solution.assignment) };
      return { whole, wholeSolution, part: whole, partSolution: wholeSolution };
    },
  };
}
