import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../core/balance/evaluate.ts';
import type { Limit, Problem } from '../../../core/balance/problem.ts';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { graphOfPairs } from '../../../core/graph/pairs-graph.ts';
import { asFixed, corneredCases, entrances } from './cornered-cases.ts';
import { optimumOf } from './optimum.ts';
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
    expect(ofIsland?.blocker).toEqual({ kind: 'isolated-part', units: Int32Array.of(0, 1), count: 2 });
    const ofMainland = unmet.find(({ territory }) => territory === 1);
    const mainland = Int32Array.of(2, 3, 4, 5, 6, 7, 8, 9);
    expect(ofMainland?.blocker).toEqual({ kind: 'isolated-part', units: mainland, count: 8 });
  });

  it('is the sum: not enough for all minimums, or too much for all maximums', () => {
    const short = unmetOf(withLimits(gridProblem(4, 4, 2), { minimum: 10, ideal: 10, maximum: 12 }));
    expect(short[0]?.blocker).toEqual({ kind: 'not-enough', total: 16, needed: 20 });
    const long = unmetOf(withLimits(gridProblem(4, 4, 2), { minimum: 1, ideal: 5, maximum: 6 }));
    expect(long[0]?.blocker).toEqual({ kind: 'too-much', total: 12, needed: 16 });
  });

  it('is the locks that fence a territory in, and keep the others from getting what is too much elsewhere', () => {
    // A row of 10: territory 0 has unit 0, territory 1 unit 2; only unit 1 is left for territory 0.
    const fixed = Int32Array.of(0, -1, 1, -1, -1, -1, -1, -1, -1, -1);
    const problem = gridProblem(10, 1, 2, { fixed });
    const unmet = unmetOf(problem);
    expect(unmet.find(({ territory }) => territory === 0)?.blocker).toEqual({
      kind: 'fenced-in',
      units: Int32Array.of(2),
      territories: Int32Array.of(1),
      counts: Int32Array.of(1),
    });
    expect(unmet.find(({ territory }) => territory === 1)?.blocker).toEqual({
      kind: 'fenced-off',
      units: Int32Array.of(2),
      territories: Int32Array.of(1),
      counts: Int32Array.of(1),
    });
    // Where territories may be in pieces, nothing is proven.
    const off = evaluate({ ...problem, contiguity: 'off' }, Int32Array.of(0, 0, 1, 1, 1, 1, 1, 1, 1, 1)).unmet;
    expect(off.map(({ blocker }) => blocker.kind)).toEqual(['not-found', 'not-found']);
  });

  it('is locks that leave too little for all the others together', () => {
    const fixed = Int32Array.from({ length: 18 }, (_, u) => (u < 12 ? 0 : -1));
    const unmet = unmetOf(gridProblem(6, 3, 3, { fixed })).filter(({ territory }) => territory > 0);
    expect(unmet.length).toBeGreaterThan(0);
    for (const { blocker } of unmet) expect(blocker).toMatchObject({ kind: 'locked', counts: Int32Array.of(12) });
  });

  it('is the budget, with what the moves cost at least and what there is', () => {
    // All 12 are in territory 0; at least 5.4 have to leave it, and units cost 1 to 3.
    const problem = gridProblem(4, 3, 2, {
      incumbent: new Int32Array(12),
      moveCost: Float64Array.from({ length: 12 }, (_, u) => 1 + (u % 3)),
      moveBudget: 6,
    });
    const budget = { kind: 'budget', needed: expect.closeTo(4 * 1 + 1.4 * 2, 9), left: 6 };
    expect(unmetOf(problem).map(({ blocker }) => blocker)).toEqual([budget, budget]);
    // What a lock forces is paid first.
    const fixed = Int32Array.from({ length: 12 }, (_, u) => (u === 2 ? 1 : -1));
    const forced = { kind: 'budget', needed: expect.closeTo(4 * 1 + 0.4 * 2, 9), left: 3 };
    expect(unmetOf({ ...problem, fixed })[0]?.blocker).toEqual(forced);
    expect(unmetOf({ ...problem, moveBudget: 12 })).toEqual([]);
  });

  it('is the territory itself where it is closed as it is', () => {
    const incumbent = Int32Array.from({ length: 16 }, (_, u) => (u < 12 ? 0 : 1));
    const unmet = unmetOf(gridProblem(4, 4, 2, { incumbent, closed: Uint8Array.of(1, 0) }));
    expect(unmet.find(({ territory }) => territory === 0)?.blocker).toEqual({ kind: 'closed' });
    expect(unmet.find(({ territory }) => territory === 1)?.blocker).toMatchObject({
      kind: 'locked',
      territories: Int32Array.of(0),
      counts: Int32Array.of(12),
    });
  });

  it('names the first twenty units of each territory, and counts them all', () => {
    const fixed = Int32Array.from({ length: 100 }, (_, u) => (u < 80 ? 0 : -1));
    const under = unmetOf(gridProblem(10, 10, 2, { fixed })).find(({ territory }) => territory === 1);
    expect(under?.blocker).toMatchObject({
      kind: 'locked',
      units: Int32Array.from({ length: 20 }, (_, u) => u),
      counts: Int32Array.of(80),
    });
  });

  it('is not a unit that another territory could have, nor an island that fewer territories would fit', () => {
    // Unit 0 (5) is too much for territory 0 and not for territory 1.
    const limits = [
      { minimum: 0, ideal: 2, maximum: 3 },
      { minimum: 0, ideal: 6, maximum: 8 },
    ];
    const big = gridProblem(4, 1, 2, { measures: [(u) => (u === 0 ? 5 : 1)] });
    const uneven = { ...big, measures: big.measures.map((measure) => ({ ...measure, limits })) };
    expect(evaluate(uneven, Int32Array.of(0, 1, 1, 1)).unmet[0]?.blocker).toEqual({ kind: 'not-found' });
    // Two rows of 3 apart: with two territories on the first row neither has enough, with one each all is well.
    const rows = graphOfPairs(6, Int32Array.of(0, 1, 3, 4), Int32Array.of(1, 2, 4, 5), new Float64Array(4));
    const apart = { ...gridProblem(3, 2, 2), graph: rows };
    const split = evaluate(apart, Int32Array.of(0, 1, 1, 0, 0, 0)).unmet;
    expect(split.map(({ blocker }) => blocker.kind)).toEqual(['not-found', 'not-found']);
  });

  it('is unknown where only the pieces do not fit', () => {
    const unmet = unmetOf(gridProblem(3, 1, 2, { measures: [() => 2], tolerance: 0.1 }));
    expect(unmet.map(({ blocker }) => blocker.kind)).toEqual(['not-found', 'not-found']);
  });

  it('is never named where some division meets every limit of the measure', () => {
    let proven = 0;
    const kinds = new Set<string>();
    for (const { problem, assignment } of fc.sample(corneredCases, { numRuns: 400, seed: 11 })) {
      for (const measure of problem.measures) {
        const { unmet } = evaluate({ ...problem, measures: [measure] }, assignment);
        const named = unmet.filter(({ blocker }) => blocker.kind !== 'not-found');
        for (const { blocker } of named) kinds.add(blocker.kind);
        if (named.length === 0) continue;
        proven++;
        expect(optimumOf({ ...asFixed(problem), measures: [measure, ...entrances(problem)] })).toBeNull();
      }
    }
    expect(proven).toBeGreaterThan(100);
    const all = ['budget', 'closed', 'fenced-in', 'fenced-off', 'isolated-part', 'locked', 'unit-too-big'];
    expect([...kinds]).toEqual(expect.arrayContaining(all));
  });
});
