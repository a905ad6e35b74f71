import { sum } from '../fairness/mean.ts';
import { largestRemainder } from './largest-remainder.ts';
import { tableWithSums } from './margins.ts';
import type { PeriodTable } from './period-table.ts';
import type { QuotaOutcome } from './quota-outcome.ts';
import type { QuotaNode } from './quota-tree.ts';

/**
 * The periods of a node and of everything at or below it, from those of the territories (by their rows). Given periods
 * stand. A node that has what stands next below it together has their sum in every period; one that has less, because
 * more is assigned below it, follows them in proportion. Rows sum to what the node has, always.
 */
export function groupPeriods(
  outcome: QuotaOutcome,
  root: QuotaNode,
  street: ReadonlyMap<number, number>,
  territories: ReadonlyMap<number, readonly number[]>,
): PeriodTable {
  const { amounts, given, calendar } = outcome;
  const count = calendar.periods.length;
  const table = new Map<number, readonly number[]>();
  const amountOf = ({ key }: QuotaNode) => amounts.get(key) ?? 0;
  const rowOf = ({ key }: QuotaNode) => table.get(key) ?? [];
  const givenTo = ({ key }: QuotaNode) => given.periods.get(key) ?? new Array<number | null>(count).fill(null);
  const isSum = (node: QuotaNode) => sum(node.children.map(amountOf)) === amountOf(node);

  function up(node: QuotaNode): void {
    if (node.rank === 0) {
      table.set(node.key, territories.get(node.leaves[0] as number) ?? []);
      return;
    }
    node.children.forEach(up);
    const below = summed(node.children.map(rowOf), count);
    const cells = givenTo(node);
    const isFree = cells.every((cell) => cell === null);
    table.set(node.key, isFree && isSum(node) ? below : filledRow(cells, amountOf(node), Float64Array.from(below)));
  }

  /** A given period of a node is the sum of what is below it, too, where there is a way to have both. */
  function down(node: QuotaNode): void {
    if (node.rank === 0) return;
    const [columns, below] = [rowOf(node), summed(node.children.map(rowOf), count)];
    if (isSum(node) && below.some((cell, c) => cell !== columns[c])) {
      const isDone = (child: QuotaNode) => child.rank === 0 || amountOf(child) === street.get(child.key);
      const rows = tableWithSums({
        natural: node.children.map((child) => Float64Array.from(rowOf(child))),
        rows: node.children.map(amountOf),
        columns,
        fixed: node.children.map((child) => (isDone(child) ? rowOf(child) : givenTo(child))),
        unit: 1,
      });
      if (rows) for (const [i, child] of node.children.entries()) table.set(child.key, rows[i] ?? []);
    }
    node.children.forEach(down);
  }

  up(root);
  down(root);
  return table;
}

/** Cells with those that are free filled so that the row sums to `whole`, in the proportions of `natural`. */
export function filledRow(cells: readonly (number | null)[], whole: number, natural: Float64Array): number[] {
  const free = cells.flatMap((cell, c) => (cell === null ? [c] : []));
  if (free.length === 0) return cells.map((cell) => cell ?? 0);
  const rest = whole - sum(cells.map((cell) => cell ?? 0));
  const parts = largestRemainder(
    rest,
    free.map((c) => natural[c] as number),
  );
  return cells.map((cell, c) => cell ?? (parts[free.indexOf(c)] as number));
}

/** The sums of rows, column by column. */
export function summed(rows: readonly (readonly (number | null)[])[], count: number): number[] {
  return Array.from({ length: count }, (_, c) => sum(rows.map((row) => row[c] ?? 0)));
}
