import type { Graph } from '../balance/problem.ts';
import { delaunayPairs } from './delaunay-graph.ts';
import { graphOfPairs } from './pairs-graph.ts';
import { connectedParts } from './parts.ts';

/** Pairs of units that were not neighbours and are joined, with the distance between their places, km. */
export interface Links {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly km: Float64Array;
}

/**
 * The shortest links that join all separate parts of a graph (islands, units without a neighbour) into one: a minimum
 * spanning tree over the parts by Kruskal's algorithm. The nearest units of two sets are always joined by an edge of
 * the Delaunay triangulation (Shamos and Hoey 1975), so only those edges are looked at. A unit without a neighbour is
 * therefore linked to its nearest unit. Empty where the graph is connected; ties go to the lower units. Pairs of
 * `apart` are left out: then the next edge of the triangulation joins the parts, or none where it has no other.
 */
export function linksBetweenParts(
  graph: Graph,
  xKm: Float64Array,
  yKm: Float64Array,
  apart: Pick<Links, 'a' | 'b'> = { a: new Int32Array(0), b: new Int32Array(0) },
): Links {
  const parts = connectedParts(graph);
  if (parts.count <= 1) return { a: new Int32Array(0), b: new Int32Array(0), km: new Float64Array(0) };
  const { a, b } = delaunayPairs(xKm, yKm);
  const km = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) {
    const u = a[i] as number;
    const v = b[i] as number;
    km[i] = Math.hypot((xKm[u] as number) - (xKm[v] as number), (yKm[u] as number) - (yKm[v] as number));
  }
  const pairKey = (u: number, v: number) => Math.min(u, v) * xKm.length + Math.max(u, v);
  const never = new Set(Array.from(apart.a, (u, i) => pairKey(u, apart.b[i] as number)));
  const between = Int32Array.from(a.keys()).filter(
    (i) =>
      parts.part[a[i] as number] !== parts.part[b[i] as number] && !never.has(pairKey(a[i] as number, b[i] as number)),
  );
  between.sort((i, j) => (km[i] as number) - (km[j] as number) || low(i) - low(j) || high(i) - high(j));
  const joined = Int32Array.from({ length: parts.count }, (_, part) => part);
  const chosen = between.filter((i) => join(joined, parts.part[a[i] as number], parts.part[b[i] as number]));
  return { a: chosen.map(low), b: chosen.map(high), km: Float64Array.from(chosen, (i) => km[i] as number) };

  function low(i: number): number {
    return Math.min(a[i] as number, b[i] as number);
  }
  function high(i: number): number {
    return Math.max(a[i] as number, b[i] as number);
  }
}

/** The graph with the links added as neighbours of unknown border length (0). */
export function withLinks(graph: Graph, links: Links): Graph {
  const unitCount = graph.start.length - 1;
  const pairs = graph.neighbour.length / 2 + links.a.length;
  const a = new Int32Array(pairs);
  const b = new Int32Array(pairs);
  const km = new Float64Array(pairs);
  let count = 0;
  for (let unit = 0; unit < unitCount; unit++) {
    for (let i = graph.start[unit] as number; i < (graph.start[unit + 1] as number); i++) {
      if ((graph.neighbour[i] as number) < unit) continue;
      a[count] = unit;
      b[count] = graph.neighbour[i] as number;
      km[count++] = graph.borderKm[i] as number;
    }
  }
  a.set(links.a, count);
  b.set(links.b, count);
  return graphOfPairs(unitCount, a, b, km);
}

/** Union-find with path halving; false where both are already together. */
function join(joined: Int32Array, a: number | undefined, b: number | undefined): boolean {
  const rootA = root(joined, a as number);
  const rootB = root(joined, b as number);
  if (rootA === rootB) return false;
  joined[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  return true;
}

function root(joined: Int32Array, part: number): number {
  let at = part;
  while (joined[at] !== at) {
    joined[at] = joined[joined[at] as number] as number;
    at = joined[at] as number;
  }
  return at;
}
