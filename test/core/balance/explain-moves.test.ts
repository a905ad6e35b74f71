import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../core/balance/columns.ts';
import { explainMoves, TERMS, type Term } from '../../../core/balance/explain/explain-moves.ts';
import { reasonOf } from '../../../core/balance/explain/move-reason.ts';
import { COMPACTNESS } from '../../../core/balance/objective.ts';
import type { Problem } from '../../../core/balance/problem.ts';
import { excessAt } from '../../../core/balance/search/excess.ts';
import { tallyOf } from '../../../core/balance/search/tally.ts';
import { territoryIndex } from '../../../core/fairness/territory-index.ts';
import { connectedParts } from '../../../core/graph/parts.ts';
import { gridProblem } from './worlds.ts';

const problem = gridProblem(6, 5, 3, {
  measures: [(u) => 1 + (u % 5), (u) => (u * 7) % 4],
  incumbent: Int32Array.from({ length: 30 }, (_, u) => ((u % 7) - 1 > 2 ? 0 : (u % 7) - 1)),
  moveCost: Float64Array.from({ length: 30 }, (_, u) => u % 3),
  objective: { ...COMPACTNESS, travel: 2, border: 3, disruption: 4 },
  homes: { xKm: Float64Array.of(1, NaN, 3), yKm: Float64Array.of(1, NaN, 3), pull: Float64Array.of(1, 0, 0.5) },
});
const division = fc.array(fc.nat(2), { minLength: 30, maxLength: 30 }).map((drawn) => Int32Array.from(drawn));
const CAPACITIES = Float64Array.of(1, 2, 0.5);
const BESIDE = [Float64Array.of(3, 0, 1), Float64Array.of(0, 2, 0)];

/** Calls back for each moved unit, with the division as it stands and with this one unit back. */
function eachUndone(assignment: Int32Array, look: (row: number, unit: number, back: Int32Array) => void): void {
  explainMoves(problem, assignment).units.forEach((unit, i) => {
    const back = assignment.slice();
    back[unit] = problem.incumbent?.[unit] ?? -1;
    look(i, unit, back);
  });
}

/** One term of the objective of a whole division, from scratch. */
function costOf(term: Term, assignment: Int32Array): number {
  const none = { ...problem.objective, sse: 0, travel: 0, border: 0, disruption: 0 };
  const alone: Problem = { ...problem, objective: { ...none, [term]: problem.objective[term] } };
  return tallyOf(columnsOf(alone), assignment.slice()).cost;
}

function totalsOf(assignment: Int32Array, j: number): Float64Array {
  const totals = new Float64Array(3);
  assignment.forEach((t, u) => {
    totals[t] = (totals[t] ?? 0) + (problem.measures[j]?.values[u] ?? 0);
  });
  return totals;
}

