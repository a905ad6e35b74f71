import { sum } from '../fairness/mean.ts';
import { exactPeriods, lowestConflict } from './exact-periods.ts';
import { filledRow, groupPeriods, summed } from './group-periods.ts';
import { largestRemainder } from './largest-remainder.ts';
import { tableWithSums } from './margins.ts';
import { type QuotaFault, quotaFault } from './quota-fault.ts';
import type { QuotaOutcome } from './quota-outcome.ts';
import { nextBelow, nodesOf, type QuotaNode } from './quota-tree.ts';

/** What each node has in each period, in minor units, by its key; a row sums to what the node has in all. */
export type PeriodTable = ReadonlyMap<number, readonly number[]>;

/**
 * Cuts the quotas of an outcome into its periods: `Q_{t,m} = Q_t s_m`, exact in every row, and what territories have
 * sums to what is above them in every period. Given periods stay, and the rest is spread by the season of each
 * territory. Territories with a curve of their own keep it whatever the others have to do (`season-conflict`, which
 * names the lowest node below which it is impossible, and only where it is). With over-assignment a group's periods
 * follow those of what is below it.
 */
export function periodTable(outcome: QuotaOutcome): PeriodTable | QuotaFault {
  const { tree, calendar, amounts, given, basis } = outcome;
  const { currency } = basis.plan.settings;
  const count = calendar.periods.length;
  const nodes = nodesOf(tree.root);
  if (count === 1) return new Map(nodes.map(({ key }) => [key, [amounts.get(key) ?? 0]]));
  for (const { key, name } of nodes) {
    const row = given.periods.get(key);
    if (!row) continue;
    const [givenMinor, totalMinor] = [sum(row.map((minor) => minor ?? 0)), amounts.get(key) ?? 0];
    const values = { name, givenMinor, totalMinor, currency };
    if (givenMinor > totalMinor) return quotaFault('periods-above-total', values);
    if (givenMinor < totalMinor && !row.includes(null)) return quotaFault('periods-not-total', values);
  }
  const street = new Map(nodes.map((node) => [node.key as number, streetOf(outcome, node)]));
  const naturals = tree.territories.map((_, row) => naturalRow(outcome, row, count));
  const leaves = new Map<number, readonly number[]>();
  const pins = pinsOf(outcome, street, naturals);
  const isSpread = spread(outcome, tree.root, rootColumns(outcome, pins, street), pins, street, leaves);
  // Level by level some tables are missed, and only where there is none it may be called impossible.
  const found = isSpread ? leaves : exactPeriods(outcome, tree.root, street, naturals);
  if (!found) return quotaFault('season-conflict', { name: lowestConflict(outcome, tree.root, street, naturals).name });
  return groupPeriods(outcome, tree.root, street, found);
}

/** What the territories at or below a node have together: more than its own amount where there is over-assignment. */
export function streetOf({ tree, amounts }: Pick<QuotaOutcome, 'tree' | 'amounts'>, { leaves }: QuotaNode): number {
  return sum(leaves.map((row) => amounts.get(tree.territories[row]?.key ?? 0) ?? 0));
}

/** Cells that stay, and what the others would be, of every node. */
interface Pins {
  readonly fixed: (node: QuotaNode) => (number | null)[];
  readonly natural: (node: QuotaNode) => Float64Array;
}

function pinsOf(outcome: QuotaOutcome, street: ReadonlyMap<number, number>, naturals: readonly Float64Array[]): Pins {
  const { given, amounts, basis, tree, calendar } = outcome;
  const count = calendar.periods.length;
  const own = new Set<number>(basis.quotaPlan.season.own.map(({ territory }) => territory));
  const isKept = (row: number) => own.has(tree.territories[row]?.key ?? 0);
  const kept = new Map<number, (number | null)[]>();
  const known = new Map<number, Float64Array>();

  function fixed(node: QuotaNode): (number | null)[] {
    const found = kept.get(node.key);
    if (found) return found;
    const cells = [...(given.periods.get(node.key) ?? new Array<number | null>(count).fill(null))];
    const [amount, whole] = [amounts.get(node.key) ?? 0, street.get(node.key) ?? 0];
    // Where everything below has its cell already, the node's is their sum.
    const below = node.children.map(fixed);
    const sumBelow = (c: number) =>
      node.rank > 0 && below.every((row) => row[c] !== null) ? sum(below.map((row) => row[c] ?? 0)) : null;
    const scaled = cells.map((cell, c) =>
      cell === null ? sumBelow(c) : amount === whole ? cell : scale(cell, whole, amount),
    );
    const made =
      node.rank === 0 && node.leaves.every(isKept)
        ? filledRow(scaled, whole, naturals[node.leaves[0] as number] as Float64Array)
        : scaled;
    kept.set(node.key, made);
    return made;
  }

  function natural(node: QuotaNode): Float64Array {
    const found = known.get(node.key);
    if (found) return found;
    const row = node.rank === 0 ? (naturals[node.leaves[0] as number] as Float64Array) : new Float64Array(count);
    const below =
      node.rank === 0
        ? row
        : node.children.map(natural).reduce((all, one) => all.map((v, c) => v + (one[c] as number)), row);
    const cells = fixed(node);
    const free = sum(Array.from(below).filter((_, c) => cells[c] === null));
    const rest = (street.get(node.key) ?? 0) - sum(cells.map((cell) => cell ?? 0));
    const made = below.map((value, c) => cells[c] ?? (free > 0 ? (value * rest) / free : 0));
    known.set(node.key, made);
    return made;
  }
  return { fixed, natural };
}

