import { type Columns, columnsOf } from '../columns.ts';
import type { Objective } from '../objective.ts';
import type { Problem } from '../problem.ts';
import { excessAt } from '../search/excess.ts';
import { costChange, type Tally, tallyOf } from '../search/tally.ts';
import { borderKmOf, centreKmOf, pieceChanges, roadKmOf } from './move-distances.ts';
import { type IndexBase, type IndexChange, indexChanges } from './move-indexes.ts';

/** The terms of the objective that a move changes. */
export const TERMS = ['sse', 'travel', 'border', 'disruption'] as const;
export type Term = (typeof TERMS)[number];

/** A figure per moved unit with the unit back where it was, and as it stands. */
export interface BeforeAfter {
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** The units that moved: row i of every column is one that is not in its incumbent territory. */
export interface Moves {
  readonly units: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/**
 * Why units moved, in columns. Every change is what the move brought at the end state: the figure as it stands minus
 * the figure with this one unit back, all others where they are. Below 0 a cost, an excess, a border or a number of
 * pieces has become less. Changes of single units do not add up to the change of all of them.
 */
export interface MoveExplanation extends Moves {
  /** Per term its change in cost, weighted as in the objective. */
  readonly cost: Readonly<Record<Term, Float64Array>>;
  /** Change of the excess over the limits, in ideals: row i has `[i * measures + j]` of measure j. */
  readonly excess: { readonly left: Float64Array; readonly joined: Float64Array };
  /** Index of each measure, 100 = fair share, of the territory it left and of the one it joined; laid out as excess. */
  readonly index: IndexChange;
  /** Straight km to the centre of the territory it is in: weighted, drawn to a home or a fixed centre by its pull. */
  readonly centreKm: BeforeAfter;
  /** Road km to the home of the territory's rep; NaN where there is none. */
  readonly roadKm: BeforeAfter;
  /** Change of the known borders between territories, km; NaN where no length is known. */
  readonly borderKm: Float64Array;
  /** What the unit costs of the disruption budget; 0 without move costs. */
  readonly moveCost: Float64Array;
  /** Change of the number of pieces of both territories; 0 where there is no graph. */
  readonly pieces: Int32Array;
}

/**
 * Explains every moved unit of a division; empty without an incumbent. Linear in units and neighbours, then
 * O(neighbours + measures) for each move. `base` says what indexes are counted by; equal capacities where left out.
 */
export function explainMoves(problem: Problem, assignment: Int32Array, base: IndexBase | null = null): MoveExplanation {
  const moves = movesOf(problem, assignment);
  const tally = tallyOf(columnsOf(problem), assignment.slice());
  const change = (term: Term) => termChanges(problem, assignment, moves, term);
  return {
    ...moves,
    cost: { sse: change('sse'), travel: change('travel'), border: change('border'), disruption: change('disruption') },
    excess: excessChanges(tally, moves),
    index: indexChanges(problem, tally, moves, base),
    centreKm: centreKmOf(tally, moves),
    roadKm: roadKmOf(problem, moves),
    borderKm: borderKmOf(problem, assignment, moves),
    moveCost: Float64Array.from(moves.units, (u) => problem.moveCost?.[u] ?? 0),
    pieces: pieceChanges(problem, assignment, moves),
  };
}

function movesOf({ incumbent }: Problem, assignment: Int32Array): Moves {
  const units = Int32Array.from(assignment.keys()).filter((u) => {
    const home = incumbent?.[u] ?? -1;
    return home !== -1 && home !== assignment[u];
  });
  return {
    units,
    from: units.map((u) => incumbent?.[u] ?? -1),
    to: units.map((u) => assignment[u] as number),
  };
}

function termChanges(problem: Problem, assignment: Int32Array, { units, from, to }: Moves, term: Term): Float64Array {
  if (problem.objective[term] === 0 || units.length === 0) return new Float64Array(units.length);
  const tally = tallyOf(columnsOf(withTerm(problem, term)), assignment.slice());
  return Float64Array.from(units, (u, i) => -costChange(tally, u, to[i] as number, from[i] as number));
}

/** The problem with all terms but one weighing nothing. */
function withTerm(problem: Problem, term: Term): Problem {
  const none: Objective = { ...problem.objective, sse: 0, travel: 0, border: 0, disruption: 0 };
  return { ...problem, objective: { ...none, [term]: problem.objective[term] } };
}

function excessChanges(tally: Tally, { units, from, to }: Moves): MoveExplanation['excess'] {
  const { m, values } = tally.columns;
  const left = new Float64Array(units.length * m);
  const joined = new Float64Array(units.length * m);
  for (let i = 0; i < units.length; i++) {
    for (let j = 0; j < m; j++) {
      const value = values[(units[i] as number) * m + j] as number;
      left[i * m + j] = excessWithout(tally.columns, tally.totals, (from[i] as number) * m + j, -value);
      joined[i * m + j] = excessWithout(tally.columns, tally.totals, (to[i] as number) * m + j, value);
    }
  }
  return { left, joined };
}

/** The excess of one total less what it was before `added` came to it. */
function excessWithout(columns: Columns, totals: Float64Array, at: number, added: number): number {
  const total = totals[at] as number;
  return excessAt(columns, at, total) - excessAt(columns, at, total - added);
}
