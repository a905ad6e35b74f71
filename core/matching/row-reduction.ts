import type { Steps } from '../steps.ts';
import type { OpenAssignment } from './priced-assignment.ts';

/** A row bids so often on the average, and at most; where bids go up by little each time, paths are shorter. */
const BIDS_PER_ROW = 8;
/** Rows bid for in one step: each looks at all columns. */
const BIDS_PER_STEP = 256;

/**
 * Augmenting row reduction (Jonker and Volgenant 1987): each row without a column takes its cheapest one, and makes it
 * dearer by what the second cheapest costs more, so that whoever had it looks for another. What is left without a column
 * then is little, and found by paths. Columns that nobody has are left at price 0. Of columns that cost the same the
 * lowest that is free is taken; none is taken away for nothing.
 */
export function* reduceRows(solving: OpenAssignment): Steps<void> {
  const { cost, rows, cols, columnOf, rowOf, rowPrice, colPrice } = solving;
  let waiting = Array.from({ length: rows }, (_, row) => row).filter((row) => columnOf[row] === -1);
  const bid = { col: -1, least: 0, second: 0 };
  let left = BIDS_PER_ROW * rows;
  while (waiting.length > 0 && left > 0) {
    const beaten: number[] = [];
    for (const first of waiting) {
      let row = first;
      while (row >= 0 && left-- > 0) {
        if (left % BIDS_PER_STEP === 0) yield;
        cheapest(solving, row, bid);
        const { col, least, second } = bid;
        const had = rowOf[col] as number;
        const raise = second - least;
        // Taken away for nothing it would be taken back for nothing.
        if (had >= 0 && !(raise > 0 && Number.isFinite(raise))) break;
        if (Number.isFinite(raise)) colPrice[col] = (colPrice[col] as number) - raise;
        rowOf[col] = row;
        columnOf[row] = col;
        rowPrice[row] = (cost[row * cols + col] as number) - (colPrice[col] as number);
        if (had >= 0) columnOf[had] = -1;
        row = had;
      }
      if (row >= 0 && columnOf[row] === -1) beaten.push(row);
    }
    // Whoever gave up would give up again.
    if (beaten.length === waiting.length) break;
    waiting = beaten;
  }
}

/** The column that is cheapest for a row by its price, and what that and the second cheapest cost. */
function cheapest(
  { cost, cols, rowOf, colPrice, closed }: OpenAssignment,
  row: number,
  bid: { col: number; least: number; second: number },
): void {
  let least = Number.POSITIVE_INFINITY;
  let second = Number.POSITIVE_INFINITY;
  let best = -1;
  const at = row * cols;
  for (let col = 0; col < cols; col++) {
    if (closed[col]) continue;
    const price = (cost[at + col] as number) - (colPrice[col] as number);
    if (price < least) {
      second = least;
      least = price;
      best = col;
    } else {
      if (price < second) second = price;
      if (price === least && (rowOf[best] as number) >= 0 && rowOf[col] === -1) best = col;
    }
  }
  bid.col = best;
  bid.least = least;
  bid.second = second;
}
