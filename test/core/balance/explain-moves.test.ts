import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../core/balance/columns.ts';
import { explainMoves, TERMS } from '../../../core/balance/explain/explain-moves.ts';
import { moveCostOf } from '../../../core/balance/move-cost.ts';
import { COMPACTNESS } from '../../../core/balance/objective.ts';
import { excessOf } from '../../../core/balance/search/excess.ts';
import { tallyOf } from '../../../core/balance/search/tally.ts';
import { looseParts } from '../../../core/graph/parts.ts';
import { gridProblem } from './worlds.ts';

const problem = gridProblem(6, 5, 3, {
  measures: [(u) => 1 + (u % 5), (u) => (u * 7) % 4],
  incumbent: Int32Array.from({ length: 30 }, (_, u) => ((u % 7) - 1 > 2 ? 0 : (u % 7) - 1)),
  moveCost: Float64Array.from({ length: 30 }, (_, u) => u % 3),
  objective: { ...COMPACTNESS, travel: 2, border: 3, disruption: 4 },
  homes: { xKm: Float64Array.of(1, NaN, 3), yKm: Float64Array.of(1, NaN, 3), pull: Float64Array.of(1, 0, 0.5) },
});
const division = fc.array(fc.nat(2), { minLength: 30, maxLength: 30 });

describe('the explanation of moves', () => {
  it('names every unit that left its territory, and what bringing it back alone would change, term by term', () => {
    const columns = columnsOf(problem);
    fc.assert(
      fc.property(division, (drawn) => {
        const assignment = Int32Array.from(drawn);
        const told = explainMoves(problem, assignment);
        const moved = [...assignment.keys()].filter(
          (u) => (problem.incumbent?.[u] ?? -1) !== -1 && problem.incumbent?.[u] !== assignment[u],
        );
        expect([...told.units]).toEqual(moved);
        const now = tallyOf(columns, assignment.slice());
        for (const [i, unit] of moved.entries()) {
          const back = assignment.slice();
          back[unit] = told.from[i] as number;
          const then = tallyOf(columns, back);
          const cost = TERMS.reduce((sum, term) => sum + (told.cost[term][i] as number), 0);
          expect(cost).toBeCloseTo(now.cost - then.cost, 6);
          expect(told.cost.disruption[i]).toBeCloseTo(
            4 * (moveCostOf(problem, assignment) - moveCostOf(problem, back)),
            9,
          );
          const excess = (told.excess[2 * i] as number) + (told.excess[2 * i + 1] as number);
          expect(excess).toBeCloseTo((excessOf(now).amount[0] ?? 0) - (excessOf(then).amount[0] ?? 0), 9);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('says which moved units hold their territory together', () => {
    const row = gridProblem(5, 1, 2, {
      incumbent: Int32Array.of(0, 1, 0, 0, 0),
      moveCost: new Float64Array(5).fill(1),
    });
    const assignment = Int32Array.of(0, 0, 0, 1, 1);
    const told = explainMoves(row, assignment);
    expect([...told.units]).toEqual([1, 3, 4]);
    expect([...told.holdsTogether]).toEqual([1, 0, 0]);
    const back = assignment.slice();
    back[1] = 1;
    expect(row.graph && looseParts(row.graph, back, 2)).toBeGreaterThan(0);
  });

  it('is empty without an incumbent', () => {
    expect(explainMoves(gridProblem(3, 3, 2), new Int32Array(9)).units).toHaveLength(0);
  });
});
