import fc from 'fast-check';
import type { Problem } from '../../../core/balance/problem.ts';
import { gridProblem } from './worlds.ts';

const UNITS = 12;

/** Problems on a grid of 3 by 4 units: 2 to 4 territories, one or two measures, locks, budgets, with contiguity and without. */
export const smallCases: fc.Arbitrary<Problem> = fc
  .record({
    k: fc.constantFrom(2, 3, 4),
    first: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: UNITS, maxLength: UNITS }),
    second: fc.option(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: UNITS, maxLength: UNITS })),
    tolerance: fc.constantFrom(0.1, 0.2, 0.35),
    contiguity: fc.constantFrom('required' as const, 'required' as const, 'off' as const),
    locks: fc.array(fc.record({ unit: fc.nat(UNITS - 1), territory: fc.nat(3) }), { maxLength: 2 }),
    incumbent: fc.option(fc.array(fc.nat(3), { minLength: UNITS, maxLength: UNITS }), { freq: 2 }),
    budget: fc.integer({ min: 2, max: 10 }),
  })
  .map(({ k, first, second, tolerance, contiguity, locks, incumbent, budget }) => {
    const fixed = new Int32Array(UNITS).fill(-1);
    for (const { unit, territory } of locks) fixed[unit] = territory % k;
    const measures = [first, second].flatMap((column) => (column ? [(u: number) => column[u] ?? 0] : []));
    const kept = incumbent && {
      incumbent: Int32Array.from(incumbent, (t) => t % k),
      moveCost: new Float64Array(UNITS).fill(1),
      moveBudget: budget,
    };
    return gridProblem(4, 3, k, { measures, tolerance, contiguity, fixed, ...kept });
  });
