import type { Edges } from '../adjacency/edges.ts';
import { hashOfEdge, sameEdge } from '../adjacency/same-edges.ts';

/** Stretches of outlines as columns in steps of edges.ts; row i of each is the same segment, from its western end on. */
export interface Segments {
  readonly count: number;
  readonly x1: Int32Array;
  readonly y1: Int32Array;
  readonly x2: Int32Array;
  readonly y2: Int32Array;
  /** The outlines that run along segment i are entries `start[i] .. start[i + 1] - 1` of the next two columns. */
  readonly start: Int32Array;
  readonly owner: Int32Array;
  /** 1 where the owner lies to the left on the way from the western end, -1 to the right. */
  readonly side: Int8Array;
}

/**
 * The segments of outlines, each once, with the areas on both sides; of `loose` ones those at which the number of areas
 * changes from one side to the other: what as many areas have on their left as on their right drops out, as the borders
 * of a layer do that is one topology. Outlines run with their area on the left (RFC 7946).
 */
export function segmentsOf(edges: Edges, which: 'loose' | 'all'): Segments {
  const { count, owner } = edges;
  const { first, next, sum } = grouped(edges);
  const loose = which === 'all' ? first : first.filter((edge) => sum[edge] !== 0);
  const start = new Int32Array(loose.length + 1);
  const owners = new Int32Array(count);
  const side = new Int8Array(count);
  let at = 0;
  loose.forEach((head, i) => {
    for (let edge = head; edge !== -1; edge = next[edge] as number) {
      owners[at] = owner[edge] as number;
      side[at++] = sideOf(edges, edge);
    }
    start[i + 1] = at;
  });
  const end = (column: 'x1' | 'y1' | 'x2' | 'y2', opposite: 'x1' | 'y1' | 'x2' | 'y2') =>
    Int32Array.from(loose, (edge) => edges[sideOf(edges, edge) > 0 ? column : opposite][edge] as number);
  return {
    count: loose.length,
    x1: end('x1', 'x2'),
    y1: end('y1', 'y2'),
    x2: end('x2', 'x1'),
    y2: end('y2', 'y1'),
    start,
    owner: owners.slice(0, at),
    side: side.slice(0, at),
  };
}

/** Edges that lie on one another, as lists: their heads, and in `sum` of a head the areas on its left minus its right. */
function grouped(edges: Edges): { first: Int32Array; next: Int32Array; sum: Int32Array } {
  const { count } = edges;
  const mask = 2 ** Math.max(4, Math.ceil(Math.log2(2 * count + 1))) - 1;
  const heads = new Int32Array(mask + 1).fill(-1);
  const next = new Int32Array(count).fill(-1);
  const sum = new Int32Array(count);
  const first = new Int32Array(count);
  let groups = 0;
  for (let edge = 0; edge < count; edge++) {
    let slot = hashOfEdge(edges, edge) & mask;
    while (heads[slot] !== -1 && !sameEdge(edges, heads[slot] as number, edge)) slot = (slot + 1) & mask;
    let head = heads[slot] as number;
    if (head === -1) {
      head = edge;
      heads[slot] = edge;
      first[groups++] = edge;
    } else {
      next[edge] = next[head] as number;
      next[head] = edge;
    }
    sum[head] = (sum[head] as number) + sideOf(edges, edge);
  }
  return { first: first.slice(0, groups), next, sum };
}

function sideOf({ x1, y1, x2, y2 }: Edges, edge: number): 1 | -1 {
  const run = (x2[edge] as number) - (x1[edge] as number);
  return run > 0 || (run === 0 && (y2[edge] as number) > (y1[edge] as number)) ? 1 : -1;
}
