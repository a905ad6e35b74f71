import fc from 'fast-check';
import { intersection } from 'polyclip-ts';
import { describe, expect, it } from 'vitest';
import { type AreaFault, areaFaults } from '../../../../data/boundaries/faults/area-faults.ts';
import type { Place } from '../../../../data/boundaries/files/area-set.ts';
import type { AreaShape } from '../../../../data/boundaries/us-atlas.ts';
import { box } from '../written-areas.ts';

/** The area of a closed ring, square degrees. */
function ringArea(ring: readonly Place[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] as Place;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

/** A square degree at the equator, km2. */
const SQUARE = 111.195 ** 2;
const told = (shapes: readonly AreaShape[]) =>
  areaFaults(shapes).faults.map(({ kind, a, b, km2, places }: AreaFault) => {
    return [kind, `${a}-${b}`, places, Number((km2 / SQUARE).toPrecision(3))];
  });

describe('overlaps and gaps of a layer', () => {
  it('are none where areas meet edge by edge, also where only one of two has the corner', () => {
    expect(told([[box(0, 0, 1, 1)], [box(1, 0, 2, 1)], [box(0, 1, 1, 2)], [box(1, 1, 2, 2)]])).toEqual([]);
    expect(told([[box(0, 0, 1, 3)], [box(1, 0, 2, 1)], [box(1, 1, 2, 2)], [box(1, 2, 2, 3)]])).toEqual([]);
    expect(told([])).toEqual([]);
    expect(told([[], [box(0, 0, 1, 1)]])).toEqual([]);
  });

  it('name the two areas that have something in common, with its size', () => {
    expect(told([[box(0, 0, 1, 1)], [box(0.9, 0, 2, 1)]])).toEqual([['overlap', '0-1', 1, 0.1]]);
    expect(told([[box(0, 0, 1, 1)], [box(0.5, 0.25, 2, 0.75)]])).toEqual([['overlap', '0-1', 1, 0.25]]);
    const { complete, faults } = areaFaults([[box(0, 0, 1, 1)], [box(0.9, 0, 2, 1)]]);
    expect([complete, faults[0]?.others]).toEqual([true, 0]);
  });

  it('find an area within another, one on another, and one over the border of two', () => {
    expect(told([[box(0, 0, 3, 3)], [box(1, 1, 2, 2)]])).toEqual([['overlap', '0-1', 1, 1]]);
    expect(told([[box(0, 0, 1, 1)], [box(0, 0, 1, 1)]])).toEqual([['overlap', '0-1', 1, 1]]);
    expect(told([[box(0, 0, 2, 3)], [box(2, 0, 4, 3)], [box(1.5, 1, 3, 2)]])).toEqual([
      ['overlap', '1-2', 1, 1],
      ['overlap', '0-2', 1, 0.5],
    ]);
    expect(told([[box(0, 0, 1, 1)], [box(0, 0, 1, 1)], [box(0, 0, 1, 1)]]).map(([, pair]) => pair)).toEqual([
      '0-1',
      '0-2',
      '1-2',
    ]);
  });

  it('find what areas enclose and none has, and name the two with the longest borders on it', () => {
    const ring = [[box(0, 0, 3, 1)], [box(0, 1, 1, 3)], [box(1.2, 1, 3, 3)], [box(0, 3, 3, 4)]];
    expect(told(ring)).toEqual([['gap', '1-2', 1, 0.4]]);
    expect(areaFaults(ring).faults[0]?.others).toBe(2);
    // Open to the outside it is none, and neither is the hole of one area.
    expect(told(ring.slice(0, 3))).toEqual([]);
    const [outer] = box(0, 0, 3, 3) as [[number, number][]];
    const [hole] = box(1, 1, 2, 2) as [[number, number][]];
    expect(told([[[outer, hole.toReversed()]]])).toEqual([]);
    // An island in it takes its room.
    expect(told([...ring, [box(1.05, 1.5, 1.15, 2.5)]])).toEqual([['gap', '1-2', 1, 0.3]]);
  });

  it('find slivers of a border that was drawn twice, place by place', () => {
    const wave = (sign: number) =>
      Array.from({ length: 9 }, (_, i): [number, number] => [
        1 + sign * (i % 2 ? 1e-4 : -1e-4) * (i % 8 ? 1 : 0),
        i / 8,
      ]);
    const west: AreaShape = [[[[0, 0], ...wave(1), [0, 1], [0, 0]]]];
    const east: AreaShape = [[[[2, 0], [2, 1], ...wave(-1).reverse(), [2, 0]]]];
    const around = [[box(0, -1, 2, 0)], [box(0, 1, 2, 2)]];
    const found = areaFaults([west, east, ...around]).faults;
    expect(found.map(({ kind, a, b }) => [kind, a, b])).toEqual(
      expect.arrayContaining([
        ['overlap', 0, 1],
        ['gap', 0, 1],
      ]),
    );
    for (const { km2, places } of found) {
      expect(places).toBeGreaterThan(2);
      expect(km2).toBeLessThan(2e-4 * SQUARE);
      expect(km2).toBeGreaterThan(0.2e-4 * SQUARE);
    }
  });

  it('join both sides of 180 degrees', () => {
    expect(told([[box(179, 0, 180, 1)], [box(-180, 0, -179, 1)]])).toEqual([]);
  });

  it('of rectangles are those that counting the cells of a grid finds', () => {
    const aBox = fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(fc.array(aBox, { minLength: 1, maxLength: 6 }), (boxes) => {
        const cells = (i: number) => {
          const [x, y, width, height] = boxes[i] as [number, number, number, number];
          return new Set(
            Array.from({ length: width * height }, (_, k) => `${x + (k % width)},${y + Math.floor(k / width)}`),
          );
        };
        const expected = boxes.flatMap((_, a) =>
          boxes.flatMap((__, b) => {
            const common = [...cells(a)].filter((cell) => a < b && cells(b).has(cell)).length;
            return common > 0 ? [[`${a}-${b}`, common] as const] : [];
          }),
        );
        // A tenth of a degree a cell, at the equator.
        const shapes = boxes.map(([x, y, width, height]) => [box(x / 10, y / 10, (x + width) / 10, (y + height) / 10)]);
        const found = areaFaults(shapes).faults.filter(({ kind }) => kind === 'overlap');
        const sizes = new Map(found.map(({ a, b, km2 }) => [`${a}-${b}`, (km2 / SQUARE) * 100]));
        expect([...sizes.keys()].sort()).toEqual(expected.map(([pair]) => pair).sort());
        for (const [pair, common] of expected) expect(sizes.get(pair)).toBeCloseTo(common, 1);
      }),
    );
  });

  it('are as large as the common parts of any two shapes', () => {
    const shape = fc
      .record({
        x: fc.integer({ min: 0, max: 200 }),
        y: fc.integer({ min: 0, max: 200 }),
        far: fc.array(fc.integer({ min: 20, max: 120 }), { minLength: 3, maxLength: 9 }),
      })
      // A star round a middle, so that it does not cross itself.
      .map(({ x, y, far }): [number, number][][] => {
        const ring = far.map((reach, i): [number, number] => {
          const angle = (2 * Math.PI * i) / far.length;
          return [(x + reach * Math.cos(angle)) / 1000, (y + reach * Math.sin(angle)) / 1000];
        });
        return [[...ring, ring[0] as [number, number]]];
      });
    fc.assert(
      fc.property(fc.array(shape, { minLength: 2, maxLength: 5 }), (rings) => {
        const { faults, complete } = areaFaults(rings.map((ring) => [ring]));
        expect(complete).toBe(true);
        const found = new Map(
          faults.filter(({ kind }) => kind === 'overlap').map(({ a, b, km2 }) => [`${a}-${b}`, km2]),
        );
        rings.forEach((one, a) => {
          rings.slice(a + 1).forEach((other, i) => {
            const common = intersection(one, other).flatMap(([outer = []]) => [Math.abs(ringArea(outer as Place[]))]);
            const km2 = common.reduce((sum, area) => sum + area, 0) * SQUARE;
            const pair = found.get(`${a}-${a + 1 + i}`) ?? 0;
            // Corners are rounded to a centimetre: a border of 100 km makes that a thousandth of a square kilometre.
            expect(Math.abs(pair - km2)).toBeLessThan(0.002 + km2 / 1000);
          });
        });
      }),
    );
  });

  it('of a layer that is cut up otherwise on each side of its borders are none', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 5 });
    fc.assert(
      fc.property(cuts, cuts, fc.double({ min: -0.4, max: 0.4, noNaN: true }), (left, right, slope) => {
        const at = (share: number): [number, number] => [1 + slope * (share / 100), share / 100];
        const points = (list: readonly number[]) => [...new Set([0, ...list, 100])].sort((a, b) => a - b).map(at);
        const west: AreaShape = [[[[0, 0], ...points(left), [0, 1], [0, 0]]]];
        const east: AreaShape = [[[[2, 0], [2, 1], ...points(right).reverse(), [2, 0]]]];
        expect(told([west, east])).toEqual([]);
      }),
    );
  });
});
