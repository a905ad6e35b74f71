import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapeAt, shapeColumn } from '../../../core/model/shape-column.ts';
import { finish } from '../../../core/steps.ts';
import { packedLocator } from '../../../data/boundaries/place-in-shapes.ts';
import { unitLocator } from '../../../data/boundaries/place-in-units.ts';
import { type AreaShape, shapeOf, usAreas } from '../../../data/boundaries/us-atlas.ts';

/** Both ways for the same shapes, as they are after packing. */
function both(shapes: readonly AreaShape[]) {
  const column = shapeColumn(shapes);
  return {
    packed: finish(packedLocator(column)),
    plain: unitLocator(shapes.map((_, row) => shapeAt(column, row))),
  };
}

describe('a place among packed shapes', () => {
  it('is found as among shapes that are not packed', () => {
    const side = fc.double({ min: 0.1, max: 9, noNaN: true });
    const box = fc.record({
      west: fc.double({ min: -180, max: 171, noNaN: true }),
      south: fc.double({ min: -89, max: 80, noNaN: true }),
      side,
    });
    const shape = box.map(({ west, south, side: size }): AreaShape => {
      const [east, north] = [west + size, south + size];
      return [
        [
          [
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
          ],
        ],
      ];
    });
    const shapes = fc.array(fc.oneof({ weight: 5, arbitrary: shape }, fc.constant<AreaShape>([])), { maxLength: 12 });
    const place = fc.tuple(
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
    );
    fc.assert(
      fc.property(shapes, fc.array(place, { maxLength: 8 }), (areas, places) => {
        const { packed, plain } = both(areas);
        // Places all over the Earth, and one on the corner of each area, a little outside of it.
        const corners = areas.flatMap((area) => (area[0]?.[0]?.[0] ? [area[0][0][0]] : []));
        for (const [lat, lon] of [...places, ...corners.map(([lon, lat]) => [lat - 0.1, lon - 0.1] as const)]) {
          expect(packed(lat, lon).unit).toBe(plain(lat, lon).unit);
        }
      }),
    );
  });

  it('among the counties of the US, too, with the coast and the line of 180 degrees', () => {
    const { packed, plain } = both(usAreas('us-counties').map(shapeOf));
    const places = Array.from({ length: 400 }, (_, i) => [24 + ((i * 0.618) % 26), -125 + ((i * 7.54) % 59)] as const);
    for (const [lat, lon] of [...places, [52.9, 172.9], [51.9, -178.1], [71.4, -156.6], [0, 0]] as const) {
      expect(packed(lat, lon)).toEqual(plain(lat, lon));
    }
  });
});
