import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Columns } from '../../../core/balance/columns.ts';
import { columnsOf } from '../../../core/balance/columns.ts';
import type { Homes, Objective } from '../../../core/balance/objective.ts';
import { COMPACTNESS } from '../../../core/balance/objective.ts';
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
const worlds: [string, Columns][] = [
  ['the SSE', world(COMPACTNESS, null)],
  [
    'every term',
    world(
      { ...COMPACTNESS, sse: 0.7, travel: 3, border: 5, disruption: 11 },
      { xKm: Float64Array.of(0, 5, NaN, 2), yKm: Float64Array.of(4, 0, NaN, 2), pull: Float64Array.of(1, 0.4, 0, 0) },
    ),
  ],
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
        expect(excess.amount[0]).toBeCloseTo(counted.amount[0] ?? 0, 9);
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
