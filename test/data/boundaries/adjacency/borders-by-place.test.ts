import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatCircleKm } from '../../../../core/geo/distance.ts';
import { bordersByPlace } from '../../../../data/boundaries/adjacency/borders-by-place.ts';
import type { Place } from '../../../../data/boundaries/files/area-set.ts';
import type { SharedBorders } from '../../../../data/boundaries/shared-borders.ts';
import { box } from '../written-areas.ts';

const pairsOf = ({ a, b }: SharedBorders) => Array.from(a, (first, i) => `${first}-${b[i]}`);
const DEGREE_KM = greatCircleKm(0, 0, 1, 0);

describe('borders by place', () => {
  it('have the length of the common edge, and none where areas meet in a point', () => {
    const borders = bordersByPlace([[box(0, 0, 1, 1)], [box(1, 0, 2, 1)], [box(1, 1, 2, 2)]]);
    expect(pairsOf(borders)).toEqual(['0-1', '1-2']);
    expect(borders.km[0]).toBeCloseTo(DEGREE_KM, 6);
  });

  it('are found where one side has corners that the other has not', () => {
    const borders = bordersByPlace([[box(0, 0, 1, 3)], [box(1, 0, 2, 1)], [box(1, 1, 2, 2)], [box(1, 2, 2, 3)]]);
    expect(pairsOf(borders)).toEqual(['0-1', '0-2', '0-3', '1-2', '2-3']);
    for (const i of [0, 1, 2]) expect(borders.km[i]).toBeCloseTo(DEGREE_KM, 3);
  });

  it.each([
    [1e-12, '0-1'],
    [1e-7, '0-1'],
    [5e-6, '0-1'],
    [1e-4, ''],
  ])('bridge a sliver of %s degrees or leave it', (gap, expected) => {
    for (const side of [gap, -gap]) {
      const borders = bordersByPlace([[box(0, 0, 1, 1)], [box(1 + side, 0.25, 2, 1.25)]]);
      // Areas that overlap by more than the tolerance cross, and stay a pair without a length.
      if (side < 0 && expected === '') expect([pairsOf(borders), borders.km[0]]).toEqual([['0-1'], 0]);
      else expect(pairsOf(borders).join()).toBe(expected);
      if (expected) expect(borders.km[0] as number).toBeCloseTo(0.75 * DEGREE_KM, 1);
    }
  });

  it('widen with the tolerance', () => {
    const shapes = [[box(0, 0, 1, 1)], [box(1.0005, 0, 2, 1)]];
    expect(pairsOf(bordersByPlace(shapes, { toleranceM: 100 }))).toEqual(['0-1']);
    expect(pairsOf(bordersByPlace(shapes, { toleranceM: 10 }))).toEqual([]);
  });

  it('join both sides of 180 degrees', () => {
    const borders = bordersByPlace([[box(179, 0, 180, 1)], [box(-180, 0, -179, 1)]]);
    expect(pairsOf(borders)).toEqual(['0-1']);
  });

  it('of areas stacked on one another end, and pair them', () => {
    const borders = bordersByPlace(Array.from({ length: 20 }, () => [box(0, 0, 1, 1)]));
    expect(borders.a.length).toBe(190);
  });

  it('of a grid are those of its cells, however the cells are cut up, shifted by centimetres and turned', () => {
    const cells = fc.record({
      columns: fc.integer({ min: 1, max: 5 }),
      rows: fc.integer({ min: 1, max: 5 }),
      cuts: fc.array(fc.double({ min: 0.05, max: 0.95, noNaN: true }), { maxLength: 4 }),
      seeds: fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 25, maxLength: 25 }),
    });
    fc.assert(
      fc.property(cells, ({ columns, rows, cuts, seeds }) => {
        const shapes = Array.from({ length: columns * rows }, (_, cell) => {
          const seed = seeds[cell % seeds.length] as number;
          const jitter = (n: number) => (((seed + n * 7919) % 1000) / 1000 - 0.5) * 2e-6;
          const [x, y] = [10 + (cell % columns), 40 + Math.floor(cell / columns)];
          const ring = (box(x, y, x + 1, y + 1)[0] as Place[]).flatMap(([lon, lat], i, all): Place[] => {
            const next = all[i + 1];
            if (!next) return [[lon, lat]];
            const own = cuts.filter((_, c) => (seed >> c) % 2 === 0).sort((a, b) => a - b);
            return [[lon, lat], ...own.map((t): Place => [lon + (next[0] - lon) * t, lat + (next[1] - lat) * t])];
          });
          const moved = ring.slice(0, -1).map(([lon, lat], i): Place => [lon + jitter(i), lat + jitter(i + 50)]);
          const closed = [...moved, moved[0] as Place];
          return [[seed % 2 === 0 ? closed : closed.toReversed()]];
        });
        const expected: string[] = [];
        for (let cell = 0; cell < shapes.length; cell++) {
          if (cell % columns < columns - 1) expected.push(`${cell}-${cell + 1}`);
          if (cell + columns < shapes.length) expected.push(`${cell}-${cell + columns}`);
        }
        const borders = bordersByPlace(shapes);
        expect(pairsOf(borders)).toEqual(expected.sort(byNumbers));
        for (const [i, a] of borders.a.entries()) {
          const sideways = borders.b[i] === a + 1 && a % columns < columns - 1;
          const lat = 40 + Math.floor(a / columns) + (sideways ? 0 : 1);
          const km = sideways ? DEGREE_KM : greatCircleKm(lat, 0, lat, 1);
          expect((borders.km[i] as number) / km).toBeCloseTo(1, 2);
        }
      }),
    );
  });
});

function byNumbers(a: string, b: string): number {
  const [a1 = 0, a2 = 0] = a.split('-').map(Number);
  const [b1 = 0, b2 = 0] = b.split('-').map(Number);
  return a1 - b1 || a2 - b2;
}
