import { exactIntegers } from './largest-remainder.ts';
import type { QuotaOutcome } from './quota-outcome.ts';
import { nodesOf, type QuotaNode } from './quota-tree.ts';
import type { TableTree } from './tree-flow.ts';

/** The territories at or below a node as a table of periods in a tree, with the rows that its own rows are. */
export interface PeriodTree extends TableTree {
  /** Per row of the table the row of the territory. */
  readonly territories: readonly number[];
}

/**
 * What periods have to be at a node and below it: a given period of a territory stands; those of one with a curve of its
 * own are what the curve says, up or down to a whole minor unit; a given period of a group is that of its territories
 * together, where these have more than the group its part of that, up or down to a minor unit. `street` is what the
 * territories of each node have together.
 */
export function periodTree(
  outcome: QuotaOutcome,
  node: QuotaNode,
  street: ReadonlyMap<number, number>,
  naturals: readonly Float64Array[],
): PeriodTree {
  const { amounts, given, calendar, basis, tree } = outcome;
  const columns = calendar.periods.length;
  const own = new Set<number>(basis.quotaPlan.season.own.map(({ territory }) => territory));
  const nodes = nodesOf(node);
  const groups = nodes.filter(({ rank }) => rank > 0);
  const leaves = nodes.filter(({ rank }) => rank === 0);
  const places = new Map(groups.map(({ key }, g) => [key as number, g]));
  const above = new Map(groups.flatMap(({ key, children }) => children.map((child) => [child.key as number, key])));
  const placeAbove = ({ key }: QuotaNode) => places.get(above.get(key) ?? -1) ?? -1;
  const rows = emptyBounds(leaves.length * columns);
  leaves.forEach((leaf, r) => {
    const row = leaf.leaves[0] as number;
    const cells = given.periods.get(leaf.key);
    cells?.forEach((cell, c) => {
      if (cell !== null) setBounds(rows, r * columns + c, [cell, cell]);
    });
    if (!own.has(tree.territories[row]?.key ?? 0)) return;
    const free = Array.from({ length: columns }, (_, c) => c).filter((c) => (cells?.[c] ?? null) === null);
    const rest = (amounts.get(leaf.key) ?? 0) - (cells ?? []).reduce<number>((all, cell) => all + (cell ?? 0), 0);
    if (free.length === 0 || rest < 0) return;
    const weights = exactIntegers(free.map((c) => naturals[row]?.[c] ?? 0));
    const sum = weights.reduce((all, weight) => all + weight, 0n);
    free.forEach((c, i) => {
      setBounds(rows, r * columns + c, around(BigInt(rest) * (weights[i] as bigint), sum));
    });
  });
  const sums = emptyBounds(groups.length * columns);
  groups.forEach(({ key }, g) => {
    const [amount, whole] = [amounts.get(key) ?? 0, street.get(key) ?? 0];
    given.periods.get(key)?.forEach((cell, c) => {
      if (cell === null) return;
      const bounds = amount > 0 ? around(BigInt(cell) * BigInt(whole), BigInt(amount)) : ([0, whole] as const);
      setBounds(sums, g * columns + c, bounds);
    });
  });
  return {
    columns,
    territories: leaves.map(({ leaves: [row] }) => row as number),
    groupOf: Int32Array.from(leaves, placeAbove),
    parentOf: Int32Array.from(groups, placeAbove),
    rows,
    groups: sums,
  };
}

function emptyBounds(count: number): TableTree['rows'] {
  return { low: new Float64Array(count), high: new Float64Array(count).fill(Number.POSITIVE_INFINITY) };
}

function setBounds({ low, high }: TableTree['rows'], cell: number, [least, most]: readonly [number, number]): void {
  low[cell] = least;
  high[cell] = most;
}

/** A fraction this near to a whole number is one: a curve's shares are doubles. */
const NEAR = 1_000_000_000n;

/** The whole numbers on both sides of a fraction. */
function around(over: bigint, under: bigint): readonly [number, number] {
  const [down, rest] = [over / under, over % under];
  if (rest * NEAR <= under) return [Number(down), Number(down)];
  const up = Number(down + 1n);
  return (under - rest) * NEAR <= under ? [up, up] : [Number(down), up];
}