describe('the explanation of moves', () => {
  it('names every unit that left its territory, and nothing without an incumbent', () => {
    fc.assert(
      fc.property(division, (assignment) => {
        const moved = [...assignment.keys()].filter((u) => {
          return (problem.incumbent?.[u] ?? -1) !== -1 && problem.incumbent?.[u] !== assignment[u];
        });
        const told = explainMoves(problem, assignment);
        expect([...told.units]).toEqual(moved);
        expect([...told.from]).toEqual(moved.map((u) => problem.incumbent?.[u]));
        expect([...told.to]).toEqual(moved.map((u) => assignment[u]));
      }),
      { numRuns: 20 },
    );
    expect(explainMoves(gridProblem(3, 3, 2), new Int32Array(9)).units).toHaveLength(0);
  });

  it.each(TERMS)('%s: is what the whole costs less the whole with the unit back', (term) => {
    fc.assert(
      fc.property(division, (assignment) => {
        const told = explainMoves(problem, assignment);
        const now = costOf(term, assignment);
        eachUndone(assignment, (i, _, back) => {
          expect(told.cost[term][i]).toBeCloseTo(now - costOf(term, back), 6);
        });
      }),
      { numRuns: 20 },
    );
  });

  it.each([0, 1])('measure %d: excess and index are those of the two territories with and without the unit', (j) => {
    const columns = columnsOf(problem);
    const excess = (t: number, totals: Float64Array) => excessAt(columns, t * 2 + j, totals[t] ?? 0);
    const withNamed = (totals: Float64Array) =>
      territoryIndex(
        totals.map((total, t) => total + (BESIDE[j]?.[t] ?? 0)),
        CAPACITIES,
      );
    fc.assert(
      fc.property(division, (assignment) => {
        const told = explainMoves(problem, assignment, { capacities: CAPACITIES, beside: BESIDE });
        const now = totalsOf(assignment, j);
        eachUndone(assignment, (i, _, back) => {
          const then = totalsOf(back, j);
          const [from, to] = [told.from[i] ?? 0, told.to[i] ?? 0];
          const at = i * 2 + j;
          expect(told.excess.left[at]).toBeCloseTo(excess(from, now) - excess(from, then), 9);
          expect(told.excess.joined[at]).toBeCloseTo(excess(to, now) - excess(to, then), 9);
          expect(told.index.left.before[at]).toBeCloseTo(withNamed(then)[from] ?? NaN, 6);
          expect(told.index.left.after[at]).toBeCloseTo(withNamed(now)[from] ?? NaN, 6);
          expect(told.index.joined.before[at]).toBeCloseTo(withNamed(then)[to] ?? NaN, 6);
          expect(told.index.joined.after[at]).toBeCloseTo(withNamed(now)[to] ?? NaN, 6);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('the distances, borders and pieces are those of a count from scratch, whatever the objective weighs', () => {
    const plain = { ...problem, objective: COMPACTNESS };
    fc.assert(
      fc.property(division, (assignment) => {
        const told = explainMoves(plain, assignment);
        eachUndone(assignment, (i, unit, back) => {
          expect(told.centreKm.after[i]).toBeCloseTo(centreKm(assignment, unit), 6);
          expect(told.centreKm.before[i]).toBeCloseTo(centreKm(back, unit), 6);
          expect(rounded(told.roadKm.after[i])).toBe(rounded(roadKm(assignment, unit)));
          expect(rounded(told.roadKm.before[i])).toBe(rounded(roadKm(back, unit)));
          expect(told.borderKm[i]).toBeCloseTo(borderKm(assignment) - borderKm(back), 9);
          expect(told.moveCost[i]).toBe(unit % 3);
          expect(told.pieces[i]).toBe(piecesOf(assignment) - piecesOf(back));
          for (const term of ['travel', 'border', 'disruption'] as const) expect(told.cost[term][i]).toBe(0);
        });
      }),
      { numRuns: 40 },
    );
  });
});

/** Where there is no home there is no way to it. */
function rounded(km = 0): string {
  return km.toFixed(6);
}

function centreKm(assignment: Int32Array, unit: number): number {
  let [w, x, y] = [0, 0, 0];
  assignment.forEach((t, u) => {
    if (t !== assignment[unit]) return;
    const own = problem.weight[u] ?? 0;
    w += own;
    x += own * (problem.xKm[u] ?? 0);
    y += own * (problem.yKm[u] ?? 0);
  });
  const t = assignment[unit] ?? 0;
  const pull = problem.homes?.pull[t] ?? 0;
  const drawn = (middle: number, home = 0) => (pull > 0 ? (1 - pull) * middle + pull * home : middle);
  return Math.hypot(
    (problem.xKm[unit] ?? 0) - drawn(x / w, problem.homes?.xKm[t]),
    (problem.yKm[unit] ?? 0) - drawn(y / w, problem.homes?.yKm[t]),
  );
}

function roadKm(assignment: Int32Array, unit: number): number {
  const t = assignment[unit] ?? 0;
  const [x, y] = [problem.homes?.xKm[t] ?? 0, problem.homes?.yKm[t] ?? 0];
  return COMPACTNESS.roadFactor * Math.hypot((problem.xKm[unit] ?? 0) - x, (problem.yKm[unit] ?? 0) - y);
}

function borderKm(assignment: Int32Array): number {
  if (!problem.graph) throw new Error('there is a graph');
  const { start, neighbour, borderKm: lengths } = problem.graph;
  const from = Int32Array.from(neighbour, (_, e) => start.findLastIndex((first) => first <= e));
  const cut = from.filter((u, e) => u < (neighbour[e] ?? 0) && assignment[u] !== assignment[neighbour[e] ?? 0]);
  expect(lengths.every((km) => km === 1)).toBe(true);
  return cut.length;
}

function piecesOf(assignment: Int32Array): number {
  if (!problem.graph) throw new Error('there is a graph');
  return connectedParts(problem.graph, assignment).count;
}

describe('the reason of a move', () => {
  const reasonsOf = (given: Partial<Problem>, assignment: readonly number[], protectedUnit = -1) => {
    const row = { ...gridProblem(assignment.length, 1, 2, { tolerance: 0.1 }), ...given };
    const told = explainMoves(row, Int32Array.from(assignment));
    return Array.from(told.units, (_, i) =>
      reasonOf(row, told, i, {
        fixedCentres: new Uint8Array(2),
        protectedUnits: Uint8Array.from(assignment, (_, unit) => (unit === protectedUnit ? 1 : 0)),
      }),
    );
  };

  it('is the limit that would be broken without it', () => {
    // Unit 3 alone was too much for territory 0.
    const incumbent = Int32Array.of(0, 0, 0, 0, 1, 1);
    expect(reasonsOf({ incumbent }, [0, 0, 0, 1, 1, 1])).toEqual([{ kind: 'limit', measure: 0, side: 'left' }]);
  });

  it('is the lock, or the piece that it holds together, before compactness', () => {
    const loose = gridProblem(5, 1, 2, { tolerance: 1 });
    const incumbent = Int32Array.of(0, 1, 0, 1, 1);
    expect(reasonsOf({ ...loose, incumbent }, [0, 0, 0, 1, 1])).toEqual([{ kind: 'one-piece' }]);
    const fixed = Int32Array.of(-1, 0, -1, -1, -1);
    expect(reasonsOf({ ...loose, incumbent, fixed }, [0, 0, 0, 1, 1])).toEqual([{ kind: 'lock' }]);
    expect(reasonsOf({ ...loose, incumbent, fixed }, [0, 0, 0, 1, 1], 1)).toEqual([{ kind: 'protection' }]);
    const off = { ...loose, graph: null, contiguity: 'off' as const };
    expect(reasonsOf({ ...off, incumbent }, [0, 0, 0, 1, 1])).toEqual([{ kind: 'compactness' }]);
  });

  it('is the others where nothing speaks for it by itself', () => {
    const loose = gridProblem(4, 1, 2, { tolerance: 1 });
    const incumbent = Int32Array.of(0, 0, 1, 1);
    const kinds = reasonsOf({ ...loose, graph: null, contiguity: 'off', incumbent }, [1, 0, 1, 1]);
    expect(kinds).toEqual([{ kind: 'with-others' }]);
  });
});
