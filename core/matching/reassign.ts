import type { PricedAssignment } from './priced-assignment.ts';

/** An assignment that was solved, with what it was solved from. */
export interface SolvedAssignment extends PricedAssignment {
  readonly cost: Float64Array;
  readonly rows: number;
  readonly cols: number;
  /** Per row the column it was held at, -1 where it was free to choose. */
  readonly held: Int32Array;
}

/** Rows and columns that are not to meet. */
interface Barred {
  readonly rows: readonly number[];
  readonly cols: readonly number[];
}
const NOBODY_ELSE: Barred = { rows: [], cols: [] };

/** Stands among rows for all those that a column without a row has: it costs nothing, whatever column it has. */
const NOBODY = -2;

/**
 * The best assignment in which a row does not have the column it has; a column per row, or null where there is none.
 * A row that was held is free for the question, others that are held stay. `also` names rows and columns that mean the
 * same: none of the rows gets any of the columns.
 *
 * One shortest path instead of a new solution, O(rows x cols): row and column are taken out, priced anew so that no
 * cost is below its prices, and the cheapest way is found from the row to any column that ends with the one set free.
 * Columns without a row are what "nobody" has, who may hand one on to take another: a column set free by somebody stays
 * without a row then (Murty 1968 for the ranking of assignments by taking pairs out).
 */
export function reassign(solved: SolvedAssignment, row: number, also: Barred = NOBODY_ELSE): Int32Array | null {
  const { cost, rows, cols, columnOf, rowOf, rowPrice, held } = solved;
  const freed = columnOf[row] as number;
  const barredRows = new Set([row, ...also.rows]);
  const barredCols = new Set([freed, ...also.cols]);
  const closed = (col: number) => {
    const has = rowOf[col] as number;
    return has >= 0 && has !== row && held[has] !== -1;
  };
  const colPrice = solved.colPrice.slice();
  colPrice[freed] = 0;
  for (let r = 0; r < rows; r++) {
    if (r === row || held[r] !== -1) continue;
    const least = (cost[r * cols + freed] as number) - (rowPrice[r] as number);
    if (least < (colPrice[freed] as number)) colPrice[freed] = least;
  }
  const reach = new Float64Array(cols).fill(Number.POSITIVE_INFINITY);
  const via = new Int32Array(cols).fill(-1);
  const done = Uint8Array.from({ length: cols }, (_, col) => (closed(col) ? 1 : 0));
  const relax = (from: number, length: number, price: number) => {
    const barred = barredRows.has(from);
    for (let col = 0; col < cols; col++) {
      if (done[col] || (barred && barredCols.has(col))) continue;
      const own = from === NOBODY ? 0 : (cost[from * cols + col] as number);
      const through = length + own - price - (colPrice[col] as number);
      if (through >= (reach[col] as number)) continue;
      reach[col] = through;
      via[col] = from;
    }
  };
  // The row's own price moves all its ways alike, so that it is left at 0; only differences to the others count.
  relax(row, 0, 0);
  let open = -1;
  for (;;) {
    const nearest = nearestOpen(reach, done);
    if (nearest === -1) return null;
    if (nearest === freed) break;
    done[nearest] = 1;
    const has = rowOf[nearest] as number;
    if (has >= 0) relax(has, reach[nearest] as number, rowPrice[has] as number);
    else if (open === -1) {
      open = nearest;
      relax(NOBODY, reach[nearest] as number, 0);
    }
  }
  return handedOn(columnOf, via, row, freed, open);
}

/** The column that is reached cheapest and not settled yet, -1 for none. */
function nearestOpen(reach: Float64Array, done: Uint8Array): number {
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let col = 0; col < reach.length; col++) {
    if (done[col] || (reach[col] as number) >= least) continue;
    least = reach[col] as number;
    nearest = col;
  }
  return nearest;
}

/** Columns after everybody on the way has taken the next one; `open` is the one that nobody had and hands on. */
function handedOn(columnOf: Int32Array, via: Int32Array, row: number, freed: number, open: number): Int32Array {
  const next = columnOf.slice();
  let col = freed;
  for (;;) {
    const from = via[col] as number;
    if (from === NOBODY) {
      col = open;
      continue;
    }
    next[from] = col;
    if (from === row) return next;
    col = columnOf[from] as number;
  }
}
