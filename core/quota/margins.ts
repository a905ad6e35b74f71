import { largestRemainder } from './largest-remainder.ts';

/** What a table of whole amounts has to come to. */
export interface Margins {
  /** What the cells would be if they were not whole: only their ratios count. */
  readonly natural: readonly Float64Array[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Cells that stay; null where a cell is free. */
  readonly fixed: readonly (readonly (number | null)[])[];
  /** Free cells are multiples of it where that is possible. */
  readonly unit: number;
}

/** Rounds of proportional fitting; each brings rows and columns nearer to their sums. */
const ROUNDS = 60;
const CLOSE = 1e-12;

/**
 * Whole amounts with the asked sums of rows and of columns, as near to their natural ratios as that allows:
 * proportional fitting, each row by largest remainders, then single units pushed from columns that have too much to
 * those that have too little, along the rows (a flow, so that it is found wherever there is one). Null where no such
 * table is.
 */
export function tableWithSums(margins: Margins): number[][] | null {
  const { rows, columns, fixed, unit } = margins;
  const isFree = (r: number, c: number) => fixed[r]?.[c] === null;
  const rowRest = rows.map((sum, r) => sum - total(fixed[r] ?? []));
  const columnRest = columns.map((sum, c) => sum - total(fixed.map((row) => row[c] ?? null)));
  const blocked = rowRest.some((rest, r) => rest < 0 || (rest > 0 && !fixed[r]?.includes(null)));
  if (blocked || columnRest.some((rest) => rest < 0) || total(rowRest) !== total(columnRest)) return null;
  const fitted = proportional(margins, rowRest, columnRest);
  const cells = fitted.map((row, r) => roundedRow(row, rowRest[r] as number, fixed[r] ?? [], unit));
  return levelled(cells, fitted, columnRest, isFree, unit)
    ? cells.map((row, r) => row.map((cell, c) => fixed[r]?.[c] ?? cell))
    : null;
}

function total(values: readonly (number | null)[]): number {
  return values.reduce<number>((all, one) => all + (one ?? 0), 0);
}

function proportional(
  { natural, fixed }: Margins,
  rowRest: readonly number[],
  columnRest: readonly number[],
): Float64Array[] {
  const cells = natural.map((row, r) => {
    const free = row.map((value, c) => (fixed[r]?.[c] === null ? Math.max(0, value) : 0));
    return free.some((value) => value > 0) ? free : free.map((_, c) => (fixed[r]?.[c] === null ? 1 : 0));
  });
  for (let round = 0; round < ROUNDS; round++) {
    let worst = 0;
    columnRest.forEach((rest, c) => {
      const sum = cells.reduce((all, row) => all + (row[c] as number), 0);
      if (sum <= 0) return;
      worst = Math.max(worst, Math.abs(rest / sum - 1));
      for (const row of cells) row[c] = ((row[c] as number) * rest) / sum;
    });
    cells.forEach((row, r) => {
      const sum = row.reduce((all, value) => all + value, 0);
      if (sum > 0) for (let c = 0; c < row.length; c++) row[c] = ((row[c] as number) * (rowRest[r] as number)) / sum;
    });
    if (worst < CLOSE) break;
  }
  return cells;
}

/**
 * The free cells of one row in whole units that sum to `rest`, 0 where a cell is fixed; what is less than a unit goes to
 * its largest cell.
 */
export function roundedRow(row: Float64Array, rest: number, fixed: readonly (number | null)[], unit: number): number[] {
  const free = fixed.flatMap((cell, c) => (cell === null ? [c] : []));
  const cells = Array.from(row, () => 0);
  if (free.length === 0) return cells;
  const units = Math.floor(rest / unit);
  const parts = largestRemainder(
    units,
    free.map((c) => (Number.isFinite(row[c]) ? (row[c] as number) : 0)),
  );
  free.forEach((c, i) => {
    cells[c] = (parts[i] as number) * unit;
  });
  const most = free.reduce((best, c) => ((cells[c] as number) > (cells[best] as number) ? c : best));
  cells[most] = (cells[most] as number) + rest - units * unit;
  return cells;
}

type Free = (row: number, column: number) => boolean;

/** Pushes amounts between columns until their sums are right; false where they cannot be. */
function levelled(
  cells: number[][],
  ideal: readonly Float64Array[],
  columnRest: readonly number[],
  isFree: Free,
  unit: number,
): boolean {
  const excess = columnRest.map((rest, c) => cells.reduce((all, row) => all + (row[c] as number), 0) - rest);
  for (let from = 0; from < excess.length; from++) {
    for (let to = 0; to < excess.length; to++) {
      const asked = Math.min(excess[from] as number, -(excess[to] as number));
      if (asked <= 0) continue;
      const pushed = push(cells, ideal, isFree, from, to, asked, unit);
      excess[from] = (excess[from] as number) - pushed;
      excess[to] = (excess[to] as number) + pushed;
    }
  }
  for (;;) {
    const from = excess.findIndex((one) => one > 0);
    if (from < 0) return true;
    const path = pathFrom(cells, isFree, from, excess);
    if (!path) return false;
    const last = path.at(-1) as { row: number; to: number };
    let most = Math.min(excess[from] as number, -(excess[last.to] as number));
    for (const step of path) most = Math.min(most, cells[step.row]?.[step.from] as number);
    for (const { row, from: at, to } of path) give(cells[row] as number[], at, to, most);
    excess[from] = (excess[from] as number) - most;
    excess[last.to] = (excess[last.to] as number) + most;
  }
}

function give(row: number[], from: number, to: number, amount: number): void {
  row[from] = (row[from] as number) - amount;
  row[to] = (row[to] as number) + amount;
}

/** Directly from one column to another, in whole units, first in the rows that are furthest off; tells how much. */
function push(
  cells: number[][],
  ideal: readonly Float64Array[],
  isFree: Free,
  from: number,
  to: number,
  asked: number,
  unit: number,
): number {
  let left = asked;
  const off = (r: number) => {
    const [row, aim] = [cells[r] as number[], ideal[r] as Float64Array];
    return (row[from] as number) - (aim[from] as number) - ((row[to] as number) - (aim[to] as number));
  };
  for (const step of unit > 1 ? [unit, 1] : [1]) {
    for (;;) {
      const able = cells.flatMap((row, r) =>
        isFree(r, from) && isFree(r, to) && (row[from] as number) >= step ? [r] : [],
      );
      if (able.length === 0 || left < step) break;
      // A cell that is to have nothing gets something only where no other row can take it.
      const isMeant = (r: number) => ((ideal[r]?.[to] ?? 0) > 0 ? 1 : 0);
      const order = able
        .map((r) => ({ r, by: off(r) }))
        .sort((a, b) => isMeant(b.r) - isMeant(a.r) || b.by - a.by || a.r - b.r);
      const each = Math.max(step, Math.floor(left / able.length / step) * step);
      for (const { r } of order) {
        const row = cells[r] as number[];
        const amount = Math.min(each, Math.floor((row[from] as number) / step) * step, Math.floor(left / step) * step);
        give(row, from, to, amount);
        left -= amount;
      }
    }
  }
  return asked - left;
}

interface Push {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** The shortest way from a column to one that lacks something, each step along a row that can give it. */
function pathFrom(cells: readonly number[][], isFree: Free, start: number, excess: readonly number[]): Push[] | null {
  const came = new Map<number, Push | null>([[start, null]]);
  const queue = [start];
  for (const from of queue) {
    if ((excess[from] as number) < 0) {
      const path: Push[] = [];
      for (let step = came.get(from); step; step = came.get(step.from)) path.unshift(step);
      return path;
    }
    excess.forEach((_, to) => {
      if (came.has(to)) return;
      const row = cells.findIndex((one, r) => isFree(r, from) && isFree(r, to) && (one[from] as number) > 0);
      if (row < 0) return;
      came.set(to, { row, from, to });
      queue.push(to);
    });
  }
  return null;
}
