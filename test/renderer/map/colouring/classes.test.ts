import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf, quantileClasses, stepClasses } from '../../../../renderer/map/colouring/classes.ts';

const anyNumber = fc.oneof(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.integer({ min: 0, max: 5 }).map(Number),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY),
);
const values = fc.array(anyNumber, { maxLength: 80 }).map((list) => Float64Array.from(list));
const most = fc.integer({ min: 2, max: 9 });

describe.each([
  ['quantiles', quantileClasses],
  ['steps', stepClasses],
] as const)('classes by %s', (_name, classesOf) => {
  it('hold every finite value between their bounds, are rising and not too many', () => {
    fc.assert(
      fc.property(values, most, (column, count) => {
        const classes = classesOf(column, count);
        const { bounds } = classes;
        expect(bounds.length).toBeLessThanOrEqual(count + 1);
        for (let i = 1; i + 1 < bounds.length; i++) expect(bounds[i]).toBeGreaterThan(bounds[i - 1] as number);
        for (const value of column) {
          const found = classOf(classes, value);
          if (!Number.isFinite(value)) expect(found).toBe(-1);
          else {
            const dust = 1e-9 * Math.abs(value) + 1e-300;
            expect(value).toBeGreaterThanOrEqual((bounds[found] as number) - dust);
            expect(value).toBeLessThanOrEqual((bounds[found + 1] as number) + dust);
          }
        }
      }),
    );
  });
});

describe('classes by quantiles', () => {
  it('have as many values each where no two are the same', () => {
    const column = Float64Array.from({ length: 100 }, (_, i) => i * i);
    const classes = quantileClasses(column, 5);
    const counts = new Array(5).fill(0);
    for (const value of column) counts[classOf(classes, value)]++;
    for (const count of counts) expect(Math.abs(count - 20)).toBeLessThanOrEqual(1);
  });

  it('are fewer where many values are the same', () => {
    expect(quantileClasses(Float64Array.of(0, 0, 0, 0, 0, 0, 7), 5).bounds).toEqual([0, 7, 7]);
    expect(quantileClasses(Float64Array.of(0, 0, 0, 0, 0, 0, 1, 2, 3, 4), 5).bounds).toEqual([0, 1, 2, 3, 4, 4]);
    expect(quantileClasses(Float64Array.of(3, 3), 5).bounds).toEqual([3, 3]);
    expect(quantileClasses(Float64Array.of(Number.NaN), 5).bounds).toEqual([]);
  });
});

describe('classes by equal steps', () => {
  it('begin and end at round values', () => {
    expect(stepClasses(Float64Array.of(3, 96), 5).bounds).toEqual([0, 20, 40, 60, 80, 100]);
    expect(stepClasses(Float64Array.of(-0.13, 0.21), 5).bounds).toEqual([-0.2, -0.1, 0, 0.1, 0.2, 0.3]);
  });
});
