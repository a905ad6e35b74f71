import { fullnessOf } from './fullness.ts';
import { type Ground, placelessIn, territoriesOn } from './ground.ts';
import { piecesWithin } from './pieces.ts';

/** A connected group of units that are in no territory. */
export interface UnassignedGroup {
  /** Rows of the unit table, rising. */
  readonly rows: Int32Array;
  /** Sum of the measure that weighs; the number of units without measures. */
  readonly worth: number;
}

/**
 * The groups of units in no territory, those worth most first; of equals the larger, then the one with the lower first
 * unit. A unit without a place is a group of its own.
 */
export function unassignedGroups(ground: Ground): UnassignedGroup[] {
  const fullness = fullnessOf(ground);
  const worthOf = (rows: Int32Array) =>
    fullness.weighing < 0 ? rows.length : rows.reduce((sum, row) => sum + fullness.value(row, fullness.weighing), 0);
  return connectedGroups(ground)
    .map((rows) => ({ rows, worth: worthOf(rows) }))
    .sort((a, b) => b.worth - a.worth || b.rows.length - a.rows.length || (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
}

function connectedGroups(ground: Ground): Int32Array[] {
  const placed = piecesWithin(ground, territoriesOn(ground), 0).map((places) =>
    places.map((place) => ground.rows[place] as number),
  );
  const placeless = placelessIn(ground, 0).map((row) => Int32Array.of(row));
  return [...placed, ...placeless];
}
