import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../core/balance/columns.ts';
import { standingOf } from '../../../core/balance/compare.ts';
import { rejoin } from '../../../core/balance/contiguity/rejoin.ts';
import { excessOrder } from '../../../core/balance/search/best.ts';
import { tallyOf } from '../../../core/balance/search/tally.ts';
import { gridGraph, gridProblem } from './worlds.ts';

const rejoined = (problem: ReturnType<typeof gridProblem>, assignment: Int32Array) => {
  const tally = tallyOf(columnsOf(problem), assignment.slice());
  rejoin(tally, problem.graph ?? gridGraph(1, 1));
  return tally.assignment;
};

describe('giving back loose parts', () => {
  it('joins what no limit needs apart, and leaves what a limit does', () => {
    // A row of eight: unit 6 is a loose part of territory 0 within territory 1.
    const assignment = Int32Array.of(0, 0, 0, 1, 1, 1, 0, 1);
    const wide = gridProblem(8, 1, 2, { tolerance: 0.3 });
    expect([...rejoined(wide, assignment)]).toEqual([0, 0, 0, 1, 1, 1, 1, 1]);
    const tight = gridProblem(8, 1, 2, { tolerance: 0.1 });
    expect([...rejoined(tight, assignment)]).toEqual([...assignment]);
  });

  it('keeps locked units, the budget and the excess, and adds no loose part, whatever the division', () => {
    const world = fc.record({
      division: fc.array(fc.nat(2), { minLength: 25, maxLength: 25 }),
      values: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 25, maxLength: 25 }),
      locks: fc.array(fc.nat(24), { maxLength: 3 }),
      tolerance: fc.constantFrom(0.05, 0.5, 2),
      budget: fc.integer({ min: 0, max: 25 }),
    });
    let fewer = 0;
    fc.assert(
      fc.property(world, ({ division, values, locks, tolerance, budget }) => {
        const assignment = Int32Array.from(division);
        const fixed = new Int32Array(25).fill(-1);
        for (const unit of locks) fixed[unit] = assignment[unit] as number;
        const incumbent = Int32Array.from(division, (t, u) => (u % 4 === 0 ? (t + 1) % 3 : t));
        const spent = (of: Int32Array) => incumbent.reduce((sum, t, u) => sum + (t === of[u] ? 0 : 1), 0);
        const moveBudget = Math.max(budget, spent(assignment));
        const moving = { incumbent, moveCost: new Float64Array(25).fill(1), moveBudget };
        const problem = gridProblem(5, 5, 3, { measures: [(u) => values[u] ?? 0], tolerance, fixed, ...moving });
        const after = rejoined(problem, assignment);
        const [one, other] = [standingOf(problem, assignment), standingOf(problem, after)];
        expect(excessOrder(other.excess, one.amount)).toBeLessThanOrEqual(0);
        expect(other.looseParts).toBeLessThanOrEqual(one.looseParts);
        expect(spent(after)).toBeLessThanOrEqual(moveBudget);
        for (const unit of locks) expect(after[unit]).toBe(assignment[unit]);
        if (other.looseParts < one.looseParts) fewer++;
      }),
    );
    expect(fewer).toBeGreaterThan(20);
  });
});
