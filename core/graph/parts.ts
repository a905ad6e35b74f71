import type { Graph } from '../balance/problem.ts';

/** Separate parts of a graph, numbered in the order of their first unit. */
export interface Parts {
  /** Part 0 to count - 1 of each unit. */
  readonly part: Int32Array;
  readonly count: number;
  /** Units in each part. */
  readonly size: Int32Array;
  /** The first (lowest) unit of each part. */
  readonly first: Int32Array;
}

/**
 * The connected parts of a neighbour graph; with an assignment, the parts of its territories (two neighbours in
 * different territories are then not connected). Breadth-first search, linear time.
 */
export function connectedParts(graph: Graph, assignment?: Int32Array): Parts {
  const unitCount = graph.start.length - 1;
  const part = new Int32Array(unitCount).fill(-1);
  const queue = new Int32Array(unitCount);
  const size: number[] = [];
  const first: number[] = [];
  for (let seed = 0; seed < unitCount; seed++) {
    if (part[seed] !== -1) continue;
    const id = size.length;
    part[seed] = id;
    queue[0] = seed;
    let filled = 1;
    for (let head = 0; head < filled; head++) {
      const unit = queue[head] as number;
      const end = graph.start[unit + 1] as number;
      for (let i = graph.start[unit] as number; i < end; i++) {
        const other = graph.neighbour[i] as number;
        if (part[other] !== -1 || (assignment && assignment[other] !== assignment[unit])) continue;
        part[other] = id;
        queue[filled++] = other;
      }
    }
    size.push(filled);
    first.push(seed);
  }
  return { part, count: size.length, size: Int32Array.from(size), first: Int32Array.from(first) };
}

/** Pieces beyond one per territory: 0 when every territory is in one piece. Units with territory -1 do not count. */
export function looseParts(graph: Graph, assignment: Int32Array, territoryCount: number): number {
  const parts = connectedParts(graph, assignment);
  const seen = new Uint8Array(territoryCount);
  let loose = 0;
  for (const unit of parts.first) {
    const territory = assignment[unit] as number;
    if (territory < 0) continue;
    if (seen[territory]) loose++;
    seen[territory] = 1;
  }
  return loose;
}
