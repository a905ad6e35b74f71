import { describe, expect, it } from 'vitest';
import { graphOfPairs } from '../../../core/graph/pairs-graph.ts';
import { connectedParts, looseParts } from '../../../core/graph/parts.ts';
import { gridGraph } from '../balance/worlds.ts';

describe('parts of a graph', () => {
  it('finds islands and their sizes', () => {
    const graph = graphOfPairs(5, Int32Array.of(0, 3), Int32Array.of(2, 4), new Float64Array(2));
    const parts = connectedParts(graph);
    expect(parts.count).toBe(3);
    expect([...parts.part]).toEqual([0, 1, 0, 2, 2]);
    expect([...parts.size]).toEqual([2, 1, 2]);
    expect([...parts.first]).toEqual([0, 1, 3]);
  });

  it('counts the pieces of territories beyond one each', () => {
    const drawn = (map: string) => Int32Array.from(map.replace(/\s/g, ''), Number);
    expect(looseParts(gridGraph(3, 3), drawn('000 111 222'), 3)).toBe(0);
    expect(looseParts(gridGraph(3, 3), drawn('010 111 010'), 2)).toBe(3);
    expect(looseParts(gridGraph(3, 3), drawn('001 011 100'), 2)).toBe(2);
  });
});
