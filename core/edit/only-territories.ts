import { evaluate } from '../balance/evaluate.ts';
import type { Limit, Problem, ProblemMeasure } from '../balance/problem.ts';
import type { Solution } from '../balance/solution.ts';
import { partOf, type Subset, subsetOf } from '../balance/subset.ts';
import { inducedGraph } from '../graph/induced-graph.ts';
import type { PlanProblem } from './balance-problem.ts';

/** A part of a plan to be balanced by itself. */
export interface BalancedPart {
  /** What is solved. */
  readonly problem: Problem;
  /** The plan's rows of its units. */
  readonly unitRows: Int32Array;
  /** Measures of which its territories have too much or too little together: even among themselves is the aim. */
  readonly evened: readonly string[];
  /** A solution of it as what it makes of the plan: everything else is as it was. */
  readonly placed: (solution: Solution) => PlacedPart;
}

/** The solution of a part, seen from the whole and from the part; both are held to the plan's own limits. */
interface PlacedPart {
  /** Units without a territory are left out: they stay without one. */
  readonly whole: PlanProblem;
  readonly wholeSolution: Solution;
  readonly part: PlanProblem;
  readonly partSolution: Solution;
}

/**
 * The part of a plan's problem with the territories of `only` (the problem's numbers, two at least) and the units they
 * have today. `keys` are the territories' keys, which those outside go on under. The limits are the plan's where the
 * territories can meet them together; else they are moved up or down as much for each of them.
 */
export function onlyTerritories(made: PlanProblem, keys: Int32Array, only: readonly number[]): BalancedPart {
  const { problem } = made;
  const today = problem.incumbent ?? new Int32Array(problem.unitCount).fill(-1);
  const seated = Int32Array.from(today.keys()).filter((u) => today[u] !== -1);
  const all = partOf(problem, today, seated, Int32Array.from(keys.keys()));
  const subset = subsetOf(all.problem, all.assignment, only);
  const inside = new Set(only);
  const held = keys.map((key, t) => (inside.has(t) ? (made.heldTerritories[t] as number) : key));
  const whole = { ...within(made, all), heldTerritories: held };
  const part = within(whole, subset);
  const measures = subset.problem.measures.map(withinReach);
  return {
    problem: { ...subset.problem, measures },
    unitRows: part.unitRows,
    evened: measures.filter((measure, j) => measure !== subset.problem.measures[j]).map(({ name }) => name),
    placed: (solution) => ({
      whole,
      wholeSolution: { ...solution, ...evaluate(whole.problem, subset.whole(solution.assignment)) },
      part,
      partSolution: { ...solution, ...evaluate(part.problem, solution.assignment) },
    }),
  };
}

/** A plan's problem cut down to some of its units and territories. */
export function within(made: PlanProblem, { problem, units, territories }: Subset): PlanProblem {
  const of = (column: Int32Array) => Int32Array.from(territories, (t) => column[t] as number);
  return {
    ...made,
    problem,
    graph: made.graph && inducedGraph(made.graph, units),
    unitRows: Int32Array.from(units, (u) => made.unitRows[u] as number),
    territoryCapacities: Float64Array.from(territories, (t) => made.territoryCapacities[t] as number),
    heldTerritories: of(made.heldTerritories),
    homeReps: of(made.homeReps),
  };
}

/** The measure as it is where its limits can be met in sum; else with limits in the same proportions that can. */
function withinReach(measure: ProblemMeasure): ProblemMeasure {
  const total = measure.values.reduce((sum, value) => sum + value, 0);
  const sum = (side: keyof Limit) => measure.limits.reduce((all, limit) => all + limit[side], 0);
  if (sum('minimum') <= total && total <= sum('maximum')) return measure;
  const ideal = sum('ideal');
  const scale = ideal > 0 ? total / ideal : 1;
  const limits = measure.limits.map(({ minimum, ideal: own, maximum }) => ({
    minimum: minimum * scale,
    ideal: own * scale,
    maximum: maximum * scale,
  }));
  return { ...measure, limits };
}
