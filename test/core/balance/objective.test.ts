import { describe, expect, it } from 'vitest';
import type { Objective } from '../../../core/balance/objective.ts';
import { COMPACTNESS } from '../../../core/balance/objective.ts';
import type { Problem } from '../../../core/balance/problem.ts';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { gridProblem } from './worlds.ts';

const run = (problem: Problem) => solve(problem, { seed: 1, stop: iterations(600_000), report: () => {} });
const weighed = (terms: Partial<Objective>): Objective => ({ ...COMPACTNESS, ...terms });

describe('the objective', () => {
  it('draws territories around homes: fixed centres far from the middle get what is nearest to them', () => {
    const homes = (pull: number) => ({
      xKm: Float64Array.of(0, 9),
      yKm: Float64Array.of(0, 0),
      pull: Float64Array.of(pull, pull),
    });
    // On a square, left from right and top from bottom are alike; with homes at the top corners, left from right is not.
    for (const pull of [1, 0.3]) {
      const { assignment } = run(gridProblem(10, 10, 2, { homes: homes(pull), tolerance: 0 }));
      expect([...assignment]).toEqual(Array.from({ length: 100 }, (_, u) => (u % 10 < 5 ? 0 : 1)));
    }
    const swapped = run(gridProblem(10, 10, 2, { homes: { ...homes(1), xKm: Float64Array.of(9, 0) }, tolerance: 0 }));
    expect(swapped.assignment[0]).toBe(1);
  });

  it('weighs the road to the home', () => {
    const homes = { xKm: Float64Array.of(5, 0), yKm: Float64Array.of(0, 0), pull: new Float64Array(2) };
    const problem = gridProblem(6, 1, 2, { homes, tolerance: 0, objective: weighed({ sse: 0.001, travel: 1 }) });
    expect([...run(problem).assignment]).toEqual([1, 1, 1, 0, 0, 0]);
  });

  it('weighs the length of borders: a cheap way round is taken', () => {
    // Two rows; the links between the rows are long, those within them short.
    const problem = gridProblem(6, 2, 2, { tolerance: 0, xKm: Float64Array.from({ length: 12 }, (_, u) => u % 6) });
    const graph = problem.graph;
    if (!graph) throw new Error('the grid has a graph');
    const borderKm = Float64Array.from(graph.neighbour, (v, e) => {
      const u = graph.start.findIndex((at) => at > e) - 1;
      return Math.abs(u - v) === 1 ? 0.1 : 100;
    });
    const across = run({ ...problem, graph: { ...graph, borderKm } });
    expect(across.assignment[0]).toBe(across.assignment[6]);
    const dear = run({
      ...problem,
      graph: { ...graph, borderKm: borderKm.map((km) => 100.1 - km) },
      objective: weighed({ border: 10 }),
    });
    expect(dear.assignment[0]).not.toBe(dear.assignment[6]);
  });

  it('weighs what changes hands, and needs no budget for that', () => {
    const incumbent = Int32Array.from({ length: 64 }, (_, u) => (u < 32 ? 0 : 1));
    const moveCost = new Float64Array(64).fill(1);
    const uneven = Int32Array.from({ length: 64 }, (_, u) => ((u * 7) % 64 < 32 ? 0 : 1));
    const free = run(gridProblem(8, 8, 2, { incumbent: uneven, moveCost, contiguity: 'off' }));
    const tied = run(
      gridProblem(8, 8, 2, { incumbent: uneven, moveCost, contiguity: 'off', objective: weighed({ disruption: 1e6 }) }),
    );
    expect([...tied.assignment]).toEqual([...uneven]);
    expect([...free.assignment]).not.toEqual([...uneven]);
    const kept = run(gridProblem(8, 8, 2, { incumbent, moveCost, objective: weighed({ disruption: 1e6 }) }));
    expect([...kept.assignment]).toEqual([...incumbent]);
  });

  it('puts limits first, or gives them a price', () => {
    // One far unit: in balance it belongs to the others' side, for compactness it does not.
    const xKm = Float64Array.of(0, 1, 2, 100);
    const base = { xKm, yKm: new Float64Array(4), contiguity: 'off' as const, tolerance: 0 };
    const first = run(gridProblem(4, 1, 2, base));
    expect(first.unmet).toEqual([]);
    const cheap = run(gridProblem(4, 1, 2, { ...base, objective: weighed({ balance: 1 }) }));
    expect(cheap.unmet).toHaveLength(2);
    const dear = run(gridProblem(4, 1, 2, { ...base, objective: weighed({ balance: 1e6 }) }));
    expect(dear.unmet).toEqual([]);
  });
});
