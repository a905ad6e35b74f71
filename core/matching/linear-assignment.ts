import { invariant } from '../invariant.ts';
import { finish, type Steps } from '../steps.ts';
import { augmentRows } from './augmenting-paths.ts';
import type { PricedAssignment } from './priced-assignment.ts';
import { reduceRows } from './row-reduction.ts';

/**
 * The linear assignment problem: gives every row a column of its own so that the summed cost is least.
 *
 * `cost[row * cols + col]`, finite, any sign. Where there are more rows than columns the rows left over get -1.
 * Augmenting row reduction, then shortest augmenting paths with row and column prices for the rows that are left,
 * O(rows^2 x cols) (Jonker and Volgenant 1987; Crouse 2016 for the rectangular form). Ties go to the lower column, so
 * the answer does not depend on anything but the input.
 */
export function linearAssignment(cost: Float64Array, rows: number, cols: number): Int32Array {
  invariant(cost.length === rows * cols, 'one cost per row and column');
  if (rows <= cols) return finish(pricedAssignment(cost, rows, cols)).columnOf;
  const columnOf = new Int32Array(rows).fill(-1);
  finish(pricedAssignment(transpose(cost, rows, cols), cols, rows)).columnOf.forEach((row, col) => {
    columnOf[row] = col;
  });
  return columnOf;
}

/**
 * The same for rows <= cols, with the prices, in steps. Rows that `held` gives a column (-1: none) have it
 * whatever it costs; they and their columns take no part, and their prices say nothing.
 */
export function* pricedAssignment(
  cost: Float64Array,
  rows: number,
  cols: number,
  held: Int32Array | null = null,
): Steps<PricedAssignment> {
  invariant(rows <= cols, 'a column for each row');
  // With others no path would ever end.
  invariant(cost.every(Number.isFinite), 'costs are finite');
  const columnOf = held?.slice() ?? new Int32Array(rows).fill(-1);
  const rowOf = new Int32Array(cols).fill(-1);
  columnOf.forEach((col, row) => {
    if (col >= 0) rowOf[col] = row;
  });
  const closed = Uint8Array.from(rowOf, (row) => (row >= 0 ? 1 : 0));
  const rowPrice = new Float64Array(rows);
  const colPrice = new Float64Array(cols);
  const solving = { cost, rows, cols, closed, columnOf, rowOf, rowPrice, colPrice };
  yield* reduceRows(solving);
  yield* augmentRows(solving);
  return { columnOf, rowOf, rowPrice, colPrice };
}

function transpose(cost: Float64Array, rows: number, cols: number): Float64Array {
  const turned = new Float64Array(cost.length);
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) turned[col * rows + row] = cost[row * cols + col] as number;
  }
  return turned;
}
