import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellTree } from '../../../../core/balance/bounds/cell-tree.ts';
import { cellDivision } from '../../../../core/balance/bounds/cells.ts';
import { cheapestFilling } from '../../../../core/balance/bounds/filling.ts';
import { slopeFit } from '../../../../core/balance/bounds/slopes.ts';

const coordinate = fc.integer({ min: -20, max: 20 });
const world = fc.record({
  units: fc.array(fc.record({ x: coordinate, y: coordinate, weight: fc.nat(3) }), { maxLength: 60 }),
  /** What a cell may have, and prices and slopes to go round. */
  inertia: fc.constantFrom(-1, 0, 50, 1000, 1e9),
  prices: fc.array(fc.integer({ min: -300, max: 300 }), { minLength: 1, maxLength: 9 }),
  slopes: fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 2, maxLength: 9 }),
  fit: fc.boolean(),
  x: coordinate,
  y: coordinate,
  below: fc.integer({ min: -300, max: 900 }),
});
type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

describe('the tree of cells', () => {
  it('finds every cell with a unit that is cheap enough at a place, with the mean of its rates and how far they differ', () => {
    fc.assert(
      fc.property(world, (given) => {
        const { tree, found, unitsOf, rates } = looked(given);
        const seen = new Set(tree.cell.subarray(0, found));
        expect(seen.size).toBe(found);
        for (const [cell, units] of unitsOf.entries()) {
          const cheapest = Math.min(...units.map((u) => rates[u] ?? Number.NaN));
          // Units within rounding of the number may be found or not.
          if (cheapest < given.below - 1e-6) expect(seen.has(cell)).toBe(true);
        }
        for (let i = 0; i < found; i++) {
          const cell = tree.cell[i] ?? -1;
          const units = unitsOf[cell] ?? [];
          const whole = units.reduce((sum, u) => sum + (given.units[u]?.weight ?? 0), 0);
          const over = (value: (rate: number) => number) =>
            units.reduce((sum, u) => sum + ((given.units[u]?.weight ?? 0) / whole) * value(rates[u] ?? Number.NaN), 0);
          const mean = over((rate) => rate);
          expect(tree.rate[i]).toBeCloseTo(mean, 6);
          expect(tree.spread[cell]).toBeCloseTo(Math.sqrt(over((rate) => (rate - mean) ** 2)), 3);
          for (const u of units)
            expect(Math.abs((rates[u] ?? 0) - mean)).toBeLessThanOrEqual((tree.reach[cell] ?? 0) + 1e-6);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('makes fillings that cost no more than the cheapest of its units do, the same where each cell is one unit', () => {
    fc.assert(
      fc.property(world, fc.nat(40), fc.nat(40), (given, minimum, room) => {
        const { tree, found, weight, rates, cells } = looked({ ...given, below: Number.POSITIVE_INFINITY });
        expect(found).toBe(cells);
        const filling = cheapestFilling({ ...tree, weight }, found, { minimum, maximum: minimum + room });
        const pieces = given.units
          .flatMap((unit, u) => Array.from({ length: unit.weight }, () => rates[u] ?? Number.NaN))
          .sort((a, b) => a - b);
        if (pieces.length < minimum || !filling) {
          expect(pieces.length < minimum).toBe(filling === null);
          return;
        }
        let cost = 0;
        for (const [taken, rate] of pieces.entries())
          if (taken < minimum || (taken < minimum + room && rate < 0)) cost += rate;
        expect(filling.cost).toBeLessThanOrEqual(cost + 1e-6);
        if (given.inertia < 0) expect(filling.cost).toBeGreaterThan(cost - 1e-2);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Priced cells of a world, those found from its place, and the units of each with their rates by the formula. */
function looked({ units, inertia, prices, slopes, fit, x, y, below }: World) {
  const column = (field: 'x' | 'y' | 'weight') => Float64Array.from(units, (unit) => unit[field]);
  const division = cellDivision(column('x'), column('y'), column('weight'));
  // Divided twice: the second division says of which cell of the first each is a part.
  const coarse = division.divide(1e6);
  const cells = division.divide(inertia);
  for (const parent of cells.parent) expect(parent).toBeLessThan(coarse.count);
  const tree = cellTree(cells);
  for (let c = 0; c < cells.count; c++) {
    tree.price[c] = prices[c % prices.length] ?? 0;
    tree.slopeX[c] = slopes[c % slopes.length] ?? 0;
    tree.slopeY[c] = slopes[(c + 1) % slopes.length] ?? 0;
  }
  if (fit) slopeFit(cells)(tree);
  tree.reprice();
  const found = tree.gather(x, y, below);
  const unitsOf = Array.from({ length: cells.count }, (_, cell) => [...cells.unitsOf(cell)]);
  expect(unitsOf.flat().toSorted((a, b) => a - b)).toEqual([...units.keys()].filter((u) => units[u]?.weight));
  const rates = units.map((unit, u) => {
    const cell = unitsOf.findIndex((own) => own.includes(u));
    const [dx, dy] = [unit.x - (cells.x[cell] ?? 0), unit.y - (cells.y[cell] ?? 0)];
    const price =
      (tree.price[cell] ?? 0) + (tree.slopeX[cell] ?? 0) * dx + (tree.slopeY[cell] ?? 0) * dy + dx * dx + dy * dy;
    return (unit.x - x) ** 2 + (unit.y - y) ** 2 - price;
  });
  return { tree, found, unitsOf, rates, weight: cells.weight, cells: cells.count };
}
