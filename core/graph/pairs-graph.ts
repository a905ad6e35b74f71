import type { Graph } from '../balance/problem.ts';

/**
 * The neighbour graph of pairs of units `a[i]`, `b[i]` with border length `km[i]` (0 = unknown), in compressed rows.
 * Each pair counts in both directions, a pair given twice counts once with its longest border, a unit paired with
 * itself is dropped. Neighbours of a unit are in ascending order. Throws RangeError for a unit outside 0..unitCount-1.
 */
export function graphOfPairs(unitCount: number, a: Int32Array, b: Int32Array, km: Float64Array): Graph {
  const rows = unsortedRows(unitCount, a, b, km);
  const start = new Int32Array(unitCount + 1);
  let count = 0;
  for (let unit = 0; unit < unitCount; unit++) {
    const [from, to] = [rows.start[unit] as number, rows.start[unit + 1] as number];
    sortRow(rows, from, to);
    let last = -1;
    // What is written never overtakes what is read.
    for (let i = from; i < to; i++) {
      const other = rows.neighbour[i] as number;
      if (other === last) {
        rows.borderKm[count - 1] = Math.max(rows.borderKm[count - 1] as number, rows.borderKm[i] as number);
        continue;
      }
      rows.neighbour[count] = other;
      rows.borderKm[count++] = rows.borderKm[i] as number;
      last = other;
    }
    start[unit + 1] = count;
  }
  return { start, neighbour: rows.neighbour.slice(0, count), borderKm: rows.borderKm.slice(0, count) };
}

/** Both directions of every pair in the row of their first unit, in the order of the pairs. */
function unsortedRows(unitCount: number, a: Int32Array, b: Int32Array, km: Float64Array): Graph {
  const start = new Int32Array(unitCount + 1);
  for (let pair = 0; pair < a.length; pair++) {
    const [u, v] = [a[pair] as number, b[pair] as number];
    if (!(u >= 0 && u < unitCount && v >= 0 && v < unitCount)) {
      throw new RangeError(`Neighbour pair ${pair + 1} names unit ${u} or ${v}; units are 0 to ${unitCount - 1}.`);
    }
    if (u === v) continue;
    start[u + 1] = (start[u + 1] as number) + 1;
    start[v + 1] = (start[v + 1] as number) + 1;
  }
  for (let unit = 0; unit < unitCount; unit++) {
    start[unit + 1] = (start[unit + 1] as number) + (start[unit] as number);
  }
  const next = start.slice();
  const neighbour = new Int32Array(start[unitCount] as number);
  const borderKm = new Float64Array(neighbour.length);
  const put = (unit: number, other: number, length: number) => {
    const at = next[unit] as number;
    neighbour[at] = other;
    borderKm[at] = length;
    next[unit] = at + 1;
  };
  for (let pair = 0; pair < a.length; pair++) {
    const [u, v, length] = [a[pair] as number, b[pair] as number, km[pair] as number];
    if (u === v) continue;
    put(u, v, length);
    put(v, u, length);
  }
  return { start, neighbour, borderKm };
}

/** Rows of a map are short; many accounts on one place are neighbours of the one of them that is on the map. */
const SHORT = 32;

function sortRow({ neighbour, borderKm }: Graph, from: number, to: number): void {
  if (to - from > SHORT) {
    const order = Int32Array.from({ length: to - from }, (_, i) => from + i);
    order.sort((i, j) => (neighbour[i] as number) - (neighbour[j] as number));
    neighbour.set(
      order.map((i) => neighbour[i] as number),
      from,
    );
    borderKm.set(
      Float64Array.from(order, (i) => borderKm[i] as number),
      from,
    );
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const [other, length] = [neighbour[i] as number, borderKm[i] as number];
    let at = i;
    for (; at > from && (neighbour[at - 1] as number) > other; at--) {
      neighbour[at] = neighbour[at - 1] as number;
      borderKm[at] = borderKm[at - 1] as number;
    }
    neighbour[at] = other;
    borderKm[at] = length;
  }
}
