import type { Graph } from '../balance/problem.ts';

/** Which territories touch, in compressed rows: those touching t are `neighbour[start[t]] .. neighbour[start[t+1]-1]`. */
export interface TerritoryAdjacency {
  readonly start: Int32Array;
  /** Rising within a row; each pair stands in both rows. */
  readonly neighbour: Int32Array;
  /** Along each entry, how many pairs of neighbouring units the two territories have. */
  readonly contact: Float64Array;
}

/** The territories that touch on the neighbour graph. `assignment` has territory 0 to count-1 per unit, -1 for none. */
export function territoryAdjacency(graph: Graph, assignment: Int32Array, count: number): TerritoryAdjacency {
  const contacts = new Map<number, number>();
  for (let unit = 0; unit < assignment.length; unit++) {
    const own = assignment[unit] as number;
    for (let i = graph.start[unit] as number; i < (graph.start[unit + 1] as number); i++) {
      const other = assignment[graph.neighbour[i] as number] as number;
      if (own < 0 || other < 0 || own === other) continue;
      const pair = own * count + other;
      contacts.set(pair, (contacts.get(pair) ?? 0) + 1);
    }
  }
  const pairs = Float64Array.from(contacts.keys()).sort();
  const start = new Int32Array(count + 1);
  for (const pair of pairs) start[Math.floor(pair / count) + 1] = (start[Math.floor(pair / count) + 1] as number) + 1;
  for (let t = 0; t < count; t++) start[t + 1] = (start[t + 1] as number) + (start[t] as number);
  return {
    start,
    neighbour: Int32Array.from(pairs, (pair) => pair % count),
    contact: pairs.map((pair) => contacts.get(pair) as number),
  };
}
