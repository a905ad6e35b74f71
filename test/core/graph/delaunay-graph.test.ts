import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Graph } from '../../../core/balance/problem.ts';
import { delaunayGraph } from '../../../core/graph/delaunay-graph.ts';
import { connectedParts } from '../../../core/graph/parts.ts';

const neighbours = (graph: Graph, unit: number) => [...graph.neighbour.slice(graph.start[unit], graph.start[unit + 1])];
const graphOf = (...points: [number, number][]) =>
  delaunayGraph(
    Float64Array.from(points, ([x]) => x),
    Float64Array.from(points, ([, y]) => y),
  );

describe('the Delaunay graph of points', () => {
  it('joins the corners and the middle of a square, not the diagonal', () => {
    const graph = graphOf([0, 0], [2, 0], [2, 2], [0, 2], [1, 1]);
    expect(neighbours(graph, 4)).toEqual([0, 1, 2, 3]);
    expect(neighbours(graph, 0)).toEqual([1, 3, 4]);
  });

  it('links accounts on one place to their twin', () => {
    const graph = graphOf([0, 0], [5, 0], [0, 5], [5, 0], [5, 0]);
    expect(neighbours(graph, 3)).toEqual([1]);
    expect(neighbours(graph, 4)).toEqual([1]);
  });

  it('makes a chain of points on a line', () => {
    const graph = graphOf([0, 0], [3, 3], [1, 1], [2, 2]);
    expect(neighbours(graph, 2)).toEqual([0, 3]);
    expect(neighbours(graph, 1)).toEqual([3]);
  });

  it('works for no point, one and two', () => {
    expect(graphOf().neighbour).toHaveLength(0);
    expect(graphOf([1, 1]).neighbour).toHaveLength(0);
    expect(neighbours(graphOf([1, 1], [2, 2]), 0)).toEqual([1]);
    expect(neighbours(graphOf([1, 1], [1, 1]), 0)).toEqual([1]);
  });

  it('is connected, whatever the points', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }));
    const fine = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(fc.oneof(point, fine), { minLength: 1, maxLength: 30 }), (points) => {
        expect(connectedParts(graphOf(...points)).count).toBe(1);
      }),
    );
  });
});
