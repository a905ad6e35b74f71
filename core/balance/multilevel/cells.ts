import type { Columns } from '../columns.ts';
import { fitsTogether } from './fits-together.ts';
import { mixesOf } from './mixes.ts';

/** Cuts by the mix of measures for each measure beyond the first; the others are by place. */
const CUTS_PER_MIX = 2;

/**
 * Groups units that need no graph: the leaves of a k-d tree (Bentley 1975), each cut at the median until it holds at
 * most `size` units. Cuts go across the longer side of the place, the last ones across the mix of measures: groups of
 * one place that differ in their mix are what meets several limits at once. Units too large or locked otherwise stay
 * alone, and so do those of different territories where a division is to be `kept`.
 */
export function cells(
  columns: Columns,
  size: number,
  kept: Int32Array | null = null,
): { group: Int32Array; count: number } {
  const { n, x, y } = columns;
  const order = Int32Array.from({ length: n }, (_, u) => u);
  const group = new Int32Array(n).fill(-1);
  const mixes = mixesOf(columns);
  const ofOnePlace = size * 2 ** (CUTS_PER_MIX * mixes.length);
  let count = 0;
  divide(0, n);
  return { group, count };

  function divide(from: number, to: number): void {
    if (to - from <= size) {
      gather(from, to);
      return;
    }
    const cutsLeft = Math.ceil(Math.log2((to - from) / size));
    const mix = to - from <= ofOnePlace ? mixes[cutsLeft % mixes.length] : undefined;
    const along = mix ?? (wider(from, to) ? x : y);
    const middle = (from + to) >> 1;
    select(order, along, from, to - 1, middle);
    divide(from, middle);
    divide(middle, to);
  }

  function wider(from: number, to: number): boolean {
    let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let i = from; i < to; i++) {
      const u = order[i] as number;
      west = Math.min(west, x[u] as number);
      east = Math.max(east, x[u] as number);
      south = Math.min(south, y[u] as number);
      north = Math.max(north, y[u] as number);
    }
    return east - west > north - south;
  }

  function gather(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const u = order[i] as number;
      if (group[u] !== -1) continue;
      group[u] = count;
      for (let later = i + 1; later < to; later++) {
        const other = order[later] as number;
        if (group[other] !== -1 || (kept && kept[other] !== kept[u])) continue;
        if (fitsTogether(columns, u, other)) group[other] = count;
      }
      count++;
    }
  }
}

/** Hoare's selection: afterwards the item at `at` is where sorting would have put it, with none larger before it. */
function select(order: Int32Array, key: Float64Array, first: number, last: number, at: number): void {
  let [low, high] = [first, last];
  while (low < high) {
    const pivot = key[order[(low + high) >> 1] as number] as number;
    let [i, j] = [low, high];
    while (i <= j) {
      while ((key[order[i] as number] as number) < pivot) i++;
      while ((key[order[j] as number] as number) > pivot) j--;
      if (i > j) break;
      const swapped = order[i] as number;
      order[i++] = order[j] as number;
      order[j--] = swapped;
    }
    if (at <= j) high = j;
    else if (at >= i) low = i;
    else return;
  }
}
