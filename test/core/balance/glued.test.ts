import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../core/balance/evaluate.ts';
import { glued } from '../../../core/balance/glued.ts';
import { moveCostOf } from '../../../core/balance/move-cost.ts';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { gridProblem } from './worlds.ts';

const UNITS = 16;

/** Groups in the order of their first unit. */
const groups = fc.array(fc.nat(9), { minLength: UNITS, maxLength: UNITS }).map((drawn) => {
  const numbers = [...new Set(drawn)];
  return Int32Array.from(drawn, (one) => numbers.indexOf(one));
});

describe('units that go together', () => {
  it('have in every division the same totals, and the same compactness but for what is within them', () => {
    const problem = gridProblem(4, 4, 3, { measures: [(u) => 1 + (u % 5), (u) => u], contiguity: 'off', graph: null });
    fc.assert(
      fc.property(groups, fc.array(fc.nat(2), { minLength: 20, maxLength: 20 }), (group, drawn) => {
        const { problem: small } = glued(problem, group);
        const divisions = [
          Int32Array.from({ length: small.unitCount }, (_, g) => drawn[g] as number),
          new Int32Array(small.unitCount),
        ];
        const [within, withinAll] = divisions.map((division) => {
          const of = evaluate(small, division);
          const whole = evaluate(
            problem,
            group.map((g) => division[g] as number),
          );
          expect(of.worst.map(({ deviation }) => deviation)).toEqual(
            whole.worst.map(({ deviation }) => expect.closeTo(deviation, 9)),
          );
          return whole.sse - of.sse;
        });
        expect(within).toBeCloseTo(withinAll as number, 6);
      }),
    );
  });

  it('cost never less to move than is counted, and what they need in any case is spent beforehand', () => {
    fc.assert(
      fc.property(
        groups,
        fc.array(fc.integer({ min: -1, max: 2 }), { minLength: UNITS, maxLength: UNITS }),
        fc.array(fc.nat(2), { minLength: 20, maxLength: 20 }),
        (group, today, drawn) => {
          const incumbent = Int32Array.from(today);
          const moveCost = Float64Array.from(today, (t, u) => (t < 0 ? 0 : 1 + (u % 3)));
          const problem = gridProblem(4, 4, 3, { incumbent, moveCost, moveBudget: 20, contiguity: 'off', graph: null });
          const made = glued(problem, group);
          const division = Int32Array.from({ length: made.problem.unitCount }, (_, g) => drawn[g] as number);
          const true_ = moveCostOf(
            problem,
            group.map((g) => division[g] as number),
          );
          expect(true_).toBeLessThanOrEqual(moveCostOf(made.problem, division) + made.movesNeeded + 1e-9);
          const stay = Int32Array.from(made.problem.incumbent ?? [], (t) => Math.max(t, 0));
          const least = moveCostOf(
            problem,
            group.map((g) => stay[g] as number),
          );
          expect(least).toBeCloseTo(made.movesNeeded, 9);
          expect(made.problem.moveBudget).toBeCloseTo(Math.max(0, 20 - made.movesNeeded), 9);
        },
      ),
    );
  });

  it('stay where one of them is locked, or stands in a closed territory', () => {
    const fixed = new Int32Array(UNITS).fill(-1);
    fixed[5] = 2;
    const incumbent = new Int32Array(UNITS).fill(1);
    incumbent[7] = 0;
    const group = Int32Array.from({ length: UNITS }, (_, u) => u);
    group[15] = 5;
    group[14] = 7;
    const numbers = [...new Set(group)];
    const dense = group.map((g) => numbers.indexOf(g));
    const problem = gridProblem(4, 4, 3, { fixed, incumbent, closed: Uint8Array.of(1, 0, 0) });
    const { problem: small } = glued(problem, dense);
    expect([small.fixed[dense[15] as number], small.fixed[dense[14] as number], small.fixed[0]]).toEqual([2, 0, -1]);
  });

  it('are solved as one, and a group beyond a band is named as too big', () => {
    const group = Int32Array.from({ length: UNITS }, (_, u) => (u < 7 ? 0 : u - 6));
    const problem = gridProblem(4, 4, 4, { contiguity: 'off', graph: null });
    const made = glued(problem, group);
    const solution = made.whole(solve(made.problem, { seed: 1, stop: iterations(20_000), report: () => {} }));
    expect(new Set(solution.assignment.slice(0, 7)).size).toBe(1);
    expect(solution.assignment).toHaveLength(UNITS);
    expect(solution.unmet.map(({ blocker }) => blocker)).toContainEqual({
      kind: 'unit-too-big',
      unit: 0,
      value: 7,
      maximum: expect.closeTo(4.4, 9),
    });
    expect(solution.sse).toBeCloseTo(evaluate(problem, solution.assignment).sse, 9);
  });
});