/** A territory's quota by its season, with what came and went within the period where it did. */
function naturalRow(
  { calendar, profiles, handed, amounts, tree }: QuotaOutcome,
  row: number,
  count: number,
): Float64Array {
  const months = profiles[row]?.months ?? new Float64Array();
  const moves = handed.filter(({ from, to }) => from === row || to === row);
  const signed = (one: (typeof handed)[number]) => (one.to === row ? one.gained : -one.lost);
  const before = (amounts.get(tree.territories[row]?.key ?? 0) ?? 0) - sum(moves.map(signed));
  const cells = new Float64Array(count);
  calendar.months.forEach(({ period }, m) => {
    const moved = sum(moves.map((one) => signed(one) * (one.months[m] ?? 0)));
    cells[period] = (cells[period] as number) + before * (months[m] ?? 0) + moved;
  });
  return cells.map((value) => Math.max(0, value));
}

function scale(cell: number, whole: number, amount: number): number {
  return amount > 0 ? Number((2n * BigInt(cell) * BigInt(whole) + BigInt(amount)) / (2n * BigInt(amount))) : 0;
}

/** What the company's territories have in each period: given cells, those that stay, and the rest by their seasons. */
function rootColumns({ tree, basis }: QuotaOutcome, pins: Pins, street: ReadonlyMap<number, number>): number[] {
  const { root } = tree;
  const { roundMinor: unit } = basis.quotaPlan;
  const cells = pins.fixed(root);
  const kept = summed(nextBelow(root, hasPins(pins)).map(pins.fixed), cells.length);
  const free = cells.flatMap((cell, c) => (cell === null ? [c] : []));
  const rest = (street.get(root.key) ?? 0) - sum(cells.map((cell, c) => cell ?? (kept[c] as number)));
  const columns = cells.map((cell, c) => cell ?? (kept[c] as number));
  if (free.length === 0 || rest < 0) return columns;
  const weights = free.map((c) => Math.max(0, (pins.natural(root)[c] as number) - (kept[c] as number)));
  const parts = largestRemainder(Math.floor(rest / unit), weights);
  free.forEach((c, i) => {
    columns[c] = (columns[c] as number) + (parts[i] as number) * unit;
  });
  const most = free.reduce((best, c) => ((columns[c] as number) > (columns[best] as number) ? c : best));
  columns[most] = (columns[most] as number) + (rest % unit);
  return columns;
}

function hasPins(pins: Pins): (node: QuotaNode) => boolean {
  return (node) => pins.fixed(node).some((cell) => cell !== null);
}

/** Level by level from the top; false where a level has no table for what the levels above it have chosen. */
function spread(
  outcome: QuotaOutcome,
  node: QuotaNode,
  columns: readonly number[],
  pins: Pins,
  street: ReadonlyMap<number, number>,
  leaves: Map<number, readonly number[]>,
): boolean {
  const below = nextBelow(node, hasPins(pins));
  const table = tableWithSums({
    natural: below.map(pins.natural),
    rows: below.map(({ key }) => street.get(key) ?? 0),
    columns,
    fixed: below.map(pins.fixed),
    unit: outcome.basis.quotaPlan.roundMinor,
  });
  return (
    table?.every((row, i) => {
      const child = below[i] as QuotaNode;
      if (child.rank === 0) leaves.set(child.leaves[0] as number, row);
      return child.rank === 0 || spread(outcome, child, row, pins, street, leaves);
    }) ?? false
  );
}
