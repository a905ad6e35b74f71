import { invariant } from '../invariant.ts';
import { finish, type Steps } from '../steps.ts';

/** An assignment with the prices that prove it: no cost is below the price of its row and of its column together. */
export interface PricedAssignment {
  /** Per row its column. */
  readonly columnOf: Int32Array;
  /** Per column its row, -1 where none has it. */
  readonly rowOf: Int32Array;
  readonly rowPrice: Float64Array;
  /** Not above 0, and 0 where no row has the column. */
  readonly colPrice: Float64Array;
}

/** Columns settled in one step: each of them is looked at from all rows, some hundredths of a second for thousands. */
const COLUMNS_PER_STEP = 256;

/**
 * The linear assignment problem: gives every row a column of its own so that the summed cost is least.
 *
 * `cost[row * cols + col]`, finite, any sign. Where there are more rows than columns the rows left over get -1.
 * Shortest augmenting paths with row and column prices, O(rows^2 x cols) (Jonker and Volgenant 1987; Crouse 2016
 * for the rectangular form). Ties go to the lower column, so the answer does not depend on anything but the input.
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
  const columnOf = held?.slice() ?? new Int32Array(rows).fill(-1);
  const rowOf = new Int32Array(cols).fill(-1);
  columnOf.forEach((col, row) => {
    if (col >= 0) rowOf[col] = row;
  });
  const closed = Uint8Array.from(rowOf, (row) => (row >= 0 ? 1 : 0));
  const rowPrice = new Float64Array(rows);
  const colPrice = new Float64Array(cols);
  const reach = new Float64Array(cols);
  const via = new Int32Array(cols);
  const done = new Uint8Array(cols);
  for (let start = 0; start < rows; start++) {
    if (columnOf[start] !== -1) continue;
    yield;
    reach.fill(Number.POSITIVE_INFINITY);
    done.set(closed);
    let row = start;
    let length = 0;
    let end = -1;
    const path: number[] = [];
    while (end < 0) {
      let nearest = -1;
      for (let col = 0; col < cols; col++) {
        if (done[col]) continue;
        const through =
          length + (cost[row * cols + col] as number) - (rowPrice[row] as number) - (colPrice[col] as number);
        if (through < (reach[col] as number)) {
          reach[col] = through;
          via[col] = row;
        }
        if (nearest < 0 || (reach[col] as number) < (reach[nearest] as number)) nearest = col;
      }
      length = reach[nearest] as number;
      done[nearest] = 1;
      path.push(nearest);
      if (path.length % COLUMNS_PER_STEP === 0) yield;
      if (rowOf[nearest] === -1) end = nearest;
      else row = rowOf[nearest] as number;
    }
    // Prices first, while rowOf still tells the rows the path went through.
    rowPrice[start] = (rowPrice[start] as number) + length;
    for (const col of path) {
      const slack = length - (reach[col] as number);
      const through = rowOf[col] as number;
      colPrice[col] = (colPrice[col] as number) - slack;
      if (through >= 0) rowPrice[through] = (rowPrice[through] as number) + slack;
    }
    flip(start, end, via, columnOf, rowOf);
  }
  return { columnOf, rowOf, rowPrice, colPrice };
}

/** Walks the path back from its free column to the row it began at, handing each row the column it was reached by. */
function flip(start: number, end: number, via: Int32Array, columnOf: Int32Array, rowOf: Int32Array): void {
  let col = end;
  for (;;) {
    const row = via[col] as number;
    const next = columnOf[row] as number;
    rowOf[col] = row;
    columnOf[row] = col;
    if (row === start) return;
    col = next;
  }
}

function transpose(cost: Float64Array, rows: number, cols: number): Float64Array {
  const turned = new Float64Array(cost.length);
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) turned[col * rows + row] = cost[row * cols + col] as number;
  }
  return turned;
}
