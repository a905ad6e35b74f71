import { columnsOf } from './columns.ts';
import { TERMS } from './explain/explain-moves.ts';
import type { Objective } from './objective.ts';
import type { Problem } from './problem.ts';
import { tallyOf } from './search/tally.ts';

/** Per term of the objective its weight, and what it comes to unweighted; null where the problem has nothing of it. */
export type ObjectiveTerms = Readonly<
  Record<(typeof TERMS)[number], { readonly weight: number; readonly value: number | null }>
>;

/** Every term of the objective for a division of the problem, counted from scratch. Their weighted sum is its cost. */
export function objectiveTerms(problem: Problem, assignment: Int32Array): ObjectiveTerms {
  const { homes, graph, incumbent, moveCost, objective } = problem;
  const has = { sse: true, travel: homes !== null, border: graph !== null, disruption: incumbent && moveCost };
  const none: Objective = { ...objective, sse: 0, travel: 0, border: 0, disruption: 0 };
  const comesTo = (term: (typeof TERMS)[number]) => {
    if (!has[term]) return null;
    const alone = { ...problem, objective: { ...none, [term]: 1 } };
    return tallyOf(columnsOf(alone), assignment.slice()).cost;
  };
  const entries = TERMS.map((term) => [term, { weight: objective[term], value: comesTo(term) }] as const);
  return Object.fromEntries(entries) as ObjectiveTerms;
}
