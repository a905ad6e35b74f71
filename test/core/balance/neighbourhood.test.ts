import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../core/balance/columns.ts';
import type { Graph } from '../../../core/balance/problem.ts';
import { borderMoves } from '../../../core/balance/search/border.ts';
import { nearbyMoves } from '../../../core/balance/search/nearby.ts';
import type { Neighbourhood } from '../../../core/balance/search/neighbourhood.ts';
import type { Tally } from '../../../core/balance/search/tally.ts';
import { costChange, shift, tallyOf } from '../../../core/balance/search/tally.ts';
import { gridProblem } from './worlds.ts';

const N = 30;
const K = 4;
const fixed = Int32Array.from({ length: N }, (_, u) => (u % 10 === 7 ? u % K : -1));
const problem = gridProblem(6, 5, K, { measures: [(u) => 1 + (u % 3)], fixed });
const graph = problem.graph as Graph;
const columns = columnsOf(problem);
const free = Array.from({ length: N }, (_, u) => u).filter((u) => fixed[u] === -1);
const neighbours = (u: number) => [...graph.neighbour.subarray(graph.start[u], graph.start[u + 1])];

const moves = fc.array(fc.record({ unit: fc.constantFrom(...free), to: fc.nat(K - 1) }), { maxLength: 120 });
const start = () => Int32Array.from({ length: N }, (_, u) => u % K);
/** Every answer that chance may give, where it chooses among at most as many as there are units. */
const chances = Array.from({ length: 2 * N }, (_, i) => (i + 0.5) / (2 * N));
const answers = (ask: (random: () => number) => number) =>
  [...new Set(chances.map((chance) => ask(() => chance)))].sort((a, b) => a - b);
const pickable = (moved: Neighbourhood) =>
  Array.from({ length: K }, (_, t) => answers((random) => moved.pick(t, random)));

function make(tally: Tally, neighbourhood: Neighbourhood, list: readonly { unit: number; to: number }[]): void {
  for (const { unit, to } of list) {
    const from = tally.assignment[unit] as number;
    if (from === to) continue;
    shift(tally, unit, from, to, costChange(tally, unit, from, to));
    neighbourhood.moved(unit, from, to);
  }
}

/** The units of each territory, -1 alone where there is none. */
function perTerritory(assignment: Int32Array, units: readonly number[]): number[][] {
  return Array.from({ length: K }, (_, t) => {
    const own = units.filter((u) => assignment[u] === t);
    return own.length > 0 ? own : [-1];
  });
}

