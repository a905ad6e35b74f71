import type { Graph } from '../balance/problem.ts';

/** The graph among some of the units, which are then numbered by their place in the list. Linear time. */
export function inducedGraph(graph: Graph, units: Int32Array): Graph {
  const at = new Int32Array(graph.start.length - 1).fill(-1);
  let most = 0;
  units.forEach((u, i) => {
    at[u] = i;
    most += (graph.start[u + 1] as number) - (graph.start[u] as number);
  });
  const start = new Int32Array(units.length + 1);
  const neighbour = new Int32Array(most);
  const borderKm = new Float64Array(most);
  let filled = 0;
  units.forEach((u, i) => {
    for (let e = graph.start[u] as number, end = graph.start[u + 1] as number; e < end; e++) {
      const other = at[graph.neighbour[e] as number] as number;
      if (other === -1) continue;
      neighbour[filled] = other;
      borderKm[filled++] = graph.borderKm[e] as number;
    }
    start[i + 1] = filled;
  });
  return { start, neighbour: neighbour.slice(0, filled), borderKm: borderKm.slice(0, filled) };
}
