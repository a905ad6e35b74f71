import type { Columns } from '../columns.ts';
import type { Random } from '../control.ts';
import type { Graph } from '../problem.ts';
import { excessAt } from './excess.ts';

/** Spanning trees drawn for one recombination; the best cut of all is taken. */
const TREES = 4;

/**
 * Recombination (ReCom: DeFord, Duchin and Solomon 2021): two neighbouring territories are merged, a random spanning
 * tree is drawn over their units (Kruskal's algorithm on random edge weights), and the tree is cut at the edge that
 * leaves the least excess over the limits. Both sides are in one piece by construction. Answers territory 0 or 1 of
 * each unit, or null where the units of the two do not hang together.
 */
export function recombined(columns: Columns, graph: Graph, random: Random): Int32Array | null {
  const { n } = columns;
  let best: Int32Array | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let tree = 0; tree < TREES; tree++) {
    const links = spanningTree(graph, n, random);
    if (!links) return null;
    const { order, parent } = rooted(links, n);
    const cut = bestCut(columns, order, parent);
    if (cut.excess >= least) continue;
    least = cut.excess;
    best = below(cut.unit, order, parent, cut.upper);
  }
  return best;
}

/** The links of a random spanning tree as pairs of units, n - 1 of them; null where the graph is in pieces. */
function spanningTree(graph: Graph, n: number, random: Random): Int32Array | null {
  const from: number[] = [];
  const to: number[] = [];
  for (let u = 0; u < n; u++) {
    for (let e = graph.start[u] as number, end = graph.start[u + 1] as number; e < end; e++) {
      const other = graph.neighbour[e] as number;
      if (other > u) from.push(u) && to.push(other);
    }
  }
  const key = Float64Array.from(from, () => random());
  const order = Int32Array.from(from.keys()).sort((a, b) => (key[a] as number) - (key[b] as number));
  const root = Int32Array.from({ length: n }, (_, u) => u);
  const links = new Int32Array(2 * Math.max(0, n - 1));
  let count = 0;
  for (const edge of order) {
    const a = find(root, from[edge] as number);
    const b = find(root, to[edge] as number);
    if (a === b) continue;
    root[a] = b;
    links[count++] = from[edge] as number;
    links[count++] = to[edge] as number;
  }
  return count === links.length ? links : null;
}

function find(root: Int32Array, unit: number): number {
  let at = unit;
  while (root[at] !== at) {
    root[at] = root[root[at] as number] as number;
    at = root[at] as number;
  }
  return at;
}

/** The tree seen from unit 0: units in the order of a breadth-first walk, and the parent of each (-1 for the first). */
function rooted(links: Int32Array, n: number): { order: Int32Array; parent: Int32Array } {
  const start = new Int32Array(n + 1);
  for (const u of links) start[u + 1] = (start[u + 1] as number) + 1;
  for (let u = 0; u < n; u++) start[u + 1] = (start[u + 1] as number) + (start[u] as number);
  const next = start.slice();
  const beside = new Int32Array(links.length);
  for (let i = 0; i < links.length; i++) {
    const u = links[i] as number;
    beside[next[u] as number] = links[i ^ 1] as number;
    next[u] = (next[u] as number) + 1;
  }
  const parent = new Int32Array(n).fill(-2);
  const order = new Int32Array(n);
  parent[0] = -1;
  let filled = 1;
  for (let head = 0; head < filled; head++) {
    const u = order[head] as number;
    for (let i = start[u] as number; i < (start[u + 1] as number); i++) {
      const other = beside[i] as number;
      if (parent[other] !== -2) continue;
      parent[other] = u;
      order[filled++] = other;
    }
  }
  return { order, parent };
}

/** The edge above which unit to cut, and whether the side below becomes territory 1. */
function bestCut(
  columns: Columns,
  order: Int32Array,
  parent: Int32Array,
): { unit: number; upper: 0 | 1; excess: number } {
  const { n, m, values, sums } = columns;
  const total = values.slice();
  for (let i = n - 1; i > 0; i--) {
    const u = order[i] as number;
    const above = parent[u] as number;
    for (let j = 0; j < m; j++) total[above * m + j] = (total[above * m + j] as number) + (total[u * m + j] as number);
  }
  let best: { unit: number; upper: 0 | 1; excess: number } = { unit: -1, upper: 0, excess: Number.POSITIVE_INFINITY };
  for (let i = 1; i < n; i++) {
    const unit = order[i] as number;
    for (const upper of [0, 1] as const) {
      let excess = 0;
      for (let j = 0; j < m; j++) {
        const lower = total[unit * m + j] as number;
        excess +=
          excessAt(columns, (1 - upper) * m + j, lower) + excessAt(columns, upper * m + j, (sums[j] as number) - lower);
      }
      if (excess < best.excess) best = { unit, upper, excess };
    }
  }
  return best;
}

/** Territory `upper` everywhere, and the other one at and below a unit of the tree. */
function below(unit: number, order: Int32Array, parent: Int32Array, upper: 0 | 1): Int32Array {
  const territory = new Int32Array(parent.length).fill(upper);
  for (const u of order) {
    const above = parent[u] as number;
    if (u === unit || (above !== -1 && territory[above] !== upper)) territory[u] = 1 - upper;
  }
  return territory;
}
