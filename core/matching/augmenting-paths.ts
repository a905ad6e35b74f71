import type { Steps } from '../steps.ts';
import type { OpenAssignment } from './priced-assignment.ts';

/** Columns settled in one step: all open columns are looked at for each of them. */
const COLUMNS_PER_STEP = 256;

/** A tree of shortest paths that grows from one row; the columns that it has not settled stand first in `open`. */
interface Tree {
  readonly open: Int32Array;
  /** How many of them are open. */
  count: number;
  readonly reach: Float64Array;
  readonly via: Int32Array;
}

/**
 * Gives each row that has no column one, by the shortest path over columns that are had to one that is free: everybody
 * on the way takes the next one. Prices are kept so that no cost is below those of its row and column.
 */
export function* augmentRows(solving: OpenAssignment): Steps<void> {
  const { rows, cols, closed, columnOf, rowOf, rowPrice, colPrice } = solving;
  const all = Int32Array.from({ length: cols }, (_, col) => col).filter((col) => !closed[col]);
  const tree: Tree = {
    open: new Int32Array(all.length),
    count: 0,
    reach: new Float64Array(cols),
    via: new Int32Array(cols),
  };
  const path: number[] = [];
  for (let start = 0; start < rows; start++) {
    if (columnOf[start] !== -1) continue;
    yield;
    tree.open.set(all);
    tree.count = all.length;
    tree.reach.fill(Number.POSITIVE_INFINITY);
    path.length = 0;
    let row = start;
    let length = 0;
    let end = -1;
    while (end < 0) {
      const nearest = settle(solving, tree, row, length);
      length = tree.reach[nearest] as number;
      path.push(nearest);
      if (path.length % COLUMNS_PER_STEP === 0) yield;
      if (rowOf[nearest] === -1) end = nearest;
      else row = rowOf[nearest] as number;
    }
    // Prices first, while rowOf still tells the rows the path went through.
    rowPrice[start] = (rowPrice[start] as number) + length;
    for (const col of path) {
      const slack = length - (tree.reach[col] as number);
      const through = rowOf[col] as number;
      colPrice[col] = (colPrice[col] as number) - slack;
      if (through >= 0) rowPrice[through] = (rowPrice[through] as number) + slack;
    }
    flip(start, end, tree.via, columnOf, rowOf);
  }
}

/**
 * Looks from a row that is reached by `length` at all open columns, and settles the nearest: of several one that is free,
 * else the lowest. Answers it.
 */
function settle({ cost, cols, rowOf, rowPrice, colPrice }: OpenAssignment, tree: Tree, row: number, length: number) {
  const { open, count, reach, via } = tree;
  const at = row * cols;
  const before = length - (rowPrice[row] as number);
  let least = Number.POSITIVE_INFINITY;
  let place = -1;
  let nearest = -1;
  for (let i = 0; i < count; i++) {
    const col = open[i] as number;
    let known = reach[col] as number;
    const through = before + (cost[at + col] as number) - (colPrice[col] as number);
    if (through < known) {
      known = through;
      reach[col] = through;
      via[col] = row;
    }
    if (known > least) continue;
    if (known === least && !goesBefore(rowOf, col, nearest)) continue;
    least = known;
    place = i;
    nearest = col;
  }
  tree.count = count - 1;
  open[place] = open[tree.count] as number;
  return nearest;
}

function goesBefore(rowOf: Int32Array, col: number, other: number): boolean {
  if (other < 0) return true;
  const [isFree, otherIsFree] = [rowOf[col] === -1, rowOf[other] === -1];
  return isFree === otherIsFree ? col < other : isFree;
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
