import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Columns } from '../../../core/balance/columns.ts';
import { columnsOf } from '../../../core/balance/columns.ts';
import type { Homes, Objective } from '../../../core/balance/objective.ts';
import { COMPACTNESS } from '../../../core/balance/objective.ts';
import type { Graph } from '../../../core/balance/problem.ts';
import { excessOf, updateExcess } from '../../../core/balance/search/excess.ts';
import { costChange, restoreSums, saveSums, shift, sumsOfTwo, tallyOf } from '../../../core/balance/search/tally.ts';
import { gridProblem } from './worlds.ts';

/** Values that are no whole numbers, some 0, some a thousand times the others. */
const value = (u: number) => (u % 7 === 0 ? 0 : u % 11 === 0 ? 1234.1 : 0.1 + (u % 5) / 3);
const world = (objective: Objective, homes: Homes | null) =>
  columnsOf(
    gridProblem(6, 5, 4, {
      measures: [value, (u) => (u * 13) % 10],
      tolerance: 0.05,
      incumbent: Int32Array.from({ length: 30 }, (_, u) => (u % 9 === 0 ? -1 : u % 4)),
      moveCost: Float64Array.from({ length: 30 }, (_, u) => 0.3 * (u % 6)),
      moveBudget: 10,
      objective,
      homes,
    }),
  );

/** Measures of three priorities; limits that differ by territory, are of one side or leave no room; borders partly unknown. */
function mixed(): Columns {
  const problem = gridProblem(6, 5, 4, {
    measures: [value, (u) => (u * 13) % 10, (u) => u % 2, (u) => 0.7 * (u % 4)],
    objective: { ...COMPACTNESS, border: 5 },
  });
  const graph = problem.graph as Graph;
  const priorities = [2, 1, 7, 1];
  const measures = problem.measures.map(({ name, values, limits }, j) => ({
    name,
    values,
    priority: priorities[j] ?? 1,
    limits: limits.map(({ ideal }, t) => ({
      minimum: t === 1 ? 0 : t === 3 ? 1.2 * ideal : 0.9 * ideal,
      ideal: t === 3 ? 1.2 * ideal : ideal,
      maximum: t === 0 ? Number.POSITIVE_INFINITY : t === 3 ? 1.2 * ideal : (1.05 + 0.1 * j) * ideal,
    })),
  }));
  // Known lengths are 1, 2 and 3 km by where the two units lie; a third is unknown.
  const km = (u: number, v: number) => ((u + v) % 3 === 0 ? 0 : 1 + ((u * v) % 3));
  return columnsOf({ ...problem, measures, graph: { ...graph, borderKm: borders(graph, km) } });
}

function borders(graph: Graph, km: (u: number, v: number) => number): Float64Array {
  const lengths = new Float64Array(graph.neighbour.length);
  for (let u = 0; u + 1 < graph.start.length; u++) {
    for (let e = graph.start[u] as number; e < (graph.start[u + 1] as number); e++) {
      lengths[e] = km(u, graph.neighbour[e] as number);
    }
  }
  return lengths;
}

const worlds: [string, Columns][] = [
  ['the SSE', world(COMPACTNESS, null)],
  [
    'every term',
    world(
      { ...COMPACTNESS, sse: 0.7, travel: 3, border: 5, disruption: 11 },
      { xKm: Float64Array.of(0, 5, NaN, 2), yKm: Float64Array.of(4, 0, NaN, 2), pull: Float64Array.of(1, 0.4, 0, 0) },
    ),
  ],
  ['borders of which some are unknown, under limits of three priorities that differ by territory', mixed()],
];
const moves = fc.array(fc.record({ unit: fc.nat(29), to: fc.nat(3) }), { maxLength: 200 });
const start = () => Int32Array.from({ length: 30 }, (_, u) => u % 4);

