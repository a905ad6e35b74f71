import fc from 'fast-check';
import { heldUnits } from '../../../core/balance/explain/held.ts';
import type { Graph, Problem } from '../../../core/balance/problem.ts';
import { graphOfPairs } from '../../../core/graph/pairs-graph.ts';
import { smallCases } from './small-cases.ts';
import { gridGraph } from './worlds.ts';

/** Small cases with more locks, dear moves, closed territories and gaps in the map, and a division of each. */
export const corneredCases: fc.Arbitrary<{ problem: Problem; assignment: Int32Array }> = fc
  .record({
    problem: smallCases,
    letters: fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
    locks: fc.array(fc.record({ unit: fc.nat(11), territory: fc.nat(3) }), { maxLength: 5 }),
    gaps: fc.array(fc.nat(16), { maxLength: 8 }),
    closed: fc.option(fc.nat(3), { freq: 2 }),
    budget: fc.integer({ min: 0, max: 3 }),
    heavy: fc.option(fc.nat(11), { freq: 2 }),
  })
  .map(({ problem, letters, locks, gaps, closed, budget, heavy }) => {
    const k = problem.territoryCount;
    const fixed = problem.fixed.slice();
    for (const { unit, territory } of locks) fixed[unit] = territory % k;
    const measures = problem.measures.map((measure) => {
      const values = measure.values.map((value, u) => (u === heavy ? 5 * value : value));
      return { ...measure, values };
    });
    const made: Problem = {
      ...problem,
      measures,
      fixed,
      graph: gridGraphWithout(gaps),
      closed: closed === null ? null : Uint8Array.from({ length: k }, (_, t) => (t === closed % k ? 1 : 0)),
      moveBudget: problem.incumbent ? budget : Number.POSITIVE_INFINITY,
    };
    return { problem: made, assignment: heldUnits(made).to.map((t, u) => (t === -1 ? (letters[u] ?? 0) % k : t)) };
  });

/** The grid of the small cases without some of its borders. */
function gridGraphWithout(gaps: readonly number[]): Graph {
  const { start, neighbour } = gridGraph(4, 3);
  const pairs = Array.from({ length: 12 }, (_, u) =>
    Array.from(neighbour.subarray(start[u], start[u + 1]), (other): [number, number] => [u, other]),
  ).flat();
  const kept = pairs.filter(([u, other]) => u < other).filter((_, i) => !gaps.includes(i));
  const of = (end: 0 | 1) => Int32Array.from(kept, (pair) => pair[end]);
  return graphOfPairs(12, of(0), of(1), new Float64Array(kept.length).fill(1));
}

/** The units that stand in closed territories are locked there. */
export function asFixed(problem: Problem): Problem {
  return { ...problem, fixed: heldUnits(problem).to, closed: null };
}

/** What may not come into a closed territory, as a limit of its own. */
export function entrances(problem: Problem): Problem['measures'] {
  const { to, shut } = heldUnits(problem);
  const closed = Array.from(shut.keys()).filter((t) => shut[t] === 1);
  return closed.map((t) => ({
    name: `into ${t}`,
    values: Float64Array.from(to, (lock) => (lock === t ? 0 : 1)),
    limits: Array.from(shut.keys(), (i) => ({ minimum: 0, ideal: 0, maximum: i === t ? 0 : Number.POSITIVE_INFINITY })),
    priority: 1,
  }));
}