describe('the moves at borders, kept move by move', () => {
  it('are those counted afresh: free units beside another territory, to a territory beside them', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const tally = tallyOf(columns, start());
        const kept = borderMoves(tally, graph, false);
        make(tally, kept, list);
        const { assignment } = tally;
        const foreign = (u: number) => neighbours(u).filter((v) => assignment[v] !== assignment[u]);
        const border = free.filter((u) => foreign(u).length > 0);
        expect(pickable(kept)).toEqual(perTerritory(assignment, border));
        expect(kept.idle()).toBe(border.length === 0);
        for (const u of border) {
          const beside = [...new Set(foreign(u).map((v) => assignment[v] as number))].sort((a, b) => a - b);
          expect(answers((random) => kept.target(u, random))).toEqual(beside);
        }
        const before = pickable(kept);
        kept.rebuild();
        expect(pickable(kept)).toEqual(before);
      }),
    );
  });

  it('go on from what was rebuilt as from what was kept', () => {
    fc.assert(
      fc.property(moves, moves, (first, second) => {
        const [kept, rebuilt] = [tallyOf(columns, start()), tallyOf(columns, start())];
        const [a, b] = [borderMoves(kept, graph, false), borderMoves(rebuilt, graph, false)];
        make(kept, a, first);
        make(rebuilt, b, first);
        b.rebuild();
        make(kept, a, second);
        make(rebuilt, b, second);
        expect(pickable(a)).toEqual(pickable(b));
      }),
    );
  });

  it('leave no territory empty, cut none and stay at the border', () => {
    const path = gridProblem(6, 1, 3);
    const tally = tallyOf(columnsOf(path), Int32Array.of(0, 0, 0, 1, 1, 2));
    const { mayMove } = borderMoves(tally, path.graph as Graph, false);
    expect(mayMove(2, 0, 1, false)).toBe(true);
    expect(mayMove(1, 0, 1, false)).toBe(false);
    expect(mayMove(3, 1, 2, false)).toBe(false);
    expect(mayMove(4, 1, 2, false)).toBe(true);
    expect(mayMove(5, 2, 1, false)).toBe(false);
    const middle = tallyOf(columnsOf(path), Int32Array.of(1, 0, 0, 0, 1, 2));
    const there = borderMoves(middle, path.graph as Graph, false);
    expect(there.mayMove(2, 0, 1, true)).toBe(false);
    // Where contiguity is only preferred, a move that mends a limit may cut; it still goes to a neighbour's territory.
    const cutting = borderMoves(middle, path.graph as Graph, true);
    expect(cutting.mayMove(2, 0, 1, true)).toBe(false);
    const grid = gridProblem(3, 2, 2);
    const bent = tallyOf(columnsOf(grid), Int32Array.of(0, 0, 0, 0, 1, 1));
    expect(borderMoves(bent, grid.graph as Graph, true).mayMove(1, 0, 1, true)).toBe(true);
    expect(borderMoves(bent, grid.graph as Graph, true).mayMove(1, 0, 1, false)).toBe(false);
    expect(borderMoves(bent, grid.graph as Graph, false).mayMove(1, 0, 1, true)).toBe(false);
  });
});

describe('the moves to near territories, kept move by move', () => {
  it('are those of all free units, each to other territories only', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const tally = tallyOf(columns, start());
        const kept = nearbyMoves(tally);
        make(tally, kept, list);
        expect(pickable(kept)).toEqual(perTerritory(tally.assignment, free));
        const { territory, width } = kept.candidates ?? { territory: new Int32Array(0), width: 0 };
        for (const u of free) {
          const candidates = [...territory.subarray(u * width, (u + 1) * width)].sort((a, b) => a - b);
          const others = candidates.filter((t) => t !== tally.assignment[u]);
          expect(answers((random) => kept.target(u, random))).toEqual(others);
        }
        const before = pickable(kept);
        kept.rebuild();
        expect(pickable(kept)).toEqual(before);
        expect(pickable(nearbyMoves(tally))).toEqual(before);
      }),
    );
  });

  it('know the territories with the nearest centres once they are rebuilt', () => {
    const row = gridProblem(40, 1, 20, { contiguity: 'off' });
    const assignment = Int32Array.from({ length: 40 }, (_, u) => (u * 7) % 20);
    const tally = tallyOf(columnsOf(row), assignment);
    const kept = nearbyMoves(tally);
    assignment.set(Int32Array.from({ length: 40 }, (_, u) => Math.floor(u / 2)));
    const sorted = tallyOf(tally.columns, assignment);
    for (const column of ['count', 'w', 'wx', 'wy'] as const) tally[column].set(sorted[column]);
    kept.rebuild();
    const { territory, width } = kept.candidates ?? { territory: new Int32Array(0), width: 0 };
    for (let u = 0; u < 40; u++) {
      const distance = (t: number) => Math.abs(2 * t + 0.5 - u);
      const candidates = territory.subarray(u * width, (u + 1) * width);
      expect(new Set(candidates).size).toBe(width);
      expect(candidates).toContain(assignment[u]);
      const furthest = Math.max(...candidates.map(distance));
      const nearer = Array.from({ length: 20 }, (_, t) => t).filter((t) => distance(t) < furthest - 1e-9);
      expect(nearer.every((t) => candidates.includes(t))).toBe(true);
    }
  });
});
