import { describe, expect, it } from 'vitest';
import { mapDots } from '../../../data/report/map-dots.ts';
import { planeFrame } from '../../../data/report/map-frame.ts';

const places = (a: number[], b: number[], keys: number[]) => ({
  count: a.length,
  a: Float64Array.from(a),
  b: Float64Array.from(b),
  keys: Int32Array.from(keys),
});
const square = planeFrame(Float64Array.of(0, 100), Float64Array.of(0, 100), 648, 648);
const marks = (path: string | undefined) => path?.match(/M/g)?.length ?? 0;

describe('the dots of the map', () => {
  it('are one per place where there is room', () => {
    const { paths, dots, outside } = mapDots(places([10, 50, 90], [10, 50, 90], [1, 2, 1]), square);
    expect({ dots, outside }).toEqual({ dots: 3, outside: 0 });
    expect([...paths.keys()]).toEqual([1, 2]);
    expect(marks(paths.get(1))).toBe(2);
  });

  it('are shared by accounts at one place, in the colour of most of them', () => {
    const { paths, dots } = mapDots(places([50, 50, 50, 50, 50], [50, 50, 50, 50, 50], [1, 2, 2, 1, 2]), square);
    expect(dots).toBe(1);
    expect([...paths.keys()]).toEqual([2]);
  });

  it('leave out what has no place or lies outside, and say how many', () => {
    const { dots, outside } = mapDots(places([50, Number.NaN, 900], [50, 50, 50], [1, 1, 1]), square);
    expect({ dots, outside }).toEqual({ dots: 1, outside: 2 });
  });

  it('stay few, and their text short, for a million accounts', () => {
    const count = 1_000_000;
    const a = Float64Array.from({ length: count }, (_, i) => ((i * 0.61803398875) % 1) * 100);
    const b = Float64Array.from({ length: count }, (_, i) => ((i * 0.7548776662) % 1) * 100);
    const keys = Int32Array.from({ length: count }, (_, i) => 1 + (i % 7));
    const { paths, dots } = mapDots({ count, a, b, keys }, square);
    expect(dots).toBeGreaterThan(1_000);
    expect(dots).toBeLessThanOrEqual(9_000);
    const length = [...paths.values()].reduce((sum, path) => sum + path.length, 0);
    expect(length).toBeLessThan(200_000);
  });
});
