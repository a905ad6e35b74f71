import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { mercatorX, mercatorY } from '../../../../core/geo/mercator.ts';
import { areaIndex } from '../../../../core/select/area-index.ts';
import { figureOf } from '../../../../core/select/figure.ts';
import { areaColumns } from '../../../../renderer/map/tools/area-columns.ts';
import { usShapes } from '../../../../renderer/map/us-shapes.ts';

const ATLAS = createRequire(import.meta.url)('us-atlas/counties-10m.json');
const shapes = usShapes(ATLAS, 'us-states');

/** States by FIPS code, in an order of their own; Nevada is not in the plan. */
const CODES = ['06', '41', '49', '08', '32'];
const rowOf = (code: string) => (code === '32' ? -1 : CODES.indexOf(code));

describe('areas as columns', () => {
  if (!shapes) throw new Error('the atlas has states');
  const columns = areaColumns(shapes, rowOf);
  const touching = (drawn: Parameters<typeof figureOf>[0]) => {
    const figure = figureOf(drawn);
    return figure ? [...areaIndex(columns).touching(figure)] : [];
  };
  const circle = (lat: number, lon: number, km: number) => touching({ kind: 'circle', lat, lon, km });

  it('hold the states of the plan with all of their rings', () => {
    expect([...columns.rows].sort()).toEqual([0, 1, 2, 3]);
    expect(columns.corners.length).toBe(2 * (columns.rings.at(-1) as number));
    expect(columns.areas.at(-1)).toBe(columns.rings.length - 1);
    expect(Array.from(columns.corners).every((value) => value > 0 && value < 1)).toBe(true);
  });

  it('are touched where a circle crosses their border, and where it lies inside of them', () => {
    // In the middle of Colorado; at its border with Utah; in the middle of Nevada.
    expect(circle(39, -105.5, 20)).toEqual([3]);
    expect(circle(39, -109.05, 20)).toEqual([2, 3]);
    expect(circle(39.5, -116.5, 20)).toEqual([]);
  });

  it('are touched by a brush that was led from one to the next', () => {
    const line = [-119, 42.5, -119, 41].map((value, i) => (i % 2 === 0 ? mercatorX(value) : mercatorY(value)));
    expect(touching({ kind: 'corridor', line: Float64Array.from(line), half: 1e-6 })).toEqual([1]);
    const further = [-121, 42.5, -121, 41].map((value, i) => (i % 2 === 0 ? mercatorX(value) : mercatorY(value)));
    expect(touching({ kind: 'corridor', line: Float64Array.from(further), half: 1e-6 })).toEqual([0, 1]);
  });
});
