import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapestFilling } from '../../../../core/balance/bounds/filling.ts';

/** Units in one place each: a unit has one rate. */
const none = new Float64Array(30);
const units = fc.array(fc.record({ rate: fc.integer({ min: -9, max: 9 }), weight: fc.integer({ min: 1, max: 5 }) }), {
  minLength: 1,
  maxLength: 30,
});
const limits = fc.tuple(fc.nat(60), fc.option(fc.nat(60), { nil: Number.POSITIVE_INFINITY }));

describe('the cheapest filling of a territory', () => {
  it('costs what taking the cheapest units first costs, up to the minimum or while they cost less than nothing', () => {
    fc.assert(
      fc.property(units, limits, (given, [minimum, room]) => {
        const rate = Float64Array.from(given, (unit) => unit.rate);
        const weight = Float64Array.from(given, (unit) => unit.weight);
        const maximum = minimum + room;
        const cell = Int32Array.from(given.keys());
        const filling = cheapestFilling({ cell, rate, weight, spread: none, reach: none }, given.length, {
          minimum,
          maximum,
        });
        const expected = greedy(given, minimum, maximum);
        if (expected === null || filling === null) {
          expect(filling).toBe(expected);
          return;
        }
        expect(filling.cost).toBeLessThanOrEqual(expected);
        expect(filling.cost).toBeGreaterThan(expected - 1e-5);
      }),
      { numRuns: 2000 },
    );
  });

  it('says which units it takes: their weights and rates make its cost', () => {
    fc.assert(
      fc.property(units, limits, (given, [minimum, room]) => {
        const rate = Float64Array.from(given, (unit) => unit.rate);
        const weight = Float64Array.from(given, (unit) => unit.weight);
        const cell = Int32Array.from(given.keys());
        const maximum = minimum + room;
        const filling = cheapestFilling({ cell, rate, weight, spread: none, reach: none }, given.length, {
          minimum,
          maximum,
        });
        if (!filling) return;
        let [cost, taken] = [0, 0];
        for (let i = 0; i < given.length; i++) {
          const own = rate[i] ?? 0;
          // Rates moved together with the units they belong to.
          expect(own).toBe(given[cell[i] ?? -1]?.rate);
          const part =
            (weight[cell[i] ?? -1] ?? 0) * (own < filling.edge ? 1 : own === filling.edge ? filling.share : 0);
          cost += own * part;
          taken += part;
        }
        expect(Math.abs(cost - filling.cost)).toBeLessThan(1e-5);
        expect(taken).toBeGreaterThan(minimum - 1e-9);
        expect(taken).toBeLessThan(maximum + 1e-9);
      }),
      { numRuns: 2000 },
    );
  });
});

/** The same by sorting: whole weights, one piece of weight 1 after another. */
function greedy(given: readonly { rate: number; weight: number }[], minimum: number, maximum: number): number | null {
  const pieces = given.flatMap(({ rate, weight }) => Array.from({ length: weight }, () => rate)).sort((a, b) => a - b);
  if (pieces.length < minimum) return null;
  let cost = 0;
  for (const [taken, rate] of pieces.entries()) if (taken < minimum || (taken < maximum && rate < 0)) cost += rate;
  return cost;
}
