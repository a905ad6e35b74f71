import { createRequire } from 'node:module';
import type { Feature, FeatureCollection, MultiLineString, Polygon, Position } from 'geojson';
import { mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import {
  type AreaShapes,
  groupBorders,
  territoryBorders,
  territoryOutline,
} from '../../../renderer/map/area-shapes.ts';
import { rimOf } from '../../../renderer/map/rim.ts';
import { usShapes } from '../../../renderer/map/us-shapes.ts';

function shapesOf(rings: Readonly<Record<string, Position[]>>): AreaShapes {
  const features = Object.entries(rings).map(
    ([id, ring]): Feature<Polygon> => ({
      type: 'Feature',
      id,
      properties: {},
      geometry: { type: 'Polygon', coordinates: [[...ring, ring[0] as Position]] },
    }),
  );
  const collection: FeatureCollection<Polygon> = { type: 'FeatureCollection', features };
  const made = topology({ areas: collection }) as unknown as Topology<{ areas: GeometryCollection }>;
  return { topology: made, areas: made.objects.areas };
}

/** Two halves of a square of 10 with a lens between them, from (5, 3) to (5, 7) and at most 1 wide. */
const left = [
  [0, 0],
  [5, 0],
  [5, 3],
  [4, 5],
  [5, 7],
  [5, 10],
  [0, 10],
];
const right = [
  [5, 0],
  [10, 0],
  [10, 10],
  [5, 10],
  [5, 7],
  [5.5, 5],
  [5, 3],
];
const lens = shapesOf({ a: left, b: right });

const points = ({ coordinates }: MultiLineString) => new Set(coordinates.flat().map((point) => point.join(' ')));
const inOne = () => 1;
const apart = (code: string) => (code === 'a' ? 1 : 2);

describe('a gap among the areas', () => {
  it('is found whichever way the outlines turn', () => {
    for (const shapes of [
      lens,
      shapesOf({ a: left, b: [...right].reverse() }),
      shapesOf({ a: [...left].reverse(), b: right }),
    ]) {
      const { outer, gaps } = rimOf(shapes);
      expect(gaps.map((gap) => gap.map(({ area }) => area).sort())).toEqual([[0, 1]]);
      expect(outer.map(({ area }) => area).sort()).toEqual([0, 1]);
    }
  });

  it('is no border within one territory, nor part of its outline', () => {
    for (const lines of [territoryBorders(lens, inOne), territoryOutline(lens, inOne, 1)]) {
      expect(points(lines).has('4 5') || points(lines).has('5.5 5')).toBe(false);
      expect(points(lines).has('0 0') && points(lines).has('10 10')).toBe(true);
    }
  });

  it('has one line along it where it parts two, that of the shorter edge', () => {
    const lines = points(territoryBorders(lens, apart));
    expect([lines.has('5.5 5'), lines.has('4 5')]).toEqual([true, false]);
    expect(points(territoryOutline(lens, apart, 1)).has('4 5')).toBe(true);
    expect(points(territoryOutline(lens, apart, 1)).has('5.5 5')).toBe(false);
  });

  it('is a border where one side is in no territory', () => {
    const lines = points(territoryBorders(lens, (code) => (code === 'a' ? 1 : 0)));
    expect(lines.has('4 5') !== lines.has('5.5 5')).toBe(true);
    expect(lines.has('10 10')).toBe(false);
  });

  it('parts two groups as it parts two territories, and no group from what is in none', () => {
    const lines = points(groupBorders(lens, apart));
    expect([lines.has('5.5 5'), lines.has('4 5'), lines.has('10 10')]).toEqual([true, false, false]);
    expect(points(groupBorders(lens, (code) => (code === 'a' ? 1 : 0))).size).toBe(0);
  });
});

describe('one line drawn twice with other corners', () => {
  // The right half has a corner more on the common line, the left one another, both beside the line by a hair.
  const shapes = shapesOf({
    a: [
      [0, 0],
      [5, 0],
      [5.00001, 2],
      [5, 5],
      [5, 10],
      [0, 10],
    ],
    b: [
      [5, 0],
      [10, 0],
      [10, 10],
      [5, 10],
      [4.99999, 8],
      [5, 5],
    ],
  });

  it('is no border within one territory', () => {
    expect(rimOf(shapes).gaps).toHaveLength(2);
    const lines = points(territoryBorders(shapes, inOne));
    expect(['5.00001 2', '4.99999 8', '5 5'].some((point) => lines.has(point))).toBe(false);
  });

  it('is one line between two', () => {
    const lines = territoryBorders(shapes, apart);
    const between = lines.coordinates.flat().filter(([x = 0, y = 0]) => Math.abs(x - 5) < 0.1 && y > 0 && y < 10);
    expect(points(lines).has('5 5')).toBe(true);
    expect(new Set(between.map(([, y]) => y)).size).toBeLessThanOrEqual(3);
  });
});

describe('a strip that is open to the outside', () => {
  const shapes = shapesOf({
    a: [
      [0, 0],
      [4.9999, 0],
      [4.9999, 4],
      [5, 5],
      [5, 10],
      [0, 10],
    ],
    b: [
      [5.0001, 0],
      [10, 0],
      [10, 10],
      [5, 10],
      [5, 5],
      [5.0001, 3],
    ],
  });

  it('is no border within one territory, but for its mouth', () => {
    const lines = points(territoryBorders(shapes, inOne));
    expect(lines.has('4.9999 4') || lines.has('5.0001 3')).toBe(false);
    expect(lines.has('10 10')).toBe(true);
  });

  it('is one line between two', () => {
    const lines = points(territoryBorders(shapes, apart));
    expect(lines.has('4.9999 4') !== lines.has('5.0001 3')).toBe(true);
  });

  it('is one line between two groups', () => {
    const lines = points(groupBorders(shapes, apart));
    expect(lines.has('4.9999 4') !== lines.has('5.0001 3')).toBe(true);
    expect(lines.has('10 10')).toBe(false);
  });
});

describe('the counties', () => {
  const shapes = usShapes(createRequire(import.meta.url)('us-atlas/counties-10m.json'), 'us-counties') as AreaShapes;

  it('end where one area alone has an arc, each such line once', () => {
    const { outer, gaps, strips } = rimOf(shapes);
    const steps = (lines: readonly (readonly unknown[])[]) => lines.reduce((sum, line) => sum + line.length - 1, 0);
    const found = [...outer, ...gaps.flat(), ...strips].map(({ line }) => line);
    const alone = mesh(shapes.topology, shapes.areas, (a, b) => a === b).coordinates;
    expect(steps(found)).toBe(steps(alone));
    expect(steps(gaps.flat().map(({ line }) => line))).toBeLessThan(steps(found) / 4);
  });

  it('have borders inside where they are in several territories, and only the coast where they are in one', () => {
    const one = territoryBorders(shapes, inOne).coordinates.flat().length;
    const many = territoryBorders(shapes, (code) => Number(code.slice(0, 2))).coordinates.flat().length;
    expect(one).toBeGreaterThan(1000);
    expect(many).toBeGreaterThan(one);
  });
});
