import { mergeArcs, mesh } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { type Shape, shapeColumn } from '../../../core/model/shape-column.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { shapeTopology } from '../../../data/boundaries/shape-topology.ts';

const square = (x: number, y: number): Shape => [
  [
    [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ],
  ],
];

describe('the areas of a plan as one topology', () => {
  const topology = shapeTopology(
    shapeColumn([square(0, 0), square(1, 0), square(5, 5), []]),
    textColumn(['a', 'b', 'far', 'no shape']),
  );
  const { areas } = topology.objects;

  it('has one arc where two areas meet, whichever way their rings run', () => {
    expect(mesh(topology, areas, (one, other) => one !== other).coordinates).toHaveLength(1);
  });

  it('names areas by their codes and leaves out units without a shape', () => {
    expect(areas.geometries.map(({ id }) => id)).toEqual(['a', 'b', 'far']);
  });

  it('merges neighbours to one ring', () => {
    const two = areas.geometries.filter(({ id }) => id !== 'far');
    expect(mergeArcs(topology, two as Parameters<typeof mergeArcs>[1]).arcs).toHaveLength(1);
  });
});
