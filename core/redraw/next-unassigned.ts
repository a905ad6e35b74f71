import { fullnessOf } from './fullness.ts';
import type { Ground } from './ground.ts';
import { piecesOf } from './pieces.ts';

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
  const territory = Int32Array.from(ground.rows, (row) => ground.current[row] as number);
  const placed = piecesOf(ground, territory)
    .filter((piece) => piece.territory === 0)
    .map(({ places }) => Int32Array.from(places, (place) => ground.rows[place] as number));
  const placeless = Array.from(ground.current.keys())
    .filter((row) => ground.current[row] === 0 && ground.placeOf[row] === -1)
    .map((row) => Int32Array.of(row));
  const worthOf = (rows: Int32Array) =>
    fullness.weighing < 0 ? rows.length : rows.reduce((sum, row) => sum + fullness.value(row, fullness.weighing), 0);
  return [...placed, ...placeless]
    .map((rows) => ({ rows, worth: worthOf(rows) }))
    .sort((a, b) => b.worth - a.worth || b.rows.length - a.rows.length || (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
}
