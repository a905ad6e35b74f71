import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Graph } from '../../../core/balance/problem.ts';
import { gluedGraph } from '../../../core/graph/glued-graph.ts';
import { gridGraph } from '../balance/worlds.ts';

/** Pairs of a graph as `a-b` with their border. */
function pairs({ start, neighbour, borderKm }: Graph): Map<string, number> {
  const found = new Map<string, number>();
  for (let u = 0; u + 1 < start.length; u++) {
    for (let e = start[u] as number; e < (start[u + 1] as number); e++) {
      expect(found.has(`${u}-${neighbour[e]}`)).toBe(false);
      found.set(`${u}-${neighbour[e]}`, borderKm[e] as number);
    }
  }
  return found;
}

it('groups are neighbours where any of their members are, with the borders summed, both ways', () => {
  const graph = gridGraph(4, 3);
  fc.assert(
    fc.property(fc.array(fc.nat(11), { minLength: 12, maxLength: 12 }), (drawn) => {
      const numbers = [...new Set(drawn)];
      const group = Int32Array.from(drawn, (one) => numbers.indexOf(one));
      const wanted = new Map<string, number>();
      for (const [pair, km] of pairs(graph)) {
        const [a, b] = pair.split('-').map((unit) => group[Number(unit)]);
        if (a !== b) wanted.set(`${a}-${b}`, (wanted.get(`${a}-${b}`) ?? 0) + km);
      }
      const found = pairs(gluedGraph(graph, group, numbers.length));
      expect(new Map([...found].sort())).toEqual(new Map([...wanted].sort()));
    }),
  );
});

it('a border with a part of unknown length is unknown', () => {
  const graph: Graph = { ...gridGraph(2, 2), borderKm: Float64Array.of(0, 1, 0, 1, 1, 1, 1, 1) };
  const glued = gluedGraph(graph, Int32Array.of(0, 1, 0, 1), 2);
  expect([...glued.borderKm]).toEqual([0, 0]);
});
