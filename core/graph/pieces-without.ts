import type { Graph } from '../balance/problem.ts';

/**
 * How many pieces each unit's piece of its territory falls into when the unit is taken out: 0 where it is alone, 1
 * where the rest stays together, more where it is a cut vertex. One depth-first search (Hopcroft and Tarjan 1973),
 * linear in units and neighbours.
 */
export function piecesWithout({ start, neighbour }: Graph, assignment: Int32Array): Int32Array {
  const n = start.length - 1;
  const pieces = new Int32Array(n);
  const entered = new Int32Array(n);
  /** The earliest entered unit that can be reached without the way the search came. */
  const low = new Int32Array(n);
  const parent = new Int32Array(n).fill(-1);
  const next = start.slice(0, n);
  let clock = 0;
  for (let root = 0; root < n; root++) {
    if (entered[root] !== 0) continue;
    enter(root);
    let unit = root;
    while (unit !== -1) {
      const at = next[unit] as number;
      if (at < (start[unit + 1] as number)) {
        next[unit] = at + 1;
        const other = neighbour[at] as number;
        if (assignment[other] !== assignment[unit] || other === parent[unit]) continue;
        if (entered[other] !== 0) {
          low[unit] = Math.min(low[unit] as number, entered[other] as number);
          continue;
        }
        parent[other] = unit;
        enter(other);
        unit = other;
      } else {
        leave(unit);
        unit = parent[unit] as number;
      }
    }
  }
  return pieces;

  function enter(unit: number): void {
    clock++;
    entered[unit] = clock;
    low[unit] = clock;
  }

  /** Counts what hangs on the unit that led here, and what is behind each unit but the first. */
  function leave(unit: number): void {
    const before = parent[unit] as number;
    if (before === -1) return;
    pieces[unit] = (pieces[unit] as number) + 1;
    low[before] = Math.min(low[before] as number, low[unit] as number);
    if (parent[before] === -1 || (low[unit] as number) >= (entered[before] as number)) {
      pieces[before] = (pieces[before] as number) + 1;
    }
  }
}
