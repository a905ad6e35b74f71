import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedSplit } from '../../../core/quota/bounded-split.ts';

/** Per part its weight, floor and cap; `null` is no cap. */
const someParts = fc.array(fc.record({ weight: fc.nat(9), floor: fc.nat(6), over: fc.option(fc.nat(8)) }), {
  minLength: 1,
  maxLength: 5,
});

const bounds = (parts: readonly { floor: number; over: number | null }[]) => ({
  floors: parts.map(({ floor }) => floor),
  caps: parts.map(({ floor, over }) => (over === null ? Number.POSITIVE_INFINITY : floor + over)),
});

describe('a split within floors and caps', () => {
  it('is the water-filling that trying every level finds, to one unit, and sums exactly', () => {
    fc.assert(
      fc.property(someParts, fc.nat(60), (parts, total) => {
        const { floors, caps } = bounds(parts);
        const split = boundedSplit(
          total,
          parts.map(({ weight }) => weight),
          { floors, caps },
        );
        const lowest = floors.reduce((all, one) => all + one, 0);
        const highest = caps.reduce((all, one) => all + one, 0);
        if (!split.ok) {
          expect(split.code).toBe(lowest > total ? 'floors-above-total' : 'caps-below-total');
          expect(lowest > total || highest < total).toBe(true);
          return;
        }
        expect(split.parts.reduce((all, one) => all + one, 0)).toBe(total);
        split.parts.forEach((part, i) => {
          expect(part).toBeGreaterThanOrEqual(floors[i] as number);
          expect(part).toBeLessThanOrEqual(caps[i] as number);
        });
        if (parts.every(({ weight }) => weight > 0)) {
          const ideal = levelByTrying(
            parts.map(({ weight }) => weight),
            floors,
            caps,
            total,
          );
          split.parts.forEach((part, i) => {
            expect(Math.abs(part - (ideal[i] as number))).toBeLessThan(1 + 1e-6);
          });
        }
      }),
    );
  });

  it('gives what is less than a unit to one part, and says where a unit is too coarse', () => {
    const none = { floors: [0, 0], caps: [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] };
    expect(boundedSplit(10_500, [1, 2], none, 1000)).toEqual({ ok: true, parts: [3000, 7500] });
    expect(boundedSplit(1000, [1, 1], { floors: [400, 400], caps: [600, 600] }, 1000)).toEqual({
      ok: false,
      code: 'unit-too-coarse',
      boundMinor: 1000,
    });
  });
});

/** Bisects the one level at which clamp(level x weight) sums to the total. */
function levelByTrying(weights: number[], floors: number[], caps: number[], total: number): number[] {
  const at = (level: number) =>
    weights.map((weight, i) => Math.min(Math.max(level * weight, floors[i] as number), caps[i] as number));
  let [low, high] = [0, 1e6];
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (at(middle).reduce((all, one) => all + one, 0) < total) low = middle;
    else high = middle;
  }
  return at(high);
}
