import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diverseSolutions } from '../../../core/balance/alternatives/diverse.ts';
import { disruptionFrontier } from '../../../core/balance/alternatives/frontier.ts';
import { chooseTerritoryCount } from '../../../core/balance/alternatives/territory-count.ts';
import { comesBefore, isNearlyAsGood, placeOfBest, standingOf } from '../../../core/balance/compare.ts';
import type { Problem } from '../../../core/balance/problem.ts';
import { bestOfStarts } from '../../../core/balance/starts/best-of-starts.ts';
import { gridProblem } from './worlds.ts';

const of = (...territories: number[]) => ({ assignment: Int32Array.from(territories) });
/** A row of six units, two territories of three. */
const row = (contiguity: Problem['contiguity'], balance: Problem['objective']['balance'] = 'limits-first') => {
  const problem = gridProblem(6, 1, 2, { tolerance: 0, contiguity });
  return { ...problem, objective: { ...problem.objective, balance } };
};
const uneven = of(0, 0, 1, 1, 1, 1);
const cut = of(0, 0, 1, 0, 1, 1);

describe('the better of two plans', () => {
  it('is the one in fewer pieces where that is required, within its limits or not', () => {
    expect(bestOfStarts(row('required'), [cut, uneven])).toBe(1);
    expect(bestOfStarts(row('required', 10), [cut, uneven])).toBe(1);
  });

  it('is the one nearer to its limits where contiguity is only preferred, or off', () => {
    expect(bestOfStarts(row('preferred'), [uneven, cut])).toBe(1);
    expect(bestOfStarts(row('off'), [uneven, cut])).toBe(1);
  });

  it('is the one in fewer pieces of two as near, where contiguity is preferred', () => {
    const [whole, loose] = [of(0, 0, 0, 0, 1, 1), of(1, 0, 0, 0, 0, 1)];
    expect(bestOfStarts(row('preferred'), [loose, whole])).toBe(1);
    expect(bestOfStarts(row('preferred'), [whole, loose])).toBe(0);
  });

  it('is the one with less cost of two that are otherwise alike, by the whole objective', () => {
    const home = { xKm: Float64Array.of(5, 0), yKm: Float64Array.of(0, 0), pull: Float64Array.of(1, 1) };
    const [west, east] = [of(0, 0, 0, 1, 1, 1), of(1, 1, 1, 0, 0, 0)];
    expect(bestOfStarts(row('required'), [west, east])).toBe(0);
    expect(bestOfStarts({ ...row('required'), homes: home }, [west, east])).toBe(1);
  });

  it('is never both: the order has no circles and no two ways', () => {
    const division = fc.array(fc.nat(1), { minLength: 6, maxLength: 6 });
    const contiguity = fc.constantFrom<Problem['contiguity'][]>('required', 'preferred', 'off');
    fc.assert(
      fc.property(
        division,
        division,
        division,
        contiguity,
        fc.constantFrom('limits-first' as const, 3),
        (a, b, c, mode, balance) => {
          const problem = row(mode, balance);
          const [x, y, z] = [a, b, c].map((each) => standingOf(problem, Int32Array.from(each))) as [
            ReturnType<typeof standingOf>,
            ReturnType<typeof standingOf>,
            ReturnType<typeof standingOf>,
          ];
          expect(comesBefore(x, y) && comesBefore(y, x)).toBe(false);
          if (comesBefore(x, y) && comesBefore(y, z)) expect(comesBefore(x, z)).toBe(true);
          const best = placeOfBest([x, null, y, z]);
          for (const other of [x, y, z]) {
            const champion = [x, null, y, z][best] as typeof x;
            expect(comesBefore(other, champion)).toBe(false);
            if (comesBefore(champion, other) && isNearlyAsGood(other, champion, 0)) {
              expect(other.cost).toBeLessThanOrEqual(champion.cost * (1 + 1e-9));
            }
          }
        },
      ),
    );
  });
});

describe('plans that are chosen among several', () => {
  const control = { seed: 1, iterationsPerRun: 60_000, stop: () => null, report: () => {} };
  /** Two territories, the first of them locked at both ends of a row whose middle is locked to the other. */
  const torn = (count: number): Problem => {
    const fixed = Int32Array.from({ length: 12 }, (_, u) => (u === 0 || u === 11 ? 0 : u === 6 ? count - 1 : -1));
    return gridProblem(12, 1, count, { fixed, tolerance: 1 });
  };

  it('keep every limit with so many territories only if each is in one piece where that is required', () => {
    const choice = chooseTerritoryCount(torn, { least: 2, most: 3 }, control);
    expect(choice?.tried.map(({ unmet }) => unmet)).toEqual([0, 0]);
    expect(choice).toMatchObject({ reason: 'least-violation', count: 2 });
    const off = (count: number): Problem => ({ ...torn(count), contiguity: 'off' });
    expect(chooseTerritoryCount(off, { least: 2, most: 3 }, control)).toMatchObject({
      reason: 'fewest-within-limits',
      count: 2,
    });
  });

  it('break limits by as little as can be, however many they are', () => {
    // Nobody may have more than 40 of 100: alone 60 too much, two of them 10 each.
    const problemOf = (count: number): Problem => {
      const problem = gridProblem(10, 10, count);
      const limits = new Array(count).fill({ minimum: 0, ideal: 100 / count, maximum: 40 });
      return { ...problem, measures: problem.measures.map((measure) => ({ ...measure, limits })) };
    };
    const choice = chooseTerritoryCount(problemOf, { least: 1, most: 2 }, control);
    expect(choice?.tried.map(({ unmet }) => unmet)).toEqual([1, 2]);
    expect(choice).toMatchObject({ count: 2, reason: 'least-violation' });
  });

  it('are as good as the best by excess, not by the number of limits', () => {
    const measures = [(u: number) => 1 + ((u * 31) % 17)];
    const problem = gridProblem(6, 6, 4, { measures, tolerance: 0.001 });
    const solutions = diverseSolutions(problem, 3, 0.5, control);
    const standings = solutions.map(({ assignment }) => standingOf(problem, assignment));
    const [best] = standings;
    expect(best?.amount[0]).toBeGreaterThan(0);
    for (const standing of standings) {
      expect(standing.looseParts).toBe(0);
      expect(standing.amount[0]).toBeLessThanOrEqual((best?.amount[0] ?? 0) * (1 + 1e-9));
    }
  });

  it('stand on a frontier also where a plan in more pieces is as cheap and as even', () => {
    // Today's territories are in two pieces each; where nothing moves they stay so.
    const incumbent = Int32Array.of(0, 1, 0, 0, 1, 1);
    const problem = gridProblem(6, 1, 2, { incumbent, moveCost: new Float64Array(6).fill(1), tolerance: 0 });
    const points = disruptionFrontier(problem, [0, 2], control);
    expect(points.map(({ price, imbalance, looseParts }) => [price, imbalance, looseParts])).toEqual([
      [0, 0, 2],
      [2, 0, 0],
    ]);
  });
});
