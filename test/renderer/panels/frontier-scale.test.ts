import { describe, expect, it } from 'vitest';
import { axisScale } from '../../../renderer/panels/frontier/frontier-scale.ts';

describe('an axis of the frontier', () => {
  it('has a few round labels from 0 to beyond the largest value, and puts 0 at its start', () => {
    for (const most of [0.003, 0.0538, 0.2869, 1.3812, 7]) {
      const { at, ticks } = axisScale(most, 40, 300);
      expect(at(0)).toBe(40);
      expect(at(most)).toBeLessThanOrEqual(300 + 1e-9);
      expect(ticks[0]).toBe(0);
      expect(ticks.length).toBeGreaterThan(2);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most - 1e-9);
    }
    expect(axisScale(0, 0, 100).at(0)).toBe(0);
    expect(axisScale(0.0003, 0, 100).ticks).toEqual([0, 0.001]);
  });

  it('runs backwards where its end lies before its start', () => {
    const { at } = axisScale(1, 160, 10);
    expect(at(0)).toBe(160);
    expect(at(1)).toBe(10);
  });
});
