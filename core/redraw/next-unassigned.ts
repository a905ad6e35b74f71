import { fullnessOf } from './fullness.ts';
import { type Ground, placelessIn, rowsIn } from './ground.ts';
import { piecesOf } from './pieces.ts';

/** A connected group of units that are in no territory. */
export interface UnassignedGroup {
  /** Rows of the unit table, rising. */
  readonly rows: Int32Array;
  /** Sum of the measure that weighs; the number of units without measures. */
  readonly worth: number;
}

/** The triangulation of more points than this takes seconds, in which whoever only wants to see the next one waits. */
const MOST_GROUPED = 200_000;

/**
 * The groups of units in no territory, those worth most first; of equals the larger, then the one with the lower first
 * unit. A unit without a place is a group of its own; so is every unit where there are too many points to group.
 */
export function unassignedGroups(ground: Ground): UnassignedGroup[] {
  const fullness = fullnessOf(ground);
  const isGrouped = ground.plan.neighbours !== null || ground.rows.length <= MOST_GROUPED;
  const groups = isGrouped ? connectedGroups(ground) : Array.from(rowsIn(ground, 0), (row) => Int32Array.of(row));
  const worthOf = (rows: Int32Array) =>
    fullness.weighing < 0 ? rows.length : rows.reduce((sum, row) => sum + fullness.value(row, fullness.weighing), 0);
  return groups
    .map((rows) => ({ rows, worth: worthOf(rows) }))
    .sort((a, b) => b.worth - a.worth || b.rows.length - a.rows.length || (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
}

function connectedGroups(ground: Ground): Int32Array[] {
  const territory = Int32Array.from(ground.rows, (row) => ground.current[row] as number);
  const placed = piecesOf(ground, territory)
    .filter((piece) => piece.territory === 0)
    .map(({ places }) => Int32Array.from(places, (place) => ground.rows[place] as number));
  const placeless = placelessIn(ground, 0).map((row) => Int32Array.of(row));
  return [...placed, ...placeless];
}
