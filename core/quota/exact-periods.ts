import { roundedRow } from './margins.ts';
import { type PeriodTree, periodTree } from './period-bounds.ts';
import type { QuotaOutcome } from './quota-outcome.ts';
import type { QuotaNode } from './quota-tree.ts';
import { bringWithin } from './tree-flow.ts';

/** Rounds of proportional fitting; each brings the cells nearer to what groups were given. */
const ROUNDS = 60;

/**
 * Periods of all territories at or below a node, by their rows, wherever there is any table that keeps what is given and
 * the curves of their own; null where there is none. As near to what they would be as proportional fitting down the
 * tree brings them; whole numbers are then found as a flow.
 */
export function exactPeriods(
  outcome: QuotaOutcome,
  node: QuotaNode,
  street: ReadonlyMap<number, number>,
  naturals: readonly Float64Array[],
): Map<number, number[]> | null {
  const table = periodTree(outcome, node, street, naturals);
  const { columns, territories, rows } = table;
  const { tree, amounts, basis } = outcome;
  const sums = territories.map((row) => amounts.get(tree.territories[row]?.key ?? 0) ?? 0);
  const fitted = fittedCells(table, sums, naturals);
  const cells = new Float64Array(fitted.length);
  sums.forEach((sum, r) => {
    const at = (c: number) => r * columns + c;
    const fixed = Array.from({ length: columns }, (_, c) => {
      const [low, high] = [rows.low[at(c)] as number, rows.high[at(c)] as number];
      return low === high ? low : null;
    });
    const rest = sum - fixed.reduce<number>((all, cell) => all + (cell ?? 0), 0);
    const unit = rows.high.subarray(at(0), at(columns)).some(Number.isFinite) ? 1 : basis.quotaPlan.roundMinor;
    const row = roundedRow(fitted.subarray(at(0), at(columns)), rest, fixed, unit);
    cells.set(
      row.map((cell, c) => fixed[c] ?? cell),
      at(0),
    );
  });
  if (!bringWithin(table, cells, basis.quotaPlan.roundMinor)) return null;
  return new Map(territories.map((row, r) => [row, Array.from(cells.subarray(r * columns, (r + 1) * columns))]));
}

/** The lowest node below which no table is, where there is none for the whole; the node itself at last. */
export function lowestConflict(
  outcome: QuotaOutcome,
  node: QuotaNode,
  street: ReadonlyMap<number, number>,
  naturals: readonly Float64Array[],
): QuotaNode {
  const below = node.children.find(
    (child) => child.rank > 0 && exactPeriods(outcome, child, street, naturals) === null,
  );
  return below ? lowestConflict(outcome, below, street, naturals) : node;
}

/** Cells that are not whole: rows have their sums, and groups what they were given, as far as scaling does it. */
function fittedCells(table: PeriodTree, sums: readonly number[], naturals: readonly Float64Array[]): Float64Array {
  const { columns, territories, groupOf, parentOf, rows, groups } = table;
  const cells = new Float64Array(rows.low.length);
  territories.forEach((row, r) => {
    const natural = naturals[row] ?? new Float64Array(columns);
    const isEven = !natural.some((value) => value > 0);
    for (let c = 0; c < columns; c++) cells[r * columns + c] = isEven ? 1 : (natural[c] as number);
  });
  const isFree = (cell: number) => rows.high[cell] === Number.POSITIVE_INFINITY;
  const inGroup = parentOf.length === 0 ? [] : Array.from(parentOf, () => [] as number[]);
  groupOf.forEach((at, r) => {
    for (let group = at; group >= 0; group = parentOf[group] as number) inGroup[group]?.push(r);
  });
  const scale = (of: readonly number[], aim: (sum: number) => number) => {
    const sum = of.reduce((all, cell) => all + (cells[cell] as number), 0);
    const free = of.filter(isFree);
    const loose = free.reduce((all, cell) => all + (cells[cell] as number), 0);
    const by = loose > 0 ? Math.max(0, aim(sum) - (sum - loose)) / loose : 1;
    if (by !== 1) for (const cell of free) cells[cell] = (cells[cell] as number) * by;
  };
  const keep = (cell: number) => {
    const held = Math.min(rows.high[cell] as number, Math.max(rows.low[cell] as number, cells[cell] as number));
    if (!isFree(cell)) cells[cell] = held;
  };
  const cellsOf = (r: number) => Array.from({ length: columns }, (_, c) => r * columns + c);
  sums.forEach((sum, r) => {
    scale(cellsOf(r), () => sum);
    for (const cell of cellsOf(r)) keep(cell);
  });
  for (let round = 0; round < ROUNDS; round++) {
    inGroup.forEach((of, g) => {
      for (let c = 0; c < columns; c++) {
        const [low, high] = [groups.low[g * columns + c] as number, groups.high[g * columns + c] as number];
        if (high === Number.POSITIVE_INFINITY) continue;
        scale(
          of.map((r) => r * columns + c),
          (sum) => Math.min(high, Math.max(low, sum)),
        );
      }
    });
    sums.forEach((sum, r) => {
      scale(cellsOf(r), () => sum);
    });
  }
  return cells;
}
