import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripScale } from '../../../renderer/panels/fairness/strip-scale.ts';

describe('the axis of an index strip', () => {
  it('has 100 in the middle and less at the left', () => {
    const { x } = stripScale([90, 110], 0.05, 300);
    expect(x(100)).toBe(150);
    expect(x(90)).toBeLessThan(x(110));
  });

  it('holds every territory and the whole band, whatever the indexes are', () => {
    const indexes = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }));
    fc.assert(
      fc.property(indexes, fc.double({ min: 0, max: 1, noNaN: true }), (values, tolerance) => {
        const { x } = stripScale(values, tolerance, 300);
        for (const index of [...values, 100 * (1 - tolerance), 100 * (1 + tolerance)]) {
          expect(x(index)).toBeGreaterThanOrEqual(0);
          expect(x(index)).toBeLessThanOrEqual(300);
        }
      }),
    );
  });

  it('leaves labels room', () => {
    const { x, ticks } = stripScale([20, 180], 0.05, 300);
    const places = ticks.map(x);
    for (let i = 1; i < places.length; i++)
      expect((places[i] as number) - (places[i - 1] as number)).toBeGreaterThan(25);
  });

  it('labels nothing below zero', () => {
    expect(stripScale([0, 230], 0.05, 300).ticks[0]).toBe(0);
  });

  it('leaves out territories that have no index', () => {
    expect(stripScale([Number.NaN, 104], 0.05, 300).ticks).toEqual([90, 95, 100, 105, 110]);
  });
});
