import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../core/balance/columns.ts';
import { COMPACTNESS } from '../../../core/balance/objective.ts';
import { createRandom } from '../../../core/balance/random.ts';
import { excessOf } from '../../../core/balance/search/excess.ts';
import { recombined } from '../../../core/balance/search/recom.ts';
import { regionOf } from '../../../core/balance/search/region.ts';
import { tallyOf } from '../../../core/balance/search/tally.ts';
import { looseParts } from '../../../core/graph/parts.ts';
import { gridGraph, gridProblem } from './worlds.ts';

const colours = (k: number) => fc.array(fc.nat(k - 1), { minLength: 48, maxLength: 48 });

describe('a region', () => {
  it('changes by what the whole changes by: cost, excess and what is spent of the budget', () => {
    const problem = gridProblem(8, 6, 4, {
      measures: [(u) => 1 + (u % 5), (u) => (u * 7) % 4],
      incumbent: Int32Array.from({ length: 48 }, (_, u) => (u % 5) - 1),
      moveCost: Float64Array.from({ length: 48 }, (_, u) => u % 3),
      moveBudget: 40,
      objective: { ...COMPACTNESS, travel: 2, border: 3, disruption: 4 },
      homes: {
        xKm: Float64Array.of(1, NaN, 3, 4),
        yKm: Float64Array.of(1, NaN, 3, 1),
        pull: Float64Array.of(1, 0, 0.5, 0),
      },
    });
    const columns = columnsOf(problem);
    fc.assert(
      fc.property(colours(4), colours(2), (before, within) => {
        const assignment = Int32Array.from(before);
        const whole = tallyOf(columns, assignment);
        const region = regionOf(
          columns,
          problem.graph,
          assignment,
          whole.spent,
          Int32Array.of(1, 3),
          new Int32Array(48),
        );
        const now = tallyOf(region.columns, region.assignment.slice());
        const then = tallyOf(
          region.columns,
          region.assignment.map((_, i) => within[i] ?? 0),
        );
        const after = assignment.slice();
        then.assignment.forEach((t, i) => {
          after[region.units[i] as number] = t === 0 ? 1 : 3;
        });
        const wholeAfter = tallyOf(columns, after);
        expect(then.cost - now.cost).toBeCloseTo(wholeAfter.cost - whole.cost, 6);
        const amount = (tally: typeof now) => excessOf(tally).amount[0] ?? 0;
        expect(amount(then) - amount(now)).toBeCloseTo(amount(wholeAfter) - amount(whole), 9);
        expect(region.columns.budget - then.spent).toBe(columns.budget - wholeAfter.spent);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a recombination', () => {
  it('cuts two territories into two that are in one piece each', () => {
    const graph = gridGraph(8, 6);
    const columns = columnsOf(gridProblem(8, 6, 2, { measures: [(u) => 1 + (u % 5)] }));
    for (let seed = 0; seed < 50; seed++) {
      const cut = recombined(columns, graph, createRandom(seed));
      expect(cut && new Set(cut).size).toBe(2);
      expect(cut && looseParts(graph, cut, 2)).toBe(0);
    }
  });

  it('balances as well as a tree allows: a path is cut in the middle', () => {
    const problem = gridProblem(10, 1, 2);
    const cut = recombined(columnsOf(problem), gridGraph(10, 1), createRandom(1));
    expect(cut?.reduce((sum, t) => sum + t, 0)).toBe(5);
  });

  it('is not possible where the two do not hang together', () => {
    const apart = {
      start: Int32Array.of(0, 1, 2, 3, 4),
      neighbour: Int32Array.of(1, 0, 3, 2),
      borderKm: new Float64Array(4),
    };
    expect(recombined(columnsOf(gridProblem(2, 2, 2)), apart, createRandom(1))).toBe(null);
  });
});
