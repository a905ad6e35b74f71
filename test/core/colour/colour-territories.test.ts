import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourTerritories } from '../../../core/colour/colour-territories.ts';
import { type TerritoryAdjacency, territoryAdjacency } from '../../../core/colour/territory-adjacency.ts';
import { TERRITORY_PALETTE } from '../../../core/colour/territory-palette.ts';
import { delaunayGraph } from '../../../core/graph/delaunay-graph.ts';
import { graphOfPairs } from '../../../core/graph/pairs-graph.ts';

function clashes({ start, neighbour }: TerritoryAdjacency, colours: Int32Array): number {
  let found = 0;
  for (let t = 0; t < colours.length; t++) {
    for (let i = start[t] as number; i < (start[t + 1] as number); i++) {
      if (colours[neighbour[i] as number] === colours[t]) found++;
    }
  }
  return found;
}

/** Each point its own territory: the adjacency is the triangulation, which lies in the plane. */
function planarMap(points: readonly [number, number][]): TerritoryAdjacency {
  const graph = delaunayGraph(
    Float64Array.from(points, ([x]) => x),
    Float64Array.from(points, ([, y]) => y),
  );
  return territoryAdjacency(graph, Int32Array.from(points.keys()), points.length);
}

function everyoneTouches(count: number): TerritoryAdjacency {
  const pairs = Array.from({ length: count * count }, (_, i) => [Math.floor(i / count), i % count] as const);
  const apart = pairs.filter(([a, b]) => a < b);
  const graph = graphOfPairs(
    count,
    Int32Array.from(apart, ([a]) => a),
    Int32Array.from(apart, ([, b]) => b),
    new Float64Array(apart.length),
  );
  return territoryAdjacency(
    graph,
    Int32Array.from({ length: count }, (_, t) => t),
    count,
  );
}

describe('colouring territories', () => {
  const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })), {
    minLength: 1,
    maxLength: 120,
  });

  it('gives touching territories different colours on any map in the plane', () => {
    fc.assert(
      fc.property(points, (places) => {
        const map = planarMap(places);
        // Points on one place are linked to one of them, which keeps the map in the plane.
        expect(clashes(map, colourTerritories(map, places.length))).toBe(0);
      }),
    );
  });

  it('leaves no clash whatever colours it was asked to keep', () => {
    const withColours = points.chain((places) =>
      fc.record({
        places: fc.constant(places),
        keep: fc.array(fc.integer({ min: -1, max: 14 }), { minLength: places.length, maxLength: places.length }),
      }),
    );
    fc.assert(
      fc.property(withColours, ({ places, keep }) => {
        const map = planarMap(places);
        expect(clashes(map, colourTerritories(map, places.length, Int32Array.from(keep)))).toBe(0);
      }),
    );
  });

  it('keeps every colour of a map that has no clash', () => {
    fc.assert(
      fc.property(points, (places) => {
        const map = planarMap(places);
        const colours = colourTerritories(map, places.length);
        expect(colourTerritories(map, places.length, colours)).toEqual(colours);
      }),
    );
  });

  it('gives a new territory another colour than the neighbours that stay', () => {
    const map = planarMap([
      [0, 0],
      [1, 0],
      [0, 1],
    ]);
    const colours = colourTerritories(map, 3, Int32Array.of(4, -1, 7));
    expect([colours[0], colours[2]]).toEqual([4, 7]);
    expect([4, 7]).not.toContain(colours[1]);
  });

  it('uses fourteen colours where fourteen territories all touch, and has least clash where fifteen do', () => {
    const fourteen = everyoneTouches(14);
    expect(new Set(colourTerritories(fourteen, 14)).size).toBe(TERRITORY_PALETTE.length);
    const fifteen = everyoneTouches(15);
    expect(clashes(fifteen, colourTerritories(fifteen, 15))).toBe(2);
  });
});

describe('which territories touch', () => {
  it('is told from neighbouring units in different territories', () => {
    // A row of units: 0 0 1 -1 2, and 0 beside 2 by an extra pair.
    const graph = graphOfPairs(5, Int32Array.of(0, 1, 2, 3, 0), Int32Array.of(1, 2, 3, 4, 4), new Float64Array(5));
    const touching = territoryAdjacency(graph, Int32Array.of(0, 0, 1, -1, 2), 3);
    expect([...touching.start]).toEqual([0, 2, 3, 4]);
    expect([...touching.neighbour]).toEqual([1, 2, 0, 0]);
    expect([...touching.contact]).toEqual([1, 1, 1, 1]);
  });
});
