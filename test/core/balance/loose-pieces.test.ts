import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../core/balance/evaluate.ts';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { graphOfPairs } from '../../../core/graph/pairs-graph.ts';
import { asFixed, corneredCases, entrances } from './cornered-cases.ts';
import { optimumOf } from './optimum.ts';
import { gridProblem } from './worlds.ts';

describe('the loose pieces of a solution', () => {
  it('name the territory, the units and the locks that keep them apart', () => {
    // A row of 7: territory 0 is locked at both ends, territory 1 in the middle.
    const fixed = Int32Array.of(0, -1, -1, 1, -1, -1, 0);
    const { looseParts, pieces } = solve(gridProblem(7, 1, 2, { fixed, tolerance: 1 }), {
      seed: 1,
      stop: iterations(20_000),
      report: () => {},
    });
    expect(looseParts).toBe(1);
    expect(pieces).toHaveLength(1);
    const [piece] = pieces;
    expect(piece?.territory).toBe(0);
    const end = piece?.units.includes(0) ? 0 : 6;
    expect(piece?.units).toContain(end);
    expect(piece?.count).toBe(piece?.units.length);
    expect(piece?.blocker).toEqual({
      kind: 'locked',
      units: Int32Array.of(end, 3).sort(),
      territories: Int32Array.of(0, 1),
      counts: Int32Array.of(1, 1),
    });
  });

  it('name the separate part of the map where there are more parts than territories for them', () => {
    const rows = graphOfPairs(6, Int32Array.of(0, 2, 4), Int32Array.of(1, 3, 5), new Float64Array(3));
    const problem = { ...gridProblem(6, 1, 2, { tolerance: 1 }), graph: rows };
    const { pieces } = evaluate(problem, Int32Array.of(0, 0, 1, 1, 1, 1));
    expect(pieces).toEqual([
      { territory: 1, units: Int32Array.of(4, 5), count: 2, blocker: { kind: 'isolated-part' } },
    ]);
  });

  it('prove nothing where they could be joined, and are none where pieces are allowed', () => {
    const problem = gridProblem(5, 1, 2);
    const assignment = Int32Array.of(0, 0, 1, 0, 1);
    expect(evaluate(problem, assignment).pieces.map(({ blocker }) => blocker)).toEqual([
      { kind: 'not-found' },
      { kind: 'not-found' },
    ]);
    expect(evaluate({ ...problem, contiguity: 'preferred' }, assignment).pieces).toEqual([]);
  });

  it('are never said to be kept apart where some division has every territory in one piece', () => {
    let proven = 0;
    const kinds = new Set<string>();
    for (const { problem, assignment } of fc.sample(corneredCases, { numRuns: 600, seed: 21 })) {
      const named = evaluate(problem, assignment).pieces.filter(({ blocker }) => blocker.kind !== 'not-found');
      if (named.length === 0) continue;
      for (const { blocker } of named) kinds.add(blocker.kind);
      proven++;
      expect(optimumOf({ ...asFixed(problem), measures: entrances(problem), moveBudget: 12 })).toBeNull();
    }
    expect(proven).toBeGreaterThan(100);
    expect([...kinds].sort()).toEqual(['isolated-part', 'locked']);
  });
});