describe.each(worlds)('totals kept move by move, the cost being %s', (_, columns) => {
  it('equal totals counted afresh: measures, move costs and broken limits exactly, the cost but for rounding', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const tally = tallyOf(columns, start());
        const excess = excessOf(tally);
        for (const { unit, to } of list) {
          const from = tally.assignment[unit] as number;
          if (from === to) continue;
          updateExcess(excess, tally, unit, from, to);
          shift(tally, unit, from, to, costChange(tally, unit, from, to));
        }
        const fresh = tallyOf(columns, tally.assignment.slice());
        expect([...tally.totals]).toEqual([...fresh.totals]);
        expect([...tally.count]).toEqual([...fresh.count]);
        expect(tally.spent).toBe(fresh.spent);
        expect(Math.abs(tally.cost - fresh.cost)).toBeLessThan(1e-9 * (1 + fresh.cost));
        const counted = excessOf(fresh);
        expect([...excess.broken]).toEqual([...counted.broken]);
        expect(excess.amount).toHaveLength(columns.ranks);
        counted.amount.forEach((amount, rank) => {
          expect(excess.amount[rank]).toBeCloseTo(amount, 9);
          if (counted.broken[rank] === 0) expect(excess.amount[rank]).toBe(0);
        });
      }),
    );
  });

  it('are put back bit for bit when a tried pair is not made', () => {
    fc.assert(
      fc.property(moves, fc.nat(29), fc.nat(3), (list, unit, to) => {
        const tally = tallyOf(columns, start());
        for (const move of list) {
          const from = tally.assignment[move.unit] as number;
          if (from !== move.to) shift(tally, move.unit, from, move.to, costChange(tally, move.unit, from, move.to));
        }
        const from = tally.assignment[unit] as number;
        if (from === to) return;
        const before = structuredClone({ ...tally, columns: null });
        const saved = sumsOfTwo(tally);
        saveSums(saved, tally, from, to);
        shift(tally, unit, from, to, costChange(tally, unit, from, to));
        restoreSums(saved, tally, from, to);
        tally.assignment[unit] = from;
        expect({ ...tally, columns: null }).toEqual(before);
      }),
    );
  });

  it('keep whole numbers whole', () => {
    const whole = columnsOf(gridProblem(3, 3, 2, { measures: [(u) => u * 1_000_003] }));
    expect([...whole.values]).toEqual(Array.from({ length: 9 }, (_, u) => u * 1_000_003));
  });
});

describe('what is counted from scratch', () => {
  it('is the excess of each priority class, in ideals, over the limits of each territory', () => {
    const columns = mixed();
    const { broken, amount } = excessOf(tallyOf(columns, start()));
    const sums = [0, 0, 0];
    const counts = [0, 0, 0];
    // Priorities 2, 1, 7 and 1 are the second, first, third and first class.
    [1, 0, 2, 0].forEach((rank, j) => {
      for (let t = 0; t < 4; t++) {
        let total = 0;
        for (let u = t; u < 30; u += 4) total += columns.values[u * 4 + j] as number;
        const at = t * 4 + j;
        const [least, most] = [columns.minimum[at] as number, columns.maximum[at] as number];
        if (total >= least && total <= most) continue;
        counts[rank] = (counts[rank] as number) + 1;
        const outside = total > most ? total - most : least - total;
        sums[rank] = (sums[rank] as number) + outside / (columns.ideal[at] as number);
      }
    });
    expect([...broken]).toEqual(counts);
    expect(Math.min(...counts)).toBeGreaterThan(0);
    sums.forEach((sum, rank) => {
      expect(amount[rank]).toBeCloseTo(sum, 9);
    });
  });

  it('is a border of unknown length at the mean of those that are known, and all at 1 km where none is', () => {
    const problem = gridProblem(3, 1, 2, { objective: { ...COMPACTNESS, border: 10, sse: 0 } });
    const graph = problem.graph as Graph;
    const costOf = (km: (u: number, v: number) => number, assignment: number[]) =>
      tallyOf(columnsOf({ ...problem, graph: { ...graph, borderKm: borders(graph, km) } }), Int32Array.from(assignment))
        .cost;
    const firstUnknown = (u: number, v: number) => (u + v === 1 ? 0 : 7);
    expect(costOf(firstUnknown, [0, 0, 1])).toBeCloseTo(70, 9);
    expect(costOf(firstUnknown, [0, 1, 1])).toBeCloseTo(70, 9);
    expect(costOf(() => 0, [0, 1, 0])).toBeCloseTo(20, 9);
  });
});
