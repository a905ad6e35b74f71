import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largePlaces } from '../../../renderer/basemap/places.ts';
import { landAndBorders } from '../../../renderer/basemap/world.ts';
import { type AreaShapes, territoryBorders, unitAreas } from '../../../renderer/map/area-shapes.ts';
import { dotColours } from '../../../renderer/map/dot-colours.ts';
import { dotIndex } from '../../../renderer/map/dot-index.ts';
import { dotTerritories, planDots } from '../../../renderer/map/dots.ts';
import { planExtent } from '../../../renderer/map/extent.ts';
import { mercatorX, mercatorY } from '../../../renderer/map/mercator.ts';
import { repaintOf } from '../../../renderer/map/paint.ts';
import { niceScale } from '../../../renderer/map/scale.ts';
import { usShapes } from '../../../renderer/map/us-shapes.ts';
import { FIELD_SALES, gridPlan, WORKING, withNamedAccount } from '../../support/plan-builder.ts';

const require = createRequire(import.meta.url);
const shapesOf = (kind: 'us-states' | 'us-counties') =>
  usShapes(require('us-atlas/counties-10m.json'), kind) as AreaShapes;

describe('repainting', () => {
  it('touches only the units whose colour changed', () => {
    const { rows, colours } = repaintOf(Int32Array.of(4, 4, 7), Int32Array.of(4, 7, 7));
    expect([[...rows], [...colours]]).toEqual([[1], [7]]);
  });

  it('touches all where there was nothing before', () => {
    expect([...repaintOf(null, Int32Array.of(4, 7)).rows]).toEqual([0, 1]);
  });

  it('brings any colours to any other', () => {
    const column = fc.array(fc.integer({ min: -1, max: 13 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(column, column, (from, to) => {
        const shown = Int32Array.from(from);
        const { rows, colours } = repaintOf(shown, Int32Array.from(to));
        rows.forEach((row, i) => {
          shown[row] = colours[i] as number;
        });
        expect([...shown]).toEqual(to);
      }),
    );
  });
});

describe('the view of a plan', () => {
  it('is not shrunk by a few accounts on Guam', () => {
    const lat = Float64Array.from({ length: 300 }, (_, i) => (i === 0 ? 13.4 : 30 + (i % 15)));
    const lon = Float64Array.from({ length: 300 }, (_, i) => (i === 0 ? 144.8 : -120 + (i % 45)));
    const [west, , east] = planExtent(lat, lon) ?? [0, 0, 0, 0];
    expect(west).toBeGreaterThan(-130);
    expect(east).toBeLessThan(-65);
  });

  it('is none without a place', () => {
    expect(planExtent(new Float64Array(0), new Float64Array(0))).toBeNull();
    expect(planExtent(Float64Array.of(Number.NaN), Float64Array.of(Number.NaN))).toBeNull();
  });
});

describe('dots', () => {
  const grid = gridPlan({
    map: 'AB',
    accounts: [
      { unit: 0, values: { potential: 100 } },
      { unit: 1, values: { potential: 4 } },
      { unit: null, values: { potential: 9 } },
    ],
  });
  const places = { lat: Float64Array.of(40, 41, Number.NaN), lon: Float64Array.of(-90, -80, Number.NaN) };
  const dots = planDots({ ...grid, accounts: { ...grid.accounts, ...places } });

  it('stand for placed accounts only, the larger ones larger', () => {
    expect(dots.count).toBe(2);
    expect([...dots.rows]).toEqual([0, 1]);
    expect(dots.radii[0]).toBeGreaterThan(dots.radii[1] as number);
  });

  it('have the colour of their number, or one of their own without any', () => {
    const bytes = dotColours(Int32Array.of(1, -1), ['#000001', '#0000ff'], '#808080');
    expect([...bytes]).toEqual([0, 0, 255, 255, 128, 128, 128, 255]);
  });

  it('of named accounts belong to the territory they are named for', () => {
    const named = withNamedAccount({ ...grid, accounts: { ...grid.accounts, ...places } }, 0, 2);
    expect([...dotTerritories(dots, grid, WORKING, FIELD_SALES)]).toEqual([1, 2]);
    expect([...dotTerritories(dots, named, WORKING, FIELD_SALES)]).toEqual([2, 2]);
  });

  it('are found where they are, and nowhere else', () => {
    const index = dotIndex(dots);
    const [x, y] = [dots.places[0] as number, dots.places[1] as number];
    expect(index.nearest(x, y, 1e-6)).toBe(0);
    expect(index.nearest(x + 0.1, y, 1e-6)).toBe(-1);
    expect(index.within(x - 1e-6, y - 1e-6, x + 1e-6, y + 1e-6)).toEqual([0]);
  });
});

describe('Mercator', () => {
  it('puts the middle of the world in the middle, and the north above', () => {
    expect([mercatorX(0), mercatorY(0)]).toEqual([0.5, 0.5]);
    expect(mercatorY(45)).toBeLessThan(0.5);
    expect(mercatorY(90)).toBeGreaterThanOrEqual(0);
  });
});

describe('areas and borders of the United States', () => {
  it('have the row of their unit as id, and none that the plan has not', () => {
    const { features } = unitAreas(shapesOf('us-states'), (code) => (code === '06' ? 3 : code === '32' ? 5 : -1));
    expect(features.map(({ id }) => id).sort()).toEqual([3, 5]);
  });

  it('run between territories and round their rim, not inside them', () => {
    const points = (territoryOf: (code: string) => number) =>
      territoryBorders(shapesOf('us-states'), territoryOf).coordinates.flat().length;
    const [one, two] = [
      points((code) => (['06', '32'].includes(code) ? 1 : 0)),
      points((code) => ({ '06': 1, '32': 2 })[code] ?? 0),
    ];
    expect(two).toBeGreaterThan(one);
    expect(points(() => 0)).toBe(0);
  });
});

describe('the basemap', () => {
  it('has no ring or line that leaps over the world at 180 degrees', () => {
    const { land, borders } = landAndBorders(require('world-atlas/countries-50m.json'));
    const leaps = [land, borders].flatMap((shape) => linesOf(shape.geometry)).flatMap(leapsOf);
    expect(leaps).toEqual([]);
  });

  it('has no state or county that leaps over it either: the islands of Alaska are cut already', () => {
    const areas = (['us-states', 'us-counties'] as const).flatMap(
      (kind) => unitAreas(shapesOf(kind), () => 1).features,
    );
    expect(areas.flatMap((area) => linesOf(area.geometry)).flatMap(leapsOf)).toEqual([]);
    expect(areas.length).toBe(56 + 3231);
  });

  it('names the larger places, the largest first', () => {
    const city = (name: string, population: number) => ({
      name,
      population,
      country: 'US',
      loc: { coordinates: [1, 2] as const },
    });
    const { features } = largePlaces([city('Small', 100), city('Big', 3_000_000), city('Middle', 250_000)]);
    expect(features.map(({ properties }) => properties)).toEqual([
      { name: 'Big', rank: 0 },
      { name: 'Middle', rank: 2 },
    ]);
  });
});

describe('the scale bar', () => {
  it('is a round length that fits', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 100, noNaN: true }), (perPixel) => {
        const { length, pixels } = niceScale(perPixel, 110);
        expect(pixels).toBeLessThanOrEqual(111);
        expect(pixels).toBeGreaterThan(40);
        expect(['1', '2', '5']).toContain(length.toExponential()[0]);
      }),
    );
  });
});

/** Steps of more than half the world, but those along a pole: there the cut itself runs from edge to edge. */
function leapsOf(line: number[][]): number[][][] {
  return line.slice(1).flatMap((after, i) => {
    const before = line[i] as number[];
    const leaps = Math.abs((after[0] as number) - (before[0] as number)) >= 180;
    return leaps && Math.abs(before[1] as number) <= 89.9 ? [[before, after]] : [];
  });
}

function linesOf(geometry: { type: string; geometries?: unknown[]; coordinates?: unknown }): number[][][] {
  if (geometry.type === 'GeometryCollection')
    return (geometry.geometries ?? []).flatMap((part) => linesOf(part as never));
  const found: number[][][] = [];
  const walk = (value: unknown) => {
    const list = value as unknown[];
    if (Array.isArray((list[0] as unknown[] | undefined)?.[0])) for (const item of list) walk(item);
    else if (Array.isArray(list[0])) found.push(list as number[][]);
  };
  walk(geometry.coordinates);
  return found;
}
