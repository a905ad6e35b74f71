import fc from 'fast-check';
import { limitsFor } from '../../../core/balance/limits.ts';
import type { Limit, Problem } from '../../../core/balance/problem.ts';
import { gridProblem } from './worlds.ts';

const [COLUMNS, ROWS] = [4, 3];
const UNITS = COLUMNS * ROWS;
const MOST_TERRITORIES = 4;

const perUnit = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: UNITS, maxLength: UNITS });
const perTerritory = <T>(of: fc.Arbitrary<T>) =>
  fc.array(of, { minLength: MOST_TERRITORIES, maxLength: MOST_TERRITORIES });
/** Which limits a measure has: a band around each ideal, a minimum and maximum of its own, or only one of the two. */
const sides = fc.constantFrom('band', 'band', 'band', 'absolute', 'at least', 'at most');
const tolerance = fc.constantFrom(0.05, 0.1, 0.2, 0.35, 0.35, 0.5);
const measure = (least: number, most: number) =>
  fc.record({ values: perUnit(fc.integer({ min: least, max: most })), sides, tolerance });

const locksUpTo = (most: number) =>
  fc.array(fc.record({ unit: fc.nat(UNITS - 1), territory: fc.nat(3) }), { maxLength: most });

/** Territories of today in stripes, some units with another one or with none; or without any order. */
const incumbents = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(fc.record({ unit: fc.nat(UNITS - 1), territory: fc.integer({ min: -1, max: 3 }) }), { maxLength: 4 })
      .map((changes) => (k: number) => {
        const today = Int32Array.from({ length: UNITS }, (_, u) => Math.floor(((u % COLUMNS) * k) / COLUMNS));
        for (const { unit, territory } of changes) today[unit] = territory < k ? territory : -1;
        return today;
      }),
  },
  {
    weight: 1,
    arbitrary: perUnit(fc.integer({ min: -1, max: 3 })).map(
      (drawn) => (k: number) => Int32Array.from(drawn, (t) => (t < k ? t : -1)),
    ),
  },
);

/**
 * Problems on a grid of 3 by 4 units: 2 to 4 territories of equal or unequal capacity, one or two measures of one or two
 * priorities, limits on both sides or on one, locks, whole and fractional costs of moving, budgets from nothing on,
 * with contiguity and without. Some have no division within their limits.
 */
export const smallCases: fc.Arbitrary<Problem> = fc
  .record({
    k: fc.constantFrom(2, 3, 4),
    first: measure(1, 6),
    second: fc.option(measure(0, 4)),
    secondPriority: fc.constantFrom(1, 2),
    capacities: fc.option(perTerritory(fc.constantFrom(0.5, 1, 1.5, 2))),
    contiguity: fc.constantFrom('required' as const, 'required' as const, 'off' as const),
    locks: fc.oneof({ weight: 3, arbitrary: locksUpTo(2) }, { weight: 1, arbitrary: locksUpTo(5) }),
    incumbent: fc.option(incumbents, { freq: 2 }),
    costs: fc.option(perUnit(fc.constantFrom(0, 0.25, 0.5, 1, 1.7, 2.3))),
    budget: fc.oneof(
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 5, arbitrary: fc.double({ min: 0.5, max: 10, noNaN: true }) },
    ),
  })
  .map(({ k, first, second, secondPriority, capacities, contiguity, locks, incumbent, costs, budget }) => {
    const fixed = new Int32Array(UNITS).fill(-1);
    for (const { unit, territory } of locks) fixed[unit] = territory % k;
    const shares = capacities?.slice(0, k) ?? new Array<number>(k).fill(1);
    const drawn = second ? [first, second] : [first];
    const measures = drawn.map((one, j) => {
      const values = Float64Array.from(one.values);
      const priority = j === 0 ? 1 : secondPriority;
      return { name: `m${j + 1}`, values, limits: limitsOf(values, shares, one), priority };
    });
    const kept = incumbent && {
      incumbent: incumbent(k),
      moveCost: Float64Array.from(costs ?? new Array<number>(UNITS).fill(1)),
      moveBudget: budget,
    };
    const weight = measures[0]?.values ?? new Float64Array(UNITS);
    return { ...gridProblem(COLUMNS, ROWS, k, { contiguity, fixed, ...kept }), weight, measures };
  });

function limitsOf(
  values: Float64Array,
  capacities: readonly number[],
  given: { readonly sides: string; readonly tolerance: number },
): Limit[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  const mean = total / capacities.length;
  const least = Math.floor((1 - given.tolerance) * mean);
  const most = Math.ceil((1 + given.tolerance) * mean);
  if (given.sides === 'absolute') return limitsFor(values, capacities, given.tolerance, least, most);
  const bands = limitsFor(values, capacities, given.tolerance, null, null);
  if (given.sides === 'at least') return bands.map((limit) => ({ ...limit, maximum: total }));
  return given.sides === 'at most' ? bands.map((limit) => ({ ...limit, minimum: 0 })) : bands;
}
