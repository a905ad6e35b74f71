import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../core/balance/problem.ts';
import { problemDigests } from '../../../core/balance/problem-digest.ts';
import { RUN_PARTS, type RunPart } from '../../../core/model/balance-run.ts';
import { gridProblem } from './worlds.ts';

const NONE = new Int32Array(0);
const capacities = new Float64Array(3).fill(1);
const problem = gridProblem(6, 5, 3, {
  measures: [(u) => 1 + (u % 5)],
  incumbent: Int32Array.from({ length: 30 }, (_, u) => u % 3),
  moveCost: Float64Array.from({ length: 30 }, (_, u) => u % 4),
  moveBudget: 7,
});
const changedParts = (other: Problem, more = capacities, locked = NONE): RunPart[] => {
  const [before, after] = [problemDigests(problem, capacities, NONE), problemDigests(other, more, locked)];
  return RUN_PARTS.filter((part) => before[part] !== after[part]);
};
/** A column with one entry that is another. */
const other = <C extends Float64Array | Int32Array>(column: C, at: number): C => {
  const next = column.slice() as C;
  next[at] = (next[at] as number) + 1;
  return next;
};

describe('digests of what a run depends on', () => {
  it('are the same for the same problem, however its columns are kept', () => {
    const copy = structuredClone(problem);
    expect(changedParts(copy)).toEqual([]);
    const shared = new Float64Array(new SharedArrayBuffer(8 * 30));
    shared.set(problem.xKm);
    expect(changedParts({ ...problem, xKm: shared })).toEqual([]);
  });

  it('tell which part is another, wherever one entry of it differs', () => {
    fc.assert(
      fc.property(fc.nat(29), (at) => {
        expect(changedParts({ ...problem, yKm: other(problem.yKm, at) })).toEqual(['units']);
        expect(changedParts({ ...problem, weight: other(problem.weight, at) })).toEqual(['values']);
        expect(changedParts({ ...problem, fixed: other(problem.fixed, at) })).toEqual(['locks']);
        expect(changedParts({ ...problem, moveCost: other(problem.moveCost ?? new Float64Array(30), at) })).toEqual([
          'today',
        ]);
      }),
      { numRuns: 30 },
    );
    expect(changedParts({ ...problem, moveBudget: 8 })).toEqual(['today']);
    expect(changedParts({ ...problem, contiguity: 'off' })).toEqual(['limits']);
    expect(changedParts({ ...problem, graph: null })).toEqual(['neighbours']);
    expect(changedParts(problem, Float64Array.of(1, 1, 2))).toEqual(['people']);
    expect(changedParts(problem, capacities, Int32Array.of(4))).toEqual(['locks']);
  });
});
