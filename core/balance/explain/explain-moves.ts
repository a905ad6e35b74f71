import { columnsOf } from '../columns.ts';
import { createLeaveCheck } from '../contiguity/leave-check.ts';
import type { Objective } from '../objective.ts';
import type { Problem } from '../problem.ts';
import { excessAt } from '../search/excess.ts';
import type { Tally } from '../search/tally.ts';
import { costChange, tallyOf } from '../search/tally.ts';

/** The terms of the objective that a move changes. */
export const TERMS = ['sse', 'travel', 'border', 'disruption'] as const;
type Term = (typeof TERMS)[number];

/**
 * Why units moved, in columns: row i is one unit that is not in its incumbent territory. Every change is what the move
 * brought at the end state: the figure as it stands minus the figure with this one unit back, all others where they
 * are. Below 0 the move is a gain. Changes of single units do not add up to the change of all of them.
 */
export interface MoveExplanation {
  readonly units: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Per term its change in cost, weighted as in the objective. */
  readonly cost: Readonly<Record<Term, Float64Array>>;
  /** Change of the excess over the limits, in ideals: row i has `excess[i * measures + j]` of measure j. */
  readonly excess: Float64Array;
  /** 1 where bringing the unit back alone would leave a territory in more pieces. */
  readonly holdsTogether: Uint8Array;
}

/** Explains every moved unit of a division; empty without an incumbent. Linear in units and neighbours. */
export function explainMoves(problem: Problem, assignment: Int32Array): MoveExplanation {
  const { incumbent } = problem;
  const units = Int32Array.from(assignment.keys()).filter((u) => {
    const home = incumbent?.[u] ?? -1;
    return home !== -1 && home !== assignment[u];
  });
  const from = units.map((u) => incumbent?.[u] ?? -1);
  const to = units.map((u) => assignment[u] as number);
  const change = (term: Term) => {
    const tally = tallyOf(columnsOf(withTerm(problem, term)), assignment.slice());
    return Float64Array.from(units, (u, i) => -costChange(tally, u, to[i] as number, from[i] as number));
  };
  return {
    units,
    from,
    to,
    cost: { sse: change('sse'), travel: change('travel'), border: change('border'), disruption: change('disruption') },
    excess: excessChanges(problem, assignment, units),
    holdsTogether: holding(problem, assignment, units),
  };
}

/** The problem with all terms but one weighing nothing. */
function withTerm(problem: Problem, term: Term): Problem {
  const none: Objective = { ...problem.objective, sse: 0, travel: 0, border: 0, disruption: 0 };
  return { ...problem, objective: { ...none, [term]: problem.objective[term] } };
}

function excessChanges(problem: Problem, assignment: Int32Array, units: Int32Array): Float64Array {
  const tally = tallyOf(columnsOf(problem), assignment.slice());
  const { m } = tally.columns;
  return Float64Array.from({ length: units.length * m }, (_, at) => {
    const unit = units[Math.floor(at / m)] as number;
    const j = at % m;
    const value = tally.columns.values[unit * m + j] as number;
    const here = (assignment[unit] as number) * m + j;
    const home = (problem.incumbent?.[unit] as number) * m + j;
    return excessChange(tally, here, -value) * -1 - excessChange(tally, home, value);
  });
}

/** What the excess of one total gains when something is added to it. */
function excessChange(tally: Tally, at: number, added: number): number {
  const total = tally.totals[at] as number;
  return excessAt(tally.columns, at, total + added) - excessAt(tally.columns, at, total);
}

function holding({ graph, contiguity }: Problem, assignment: Int32Array, units: Int32Array): Uint8Array {
  if (!graph || contiguity === 'off') return new Uint8Array(units.length);
  const mayLeave = createLeaveCheck(graph, assignment);
  return Uint8Array.from(units, (u) => (mayLeave(u) ? 0 : 1));
}
