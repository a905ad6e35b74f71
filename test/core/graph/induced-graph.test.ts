import { expect, it } from 'vitest';
import { inducedGraph } from '../../../core/graph/induced-graph.ts';
import { graphOfPairs } from '../../../core/graph/pairs-graph.ts';

it('the graph among some units has their borders with each other and no others', () => {
  // A square 0-1-3-2 with a diagonal 0-3.
  const pairs = [Int32Array.of(0, 0, 1, 2, 0), Int32Array.of(1, 2, 3, 3, 3)] as const;
  const graph = graphOfPairs(4, ...pairs, Float64Array.of(1, 2, 3, 4, 5));
  const { start, neighbour, borderKm } = inducedGraph(graph, Int32Array.of(0, 2, 3));
  expect([...start]).toEqual([0, 2, 4, 6]);
  const entries = [0, 1, 2].map((u) =>
    Object.fromEntries(
      Array.from({ length: (start[u + 1] ?? 0) - (start[u] ?? 0) }, (_, i) => {
        const at = (start[u] ?? 0) + i;
        return [neighbour[at], borderKm[at]];
      }),
    ),
  );
  expect(entries).toEqual([
    { 1: 2, 2: 5 },
    { 0: 2, 2: 4 },
    { 0: 5, 1: 4 },
  ]);
  expect(inducedGraph(graph, new Int32Array(0)).start).toHaveLength(1);
});
