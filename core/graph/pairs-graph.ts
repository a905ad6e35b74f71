import type { Graph } from '../balance/problem.ts';

/**
 * The neighbour graph of pairs of units `a[i]`, `b[i]` with border length `km[i]` (0 = unknown), in compressed rows.
 * Each pair counts in both directions, a pair given twice counts once with its longest border, a unit paired with
 * itself is dropped. Neighbours of a unit are in ascending order. Throws RangeError for a unit outside 0..unitCount-1.
 */
export function graphOfPairs(unitCount: number, a: Int32Array, b: Int32Array, km: Float64Array): Graph {
  const order = sortedDirections(unitCount, a, b);
  const start = new Int32Array(unitCount + 1);
  const neighbour = new Int32Array(order.length);
  const borderKm = new Float64Array(order.length);
  const pairs = a.length;
  let count = 0;
  let lastFrom = -1;
  let lastTo = -1;
  for (const direction of order) {
    const pair = direction < pairs ? direction : direction - pairs;
    const from = (direction < pairs ? a[pair] : b[pair]) as number;
    const to = (direction < pairs ? b[pair] : a[pair]) as number;
    if (from === lastFrom && to === lastTo) {
      borderKm[count - 1] = Math.max(borderKm[count - 1] as number, km[pair] as number);
      continue;
    }
    neighbour[count] = to;
    borderKm[count] = km[pair] as number;
    start[from + 1] = ++count;
    lastFrom = from;
    lastTo = to;
  }
  for (let unit = 0; unit < unitCount; unit++) {
    start[unit + 1] = Math.max(start[unit + 1] as number, start[unit] as number);
  }
  return { start, neighbour: neighbour.slice(0, count), borderKm: borderKm.slice(0, count) };
}

/** Both directions of every pair as numbers (i, or pairs + i reversed), by two counting sorts: to, then from. */
function sortedDirections(unitCount: number, a: Int32Array, b: Int32Array): Int32Array {
  const pairs = a.length;
  const from = new Int32Array(2 * pairs);
  const to = new Int32Array(2 * pairs);
  let order = new Int32Array(2 * pairs);
  let count = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const u = a[pair] as number;
    const v = b[pair] as number;
    if (!(u >= 0 && u < unitCount && v >= 0 && v < unitCount)) {
      throw new RangeError(`Neighbour pair ${pair + 1} names unit ${u} or ${v}; units are 0 to ${unitCount - 1}.`);
    }
    from[pair] = to[pair + pairs] = u;
    to[pair] = from[pair + pairs] = v;
    if (u !== v) order[count++] = pair;
  }
  for (let i = 0, forward = count; i < forward; i++) order[count++] = (order[i] as number) + pairs;
  order = countingSort(order.slice(0, count), to, unitCount);
  return countingSort(order, from, unitCount);
}

function countingSort(items: Int32Array, key: Int32Array, keys: number): Int32Array<ArrayBuffer> {
  const place = new Int32Array(keys + 1);
  for (const item of items) (place[(key[item] as number) + 1] as number)++;
  for (let i = 0; i < keys; i++) place[i + 1] = (place[i + 1] as number) + (place[i] as number);
  const sorted = new Int32Array(items.length);
  for (const item of items) {
    const at = place[key[item] as number] as number;
    sorted[at] = item;
    place[key[item] as number] = at + 1;
  }
  return sorted;
}
