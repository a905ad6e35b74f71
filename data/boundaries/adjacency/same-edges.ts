import { type Edges, edgeKm } from './edges.ts';
import type { PairLengths } from './pair-lengths.ts';

/** Areas stacked on one another share each edge; beyond these the pile is not looked through. */
const MOST_ON_ONE_EDGE = 32;

/** Called before an edge is looked at; what it throws ends the work. */
export type BeforeEdge = (edge: number) => void;

/**
 * Adds the length of every edge that two areas have in common, position for position, in either direction. Returns a
 * mark for each edge that found a partner. A hash table with open addressing: linear in the number of edges.
 */
export function addSameEdges(edges: Edges, pairs: PairLengths, before: BeforeEdge): Uint8Array {
  const { count, owner } = edges;
  const matched = new Uint8Array(count);
  const bits = Math.max(4, Math.ceil(Math.log2(2 * count + 1)));
  const mask = 2 ** bits - 1;
  const first = new Int32Array(mask + 1).fill(-1);
  const next = new Int32Array(count).fill(-1);
  for (let edge = 0; edge < count; edge++) {
    before(edge);
    let slot = hashOfEdge(edges, edge) & mask;
    while (first[slot] !== -1 && !sameEdge(edges, first[slot] as number, edge)) slot = (slot + 1) & mask;
    const met: number[] = [];
    for (let other = first[slot] as number, walked = 0; other !== -1 && walked < MOST_ON_ONE_EDGE; walked++) {
      const area = owner[other] as number;
      if (area !== owner[edge] && !met.includes(area)) {
        met.push(area);
        pairs.add(area, owner[edge] as number, edgeKm(edges, edge));
        matched[other] = 1;
        matched[edge] = 1;
      }
      other = next[other] as number;
    }
    next[edge] = first[slot] as number;
    first[slot] = edge;
  }
  return matched;
}

/** The same for both directions of an edge: sums and products of the ends, mixed as MurmurHash3 finishes. */
export function hashOfEdge({ x1, y1, x2, y2 }: Edges, edge: number): number {
  const from = Math.imul(x1[edge] as number, 0x9e3779b1) ^ Math.imul(y1[edge] as number, 0x85ebca77);
  const to = Math.imul(x2[edge] as number, 0x9e3779b1) ^ Math.imul(y2[edge] as number, 0x85ebca77);
  let mixed = (from + to) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Whether two edges have the same ends, in either direction. */
export function sameEdge({ x1, y1, x2, y2 }: Edges, a: number, b: number): boolean {
  const along = x1[a] === x1[b] && y1[a] === y1[b] && x2[a] === x2[b] && y2[a] === y2[b];
  return along || (x1[a] === x2[b] && y1[a] === y2[b] && x2[a] === x1[b] && y2[a] === y1[b]);
}
