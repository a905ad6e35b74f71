import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unitTree } from '../../../../core/balance/bounds/unit-tree.ts';

const place = fc.record({
  x: fc.integer({ min: -20, max: 20 }),
  y: fc.integer({ min: -20, max: 20 }),
  weight: fc.nat(3),
  price: fc.integer({ min: -300, max: 300 }),
});

it('the tree of units finds every unit that is cheap enough at a place, no other, and leaves out those of weight 0', () => {
  fc.assert(
    fc.property(
      fc.array(place, { maxLength: 80 }),
      fc.integer({ min: -25, max: 25 }),
      fc.integer({ min: -25, max: 25 }),
      fc.integer({ min: -300, max: 900 }),
      (places, x, y, below) => {
        const column = (field: 'x' | 'y' | 'weight') => Float64Array.from(places, (one) => one[field]);
        const tree = unitTree(column('x'), column('y'), column('weight'));
        expect(tree.size).toBe(places.filter(({ weight }) => weight > 0).length);
        tree.price.forEach((_, i) => {
          tree.price[i] = places[tree.order[i] ?? -1]?.price ?? Number.NaN;
        });
        tree.reprice();
        const unit = new Int32Array(tree.size);
        const difference = new Float64Array(tree.size);
        const found = tree.gather(x, y, below, unit, difference);
        const cheap = Array.from({ length: found }, (_, i) => [tree.order[unit[i] ?? -1], difference[i]]);
        const expected = places
          .map((one, u) => [u, (one.x - x) ** 2 + (one.y - y) ** 2 - one.price, one.weight])
          .filter(([, rate = 0, weight = 0]) => weight > 0 && rate < below)
          .map(([u, rate]) => [u, rate]);
        expect(cheap.sort(([a = 0], [b = 0]) => a - b)).toEqual(expected);
      },
    ),
    { numRuns: 1000 },
  );
});
