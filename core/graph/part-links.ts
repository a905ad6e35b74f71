import type { Graph } from '../balance/problem.ts';
import { delaunayPairs } from './delaunay-graph.ts';
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

/**
 * The graph with the links added as neighbours of unknown border length (0); what are neighbours already stay as they
 * are. Neighbours of each unit must rise, and do afterwards. Copies what is there in stretches, so that a few links cost
 * no more than that.
 */
export function withLinks(graph: Graph, links: Links): Graph {
  const added = addedPerUnit(graph, links);
  if (added.size === 0) return graph;
  const units = Int32Array.from(added.keys()).sort();
  const more = units.reduce((sum, unit) => sum + (added.get(unit)?.length ?? 0), 0);
  const start = graph.start.slice();
  const neighbour = new Int32Array(graph.neighbour.length + more);
  const borderKm = new Float64Array(neighbour.length);
  let [read, written] = [0, 0];
  const copy = (to: number) => {
    neighbour.set(graph.neighbour.subarray(read, to), written);
    borderKm.set(graph.borderKm.subarray(read, to), written);
    written += to - read;
    read = to;
  };
  units.forEach((unit, i) => {
    const end = graph.start[unit + 1] as number;
    for (const other of added.get(unit) ?? []) {
      let at = Math.max(read, graph.start[unit] as number);
      while (at < end && (graph.neighbour[at] as number) < other) at++;
      copy(at);
      neighbour[written++] = other;
    }
    copy(end);
    const next = units[i + 1] ?? start.length - 1;
    for (let at = unit + 1; at <= next; at++) start[at] = (graph.start[at] as number) + written - read;
  });
  copy(graph.neighbour.length);
  return { start, neighbour, borderKm };
}

/** What each unit gets beside its neighbours, rising; only units that get something. */
function addedPerUnit({ start, neighbour }: Graph, { a, b }: Pick<Links, 'a' | 'b'>): Map<number, number[]> {
  const added = new Map<number, Set<number>>();
  const add = (unit: number, other: number) => {
    const row = neighbour.subarray(start[unit], start[unit + 1]);
    if (unit !== other && !row.includes(other)) added.set(unit, (added.get(unit) ?? new Set()).add(other));
  };
  a.forEach((unit, i) => {
    add(unit, b[i] as number);
    add(b[i] as number, unit);
  });
  return new Map([...added].map(([unit, others]) => [unit, [...others].sort((x, y) => x - y)]));
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
