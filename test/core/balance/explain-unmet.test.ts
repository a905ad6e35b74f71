import { describe, expect, it } from 'vitest';
import type { Limit, Problem } from '../../../core/balance/problem.ts';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { graphOfPairs } from '../../../core/graph/pairs-graph.ts';
import { gridProblem } from './worlds.ts';

const unmetOf = (problem: Problem) => solve(problem, { seed: 1, stop: iterations(60_000), report: () => {} }).unmet;

function withLimits(problem: Problem, limit: Limit): Problem {
  const measures = problem.measures.map((measure) => ({ ...measure, limits: measure.limits.map(() => limit) }));
  return { ...problem, measures };
}

describe('what blocks a limit', () => {
  it('is a unit that alone is more than any territory may have', () => {
    const problem = gridProblem(4, 4, 4, { measures: [(u) => (u === 5 ? 100 : 1)] });
    const unmet = unmetOf(problem);
    const ofBig = unmet.find(({ total }) => total >= 100);
    expect(ofBig?.blocker).toEqual({ kind: 'unit-too-big', unit: 5, value: 100, maximum: expect.closeTo(31.625, 9) });
    // The others cannot have enough, because of the same unit.
    expect(unmet.length).toBe(4);
    for (const { blocker } of unmet) expect(blocker).toMatchObject({ kind: 'unit-too-big', unit: 5 });
  });

  it('is a lock: too much locked here, too little left elsewhere', () => {
    const fixed = Int32Array.from({ length: 16 }, (_, u) => (u < 12 ? 0 : -1));
    const unmet = unmetOf(gridProblem(4, 4, 2, { fixed }));
    const over = unmet.find(({ territory }) => territory === 0);
    const under = unmet.find(({ territory }) => territory === 1);
    expect(over?.blocker.kind).toBe('locked');
    expect(under?.blocker.kind).toBe('locked');
    expect(over?.blocker.kind === 'locked' && [...over.blocker.units]).toEqual(Array.from({ length: 12 }, (_, u) => u));
  });

  it('is an island, where territories must be in one piece', () => {
    // Units 0 and 1 are an island; units 2 to 9 a chain.
    const a = Int32Array.of(0, 2, 3, 4, 5, 6, 7, 8);
    const graph = graphOfPairs(
      10,
      a,
      Int32Array.from(a, (u) => u + 1),
      new Float64Array(8),
    );
    const fixed = Int32Array.of(0, -1, 1, -1, -1, -1, -1, -1, -1, 2);
    const unmet = unmetOf({ ...gridProblem(10, 1, 3, { fixed }), graph });
    const ofIsland = unmet.find(({ territory }) => territory === 0);
    expect(ofIsland?.total).toBe(2);
    expect(ofIsland?.blocker).toEqual({ kind: 'isolated-part', units: Int32Array.of(0, 1) });
    const ofMainland = unmet.find(({ territory }) => territory === 1);
    expect(ofMainland?.blocker).toEqual({ kind: 'isolated-part', units: Int32Array.of(2, 3, 4, 5, 6, 7, 8, 9) });
  });

  it('is the sum: not enough for all minimums, or too much for all maximums', () => {
    const short = unmetOf(withLimits(gridProblem(4, 4, 2), { minimum: 10, ideal: 10, maximum: 12 }));
    expect(short[0]?.blocker).toEqual({ kind: 'not-enough', total: 16, needed: 20 });
    const long = unmetOf(withLimits(gridProblem(4, 4, 2), { minimum: 1, ideal: 5, maximum: 6 }));
    expect(long[0]?.blocker).toEqual({ kind: 'not-enough', total: 12, needed: 16 });
  });

  it('is unknown where only the pieces do not fit', () => {
    const unmet = unmetOf(gridProblem(3, 1, 2, { measures: [() => 2], tolerance: 0.1 }));
    expect(unmet.map(({ blocker }) => blocker.kind)).toEqual(['not-found', 'not-found']);
  });
});
