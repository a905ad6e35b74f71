import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../core/balance/evaluate.ts';
import { explainUnmet } from '../../../core/balance/explain/explain-unmet.ts';
import {
  type Relaxation,
  relaxations,
  withMinimum,
  withSide,
  withTolerances,
} from '../../../core/balance/explain/relaxations.ts';
import type { Problem } from '../../../core/balance/problem.ts';
import type { UnmetLimit } from '../../../core/balance/solution.ts';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { smallCases } from './small-cases.ts';
import { gridProblem } from './worlds.ts';

const solved = (problem: Problem) => solve(problem, { seed: 1, stop: iterations(40_000), report: () => {} });
const relaxed = (problem: Problem, at = 0): Relaxation[] => {
  const { unmet, assignment } = solved(problem);
  const limit = unmet[at];
  return limit ? relaxations(problem, assignment, limit, true) : [];
};

/** The problem with one thing given way, a hair further than said. */
function given(problem: Problem, { measure }: UnmetLimit, relaxation: Relaxation): Problem[] {
  const more = 1 + 1e-6;
  switch (relaxation.kind) {
    case 'tolerance':
      return relaxation.least === null ? [] : [withTolerances(problem, measure, relaxation.least * more)];
    case 'limit':
      if (relaxation.least === null) return [];
      return [withSide(problem, measure, relaxation.side, relaxation.least)];
    case 'budget':
      return [{ ...problem, moveBudget: relaxation.needed * more }];
    case 'unlock': {
      const [units, territories] = [new Set(relaxation.units), new Set(relaxation.territories)];
      const held = (u: number) => problem.fixed[u] ?? -1;
      return [
        {
          ...problem,
          fixed: problem.fixed.map((t, u) => (units.has(u) || territories.has(held(u)) ? -1 : t)),
          closed: problem.closed?.map((shut, t) => (territories.has(t) ? 0 : shut)) ?? null,
        },
      ];
    }
    case 'pieces':
      return [{ ...problem, contiguity: 'off' }];
    case 'amount':
      return [];
  }
}

const blockerIn = (problem: Problem, assignment: Int32Array, { measure, territory, total }: UnmetLimit) => {
  const of = problem.measures.find(({ name }) => name === measure);
  if (!of) throw new Error('the measure is there');
  return explainUnmet(problem, assignment, of)(territory, total).kind;
};

describe('the smallest relaxation of a limit', () => {
  it('clears the blocker when it is given, whatever the problem; and with enough of it the plan itself is within', () => {
    fc.assert(
      fc.property(smallCases, (problem) => {
        const { unmet, assignment } = solved(problem);
        for (const limit of unmet) {
          const found = relaxations(problem, assignment, limit, true);
          expect(found.length).toBeGreaterThan(0);
          for (const relaxation of found) {
            for (const other of given(problem, limit, relaxation)) {
              expect(blockerIn(other, assignment, limit)).toBe('not-found');
            }
            if (relaxation.kind === 'tolerance' || relaxation.kind === 'limit') {
              isWithin(problem, assignment, limit, relaxation);
            }
            if (relaxation.kind === 'amount' && limit.blocker.kind === 'fenced-in') {
              const minimum = limit.minimum - relaxation.missing * (1 + 1e-6);
              const lower = withMinimum(problem, limit.measure, limit.territory, minimum);
              expect(blockerIn(lower, assignment, limit)).not.toBe('fenced-in');
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is no larger than it has to be: a little less of the tolerance is still proven to be too little', () => {
    fc.assert(
      fc.property(smallCases, (problem) => {
        const { unmet, assignment } = solved(problem);
        for (const limit of unmet) {
          for (const relaxation of relaxations(problem, assignment, limit, true)) {
            if (relaxation.kind !== 'tolerance' || relaxation.least === null) continue;
            const asked = (limit.maximum - limit.minimum) / (limit.maximum + limit.minimum);
            if (relaxation.least < asked + 1e-4) continue;
            const less = withTolerances(problem, limit.measure, relaxation.least - 1e-4 * (1 + relaxation.least));
            expect(blockerIn(less, assignment, limit)).not.toBe('not-found');
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is the one lock that stands in the way', () => {
    // A row of 10: territory 0 has unit 0, territory 1 unit 2; only unit 1 is left for territory 0.
    const fixed = Int32Array.of(0, -1, 1, -1, -1, -1, -1, -1, -1, -1);
    const found = relaxed(gridProblem(10, 1, 2, { fixed }));
    expect(found).toContainEqual({ kind: 'unlock', units: Int32Array.of(2), territories: new Int32Array(0) });
    expect(found).toContainEqual({ kind: 'amount', missing: expect.closeTo(2.5, 3) });
  });

  it('is the whole territory where no unit alone would do, and the budget that is proven to be needed', () => {
    const closed = gridProblem(4, 4, 2, {
      fixed: Int32Array.from({ length: 16 }, (_, u) => (u < 12 ? 0 : -1)),
      closed: Uint8Array.of(1, 0),
      incumbent: Int32Array.from({ length: 16 }, (_, u) => (u < 12 ? 0 : 1)),
    });
    const unlock = { kind: 'unlock', units: new Int32Array(0), territories: Int32Array.of(0) };
    expect(relaxed(closed, 0)).toContainEqual(unlock);
    expect(relaxed(closed, 1)).toContainEqual(unlock);
    const poor = gridProblem(4, 3, 2, {
      incumbent: new Int32Array(12),
      moveCost: new Float64Array(12).fill(1),
      moveBudget: 2,
    });
    expect(relaxed(poor)).toContainEqual({ kind: 'budget', needed: expect.closeTo(5.4, 9) });
  });

  it('says what of a sum is missing, and without trials only what needs none', () => {
    const scarce = gridProblem(4, 4, 2);
    const measures = scarce.measures.map((measure) => ({
      ...measure,
      limits: measure.limits.map(() => ({ minimum: 10, ideal: 10, maximum: 12 })),
    }));
    const problem = { ...scarce, measures };
    const { unmet, assignment } = solved(problem);
    const [first] = unmet;
    if (!first) throw new Error('there is not enough for all');
    const quick = relaxations(problem, assignment, first, false);
    expect(quick).toEqual([
      { kind: 'limit', side: 'minimum', enough: first.total, least: null },
      { kind: 'amount', missing: 4 },
    ]);
  });
});

/** With the tolerance or limit that is enough, the plan as it is meets all of the measure's limits (of that side). */
function isWithin(
  problem: Problem,
  assignment: Int32Array,
  { measure }: UnmetLimit,
  relaxation: Extract<Relaxation, { kind: 'tolerance' | 'limit' }>,
): void {
  const { kind, enough } = relaxation;
  const other =
    kind === 'tolerance'
      ? withTolerances(problem, measure, enough * (1 + 1e-9))
      : withSide(problem, measure, relaxation.side, enough);
  const left = evaluate(other, assignment).unmet.filter((one) => one.measure === measure);
  const ofSide = left.filter(
    ({ total, maximum }) => kind === 'tolerance' || total > maximum === (relaxation.side === 'maximum'),
  );
  expect(ofSide).toEqual([]);
}
