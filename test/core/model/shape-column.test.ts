import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Shape, shapeAt, shapeColumn } from '../../../core/model/shape-column.ts';

const degrees = (most: number) => fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((steps) => steps / 1e6);
const ring = fc
  .array(fc.tuple(degrees(360), degrees(90)), { minLength: 3, maxLength: 12 })
  .map((open) => [...open, open[0] as [number, number]]);
const shapes = fc.array(fc.array(fc.array(ring, { maxLength: 3 }), { maxLength: 3 }), { maxLength: 8 });

describe('shapes as a packed column', () => {
  it('gives back every shape, on a grid of a millionth of a degree', () => {
    fc.assert(
      fc.property(shapes, (given) => {
        const column = shapeColumn(given as Shape[]);
        expect(given.map((_, row) => shapeAt(column, row))).toEqual(given.map((shape) => normal(shape as Shape)));
      }),
    );
  });

  it('keeps a vertex that two neighbours share one vertex', () => {
    const east = [
      [
        [
          [0, 0],
          [1 / 3, 0],
          [1 / 3, 2 / 3],
          [0, 0],
        ],
      ],
    ] as const;
    const west = [
      [
        [
          [1 / 3, 0],
          [1, 0],
          [1 / 3, 2 / 3],
          [1 / 3, 0],
        ],
      ],
    ] as const;
    const column = shapeColumn([east, west]);
    expect(shapeAt(column, 0)[0]?.[0]?.[1]).toEqual(shapeAt(column, 1)[0]?.[0]?.[0]);
  });

  it('refuses bytes that count more than there is', () => {
    const { bytes, start } = shapeColumn([
      [
        [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      ],
    ]);
    const cut = { bytes: bytes.slice(0, 4), start: Int32Array.of(0, 4) };
    expect(() => shapeAt(cut, 0)).toThrow();
    const lying = Uint8Array.from(bytes);
    lying[2] = 127;
    expect(() => shapeAt({ bytes: lying, start }, 0)).toThrow();
  });
});

/** -0 is 0 after the way there and back. */
function normal(shape: Shape): Shape {
  return shape.map((polygon) => polygon.map((one) => one.map(([lon, lat]) => [lon + 0, lat + 0] as const)));
}
