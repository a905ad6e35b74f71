import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../core/balance/columns.ts';
import { COMPACTNESS } from '../../../core/balance/objective.ts';
import { createRandom } from '../../../core/balance/random.ts';
import { HOT } from '../../../core/balance/search/annealing.ts';
import type { Best } from '../../../core/balance/search/best.ts';
import { firstBest, isBetter, isBroken, keepBest, logMove } from '../../../core/balance/search/best.ts';
import type { Excess } from '../../../core/balance/search/excess.ts';
import { excessOf, updateExcess } from '../../../core/balance/search/excess.ts';
import { annealSlice, createSearch } from '../../../core/balance/search/search.ts';
import type { Tally } from '../../../core/balance/search/tally.ts';
import { costChange, shift, tallyOf } from '../../../core/balance/search/tally.ts';
import { gridProblem } from './worlds.ts';

const N = 30;
const K = 4;
const grid = gridProblem(6, 5, K, { measures: [(u) => 0.1 + (u % 5) / 3, (u) => (u * 13) % 10], tolerance: 0.05 });
/** The second measure is of second priority. */
const problem = { ...grid, measures: grid.measures.map((measure, j) => ({ ...measure, priority: j + 1 })) };
const columns = columnsOf(problem);
const priced = columnsOf({ ...problem, objective: { ...COMPACTNESS, balance: 7 } });
const steps = fc.array(fc.record({ unit: fc.nat(N - 1), to: fc.nat(K - 1), keep: fc.boolean() }), { maxLength: 200 });
const start = () => Int32Array.from({ length: N }, (_, u) => u % K);

function make(tally: Tally, excess: Excess, best: Best, unit: number, to: number): void {
  const from = tally.assignment[unit] as number;
  if (from === to) return;
  updateExcess(excess, tally, unit, from, to);
  shift(tally, unit, from, to, costChange(tally, unit, from, to));
  logMove(best, unit);
}

/** What is kept is what the tally of its assignment holds when that is counted afresh. */
function expectKept(best: Best, tally: Tally): void {
  expect(best.assignment).toEqual(tally.assignment);
  const fresh = tallyOf(tally.columns, best.assignment.slice());
  const { amount, broken } = excessOf(fresh);
  best.amount.forEach((kept, rank) => {
    expect(kept).toBeCloseTo(amount[rank] as number, 9);
    if (broken[rank] === 0) expect(kept).toBe(0);
  });
  expect(best.cost / fresh.cost).toBeCloseTo(1, 9);
  expect(isBroken(best)).toBe(broken.some((count) => count > 0));
}

describe('the best so far', () => {
  it('is the assignment of the tally each time it is kept, and stands still in between', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const tally = tallyOf(columns, start());
        const excess = excessOf(tally);
        const best = firstBest(tally, excess, 0);
        let last = best.assignment.slice();
        list.forEach(({ unit, to, keep }, i) => {
          make(tally, excess, best, unit, to);
          expect(best.assignment).toEqual(last);
          if (!keep) return;
          keepBest(best, tally, excess, i + 1);
          expectKept(best, tally);
          expect(best.iteration).toBe(i + 1);
          last = best.assignment.slice();
        });
      }),
    );
  });

  it('is right too where more moves were made than are logged', () => {
    const tally = tallyOf(columns, start());
    const excess = excessOf(tally);
    const best = firstBest(tally, excess, 0);
    const random = createRandom(1);
    for (const moves of [best.log.length - 1, best.log.length + 1, 3 * best.log.length, 5]) {
      for (let i = 0; i < moves; ) {
        const unit = Math.floor(random() * N);
        const to = Math.floor(random() * K);
        if (to === tally.assignment[unit]) continue;
        make(tally, excess, best, unit, to);
        i++;
      }
      expect(best.logged === -1).toBe(moves > best.log.length);
      keepBest(best, tally, excess, 1);
      expectKept(best, tally);
      expect(best.logged).toBe(0);
    }
  });

  it('is better by less excess, class by class, and then by less cost; or by the sum where excess has a price', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom(columns, priced), (list, world) => {
        const tally = tallyOf(world, start());
        const excess = excessOf(tally);
        const best = firstBest(tally, excess, 0);
        for (const { unit, to } of list) make(tally, excess, best, unit, to);
        const [then, now] = [tallyOf(world, start()), tallyOf(world, tally.assignment.slice())];
        const order = (a: number, b: number) => (Math.abs(a - b) <= 1e-9 * Math.max(1, a, b) ? 0 : a - b);
        const [before, after] = [excessOf(then).amount, excessOf(now).amount];
        const sum = (amounts: Float64Array) => amounts.reduce((all, amount) => all + amount, 0);
        const decisive =
          world === priced
            ? order(now.cost + 7 * sum(after), then.cost + 7 * sum(before))
            : ([...after.map((amount, r) => order(amount, before[r] as number)), order(now.cost, then.cost)].find(
                (difference) => difference !== 0,
              ) ?? 0);
        if (decisive !== 0) expect(isBetter(best, tally, excess)).toBe(decisive < 0);
      }),
    );
  });

  it('is what a search has when it is counted afresh, after every slice, and never gets worse', () => {
    for (const contiguity of ['required', 'off'] as const) {
      const graph = contiguity === 'off' ? null : problem.graph;
      const halves = Int32Array.from({ length: N }, (_, u) => (u % 6 < 3 ? 0 : 2) + (u < 18 ? 0 : 1));
      const search = createSearch(columns, graph, halves, new Float64Array(K * 2), createRandom(2));
      const { best } = search;
      for (let slice = 0; slice < 20; slice++) {
        const before = { ...best, amount: best.amount.slice() };
        annealSlice(search, HOT, slice / 20, (slice + 1) / 20);
        expectKept(best, tallyOf(columns, best.assignment.slice()));
        expect(
          isBetter(before, tallyOf(columns, best.assignment.slice()), excessOf(tallyOf(columns, best.assignment))),
        ).toBe(best.iteration !== before.iteration);
      }
      expect(best.iteration).toBeGreaterThan(0);
    }
  });
});
