import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Columns } from '../../../core/balance/columns.ts';
import { columnsOf } from '../../../core/balance/columns.ts';
import { coarsen } from '../../../core/balance/multilevel/coarsen.ts';
import { levelsOf } from '../../../core/balance/multilevel/levels.ts';
import type { Graph } from '../../../core/balance/problem.ts';
import { createRandom } from '../../../core/balance/random.ts';
import { HOT, SLICE } from '../../../core/balance/search/annealing.ts';
import { improveRegions } from '../../../core/balance/search/regions.ts';
import type { Search } from '../../../core/balance/search/search.ts';
import { annealSlice, createSearch } from '../../../core/balance/search/search.ts';
import { graphOfPairs } from '../../../core/graph/pairs-graph.ts';
import { looseParts } from '../../../core/graph/parts.ts';
import { gridProblem } from './worlds.ts';

const [COLUMNS, ROWS] = [8, 6];
const N = COLUMNS * ROWS;
/** Of a large map every so many states are looked at. */
const EVERY = 20;
const perUnit = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: N, maxLength: N });

/** A map with holes in its graph, maybe an island, and everything that may tie units to territories. */
const drawn = fc.record({
  k: fc.integer({ min: 2, max: 6 }),
  values: perUnit(fc.integer({ min: 0, max: 9 })),
  cut: fc.array(fc.nat(200), { maxLength: 25 }),
  /** Nothing joins the columns left of this one to those from it on; 0 for no island. */
  island: fc.constantFrom(0, 0, 2, 4),
  locks: fc.array(fc.nat(N - 1), { maxLength: 8 }),
  today: fc.option(fc.array(fc.record({ unit: fc.nat(N - 1), territory: fc.integer({ min: -1, max: 5 }) }))),
  /** What is left of the budget at first; not quite nothing, since costs are rounded up in their last digits. */
  spare: fc.double({ min: 1e-9, max: 12, noNaN: true }),
  seed: fc.nat(1e6),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

/** The world of a draw as the search sees it, and a first division of it. */
interface World {
  readonly columns: Columns;
  readonly graph: Graph;
  readonly start: Int32Array;
  readonly loose: number;
}

function worldOf({ k, values, cut, island, locks, today, spare, seed }: Drawn): World {
  const graph = gridWithout(COLUMNS, ROWS, new Set(cut), island);
  const start = grown(graph, k, seed);
  const fixed = new Int32Array(N).fill(-1);
  for (const unit of locks) fixed[unit] = start[unit] as number;
  const incumbent = start.slice();
  for (const { unit, territory } of today ?? []) incumbent[unit] = territory < k ? territory : -1;
  const moveCost = Float64Array.from({ length: N }, (_, u) => 0.3 * (u % 4));
  const spent = start.reduce(
    (sum, t, u) => (incumbent[u] === -1 || incumbent[u] === t ? sum : sum + (moveCost[u] as number)),
    0,
  );
  const kept = today && { incumbent, moveCost, moveBudget: spent + spare };
  const columns = columnsOf(
    gridProblem(COLUMNS, ROWS, k, { measures: [(u) => values[u] ?? 0], graph, fixed, ...kept }),
  );
  return { columns, graph, start, loose: looseParts(graph, start, k) };
}

describe('every state that is accepted', () => {
  it('is in as many pieces as the one before or fewer, within its budget and keeps its locks: shifts, pairs and pairs taken back', () => {
    let [states, takenBack] = [0, 0];
    fc.assert(
      fc.property(drawn, (world) => {
        const { columns, graph, start, loose } = worldOf(world);
        const search = createSearch(columns, graph, start, pricesOf(columns), createRandom(world.seed));
        let last = -1;
        watch(search, (unit, from, to) => {
          states++;
          const move = (unit * columns.k + from) * columns.k + to;
          if (last === (unit * columns.k + to) * columns.k + from) takenBack++;
          last = move;
          check(search, graph, loose);
        });
        for (let slice = 0; slice < 2; slice++) annealSlice(search, HOT, slice / 2, (slice + 1) / 2);
        expect(looseParts(graph, search.best.assignment, columns.k)).toBeLessThanOrEqual(loose);
      }),
      { numRuns: 40 },
    );
    // On maps this small most tries change nothing; a test that saw few states would show little.
    expect(states).toBeGreaterThan(10_000);
    expect(takenBack).toBeGreaterThan(100);
  });

  it('is one that regions put back in one piece each', () => {
    let states = 0;
    fc.assert(
      fc.property(drawn, (world) => {
        const { columns, graph, start, loose } = worldOf(world);
        const search = createSearch(columns, graph, start, pricesOf(columns), createRandom(world.seed));
        const before = start.slice();
        // A region is put back between two questions whether to go on, one at most.
        const goOn = () => {
          check(search, graph, loose);
          expect(search.best.assignment).toEqual(search.tally.assignment);
          if (before.some((t, u) => t !== search.tally.assignment[u])) states++;
          before.set(search.tally.assignment);
          return true;
        };
        improveRegions(search, graph, 60 * SLICE, goOn);
        goOn();
      }),
      { numRuns: 20 },
    );
    expect(states).toBeGreaterThan(15);
  });
});

describe('a division that comes from a coarser level', () => {
  it('is in one piece per territory on the finer one too, after a search there', () => {
    const [columns, rows, k] = [30, 20, 3];
    const map = fc.record({
      cut: fc.array(fc.nat(1100), { maxLength: 200 }),
      locks: fc.array(fc.nat(columns * rows - 1), { maxLength: 8 }),
      seed: fc.nat(1e6),
    });
    let groups = 0;
    const runs = 30;
    fc.assert(
      fc.property(map, ({ cut, locks, seed }) => {
        const graph = gridWithout(columns, rows, new Set(cut), 0);
        const fixed = new Int32Array(columns * rows).fill(-1);
        for (const unit of locks) fixed[unit] = grown(graph, k, seed)[unit] as number;
        const whole = columnsOf(gridProblem(columns, rows, k, { measures: [(u) => 1 + (u % 3)], graph, fixed }));
        const level = coarsen(whole, graph, 100);
        groups += level.columns.n;
        const coarse = level.graph as Graph;
        // This division of the groups may not have them where they are locked: then they are locked where it has them.
        const start = grown(coarse, k, seed);
        const locked = level.columns.fixed.map((lock, g) => (lock === -1 ? -1 : (start[g] as number)));
        const search = createSearch(
          { ...level.columns, fixed: locked },
          coarse,
          start,
          pricesOf(whole),
          createRandom(seed),
        );
        const loose = looseParts(coarse, start, k);
        annealSlice(search, HOT, 0, 1);
        const fine = level.group.map((g) => search.best.assignment[g] as number);
        expect(looseParts(graph, fine, k)).toBeLessThanOrEqual(loose);
        const now = level.group.map((g) => search.tally.assignment[g] as number);
        expect(looseParts(graph, now, k)).toBe(looseParts(coarse, search.tally.assignment, k));
        expect(looseParts(graph, now, k)).toBeLessThanOrEqual(loose);
      }),
      { numRuns: runs },
    );
    expect(groups / runs).toBeLessThan((columns * rows) / 2);
  });

  it('is so on every level of a large map', () => {
    const problem = gridProblem(150, 80, 5, { measures: [(u) => 1 + (u % 7)] });
    const graph = problem.graph as Graph;
    const levels = levelsOf(columnsOf(problem), graph);
    expect(levels.length).toBeGreaterThan(1);
    let assignment: Int32Array | null = null;
    for (let at = levels.length - 1; at >= 0; at--) {
      const level = levels[at] as (typeof levels)[0];
      const levelGraph = level.graph as Graph;
      const start: Int32Array = assignment ?? grown(levelGraph, 5, 1);
      expect(looseParts(levelGraph, start, 5)).toBe(0);
      const search = createSearch(level.columns, levelGraph, start, new Float64Array(5), createRandom(at));
      let moves = 0;
      watch(search, () => {
        if (moves++ % EVERY === 0) check(search, levelGraph, 0);
      });
      for (let slice = 0; slice < 3; slice++) annealSlice(search, HOT, slice / 3, (slice + 1) / 3);
      expect(looseParts(levelGraph, search.tally.assignment, 5)).toBe(0);
      const best = search.best.assignment;
      assignment = at > 0 ? level.group.map((g) => best[g] as number) : best;
    }
    expect(assignment).toHaveLength(problem.unitCount);
    expect(looseParts(graph, assignment as Int32Array, 5)).toBe(0);
  });
});

/** Calls `seen` after each move that the search makes. */
function watch(search: Search, seen: (unit: number, from: number, to: number) => void): void {
  const { moved } = search.moves;
  Object.assign(search.moves, {
    moved(unit: number, from: number, to: number) {
      moved(unit, from, to);
      seen(unit, from, to);
    },
  });
}

/** Throws at the first state that breaks what it must not; plain comparisons, for there are many states. */
function check({ tally }: Search, graph: Graph, loose: number): void {
  const { columns, assignment, spent } = tally;
  if (looseParts(graph, assignment, columns.k) > loose) throw new Error('a territory was cut');
  if (spent > columns.budget) throw new Error(`${spent} is spent of a budget of ${columns.budget}`);
  columns.fixed.forEach((lock, unit) => {
    if (lock !== -1 && lock !== assignment[unit]) throw new Error(`unit ${unit} is not where it is locked`);
  });
}

function pricesOf({ k, m }: Columns): Float64Array {
  return new Float64Array(k * m);
}

/** The grid without some of its links, and without those across the column where an island ends. */
function gridWithout(columns: number, rows: number, cut: ReadonlySet<number>, island: number): Graph {
  const [a, b]: [number[], number[]] = [[], []];
  let link = 0;
  for (let u = 0; u < columns * rows; u++) {
    const right = u % columns < columns - 1 && (u % columns) + 1 !== island ? u + 1 : -1;
    const below = u + columns < columns * rows ? u + columns : -1;
    for (const v of [right, below]) {
      if (v === -1 || cut.has(link++)) continue;
      a.push(u);
      b.push(v);
    }
  }
  return graphOfPairs(columns * rows, Int32Array.from(a), Int32Array.from(b), new Float64Array(a.length));
}

/**
 * Territories that grow from units by chance, each in one piece; a part of the map in which none began goes to the
 * first, piece by piece.
 */
function grown({ start, neighbour }: Graph, k: number, seed: number): Int32Array {
  const n = start.length - 1;
  const random = createRandom(seed);
  const assignment = new Int32Array(n).fill(-1);
  const reached: number[] = [];
  for (let t = 0; t < k; t++) {
    let unit = Math.floor(random() * n);
    while (assignment[unit] !== -1) unit = (unit + 1) % n;
    assignment[unit] = t;
    reached.push(unit);
  }
  while (reached.length > 0) {
    const at = Math.floor(random() * reached.length);
    const unit = reached[at] as number;
    const open = [...neighbour.subarray(start[unit], start[unit + 1])].filter((v) => assignment[v] === -1);
    const next = open[Math.floor(random() * open.length)];
    if (next === undefined) reached.splice(at, 1);
    else {
      assignment[next] = assignment[unit] as number;
      reached.push(next);
    }
  }
  return assignment.map((t) => Math.max(t, 0));
}
