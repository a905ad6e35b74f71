import type { Columns } from '../columns.ts';
import type { Random } from '../control.ts';
import type { Graph } from '../problem.ts';
import { BATCH, SLICE, temperatureAt } from './annealing.ts';
import { firstBest } from './best.ts';
import { borderMoves } from './border.ts';
import { excessOf, recountExcess } from './excess.ts';
import type { SearchState } from './local-search.ts';
import { searchBatch } from './local-search.ts';
import { nearbyMoves } from './nearby.ts';
import { adaptPressure, createPressure } from './pressure.ts';
import { isSwept, sweepBatch } from './sweep.ts';
import { costChange, recount, tallyOf } from './tally.ts';

/** From this moment of a cycle on a share of the batches of a swept search are moves by chance: pairs close the last gaps. */
const CHANCE_FROM = 0.6;
const CHANCE_SHARE = 0.25;

/** A search ready to go on: its state, the unit of its temperature, and its moves where they lie on a graph. */
export interface Search extends SearchState {
  readonly typical: number;
  /** Whether it goes in sweeps (sweep.ts). */
  readonly swept: boolean;
}

/**
 * A search from an assignment, which it keeps and changes; prices are SSE per unit of value. `cuts`: moves that bring a
 * total nearer to its limits may cut territories.
 */
export function createSearch(
  columns: Columns,
  graph: Graph | null,
  assignment: Int32Array,
  price: Float64Array,
  random: Random,
  cuts = false,
): Search {
  const tally = tallyOf(columns, assignment);
  const excess = excessOf(tally);
  const moves = graph ? borderMoves(tally, graph, cuts) : nearbyMoves(tally);
  const swept = isSwept(moves, columns.n);
  const state: SearchState = {
    tally,
    excess,
    best: firstBest(tally, excess, 0),
    moves,
    pressure: createPressure(tally, price),
    random,
    iterations: 0,
  };
  return Object.assign(state, { typical: typicalChange(state), swept });
}

/** One slice of annealing: batches of tried moves, temperature and pressure adapted before each. */
export function annealSlice(search: Search, hot: number, from: number, to: number): void {
  for (let batch = 0; batch < SLICE; batch += BATCH) {
    const progress = from + ((to - from) * batch) / SLICE;
    const temperature = search.typical * temperatureAt(hot, progress);
    const byChance = !search.swept || (progress >= CHANCE_FROM && batch < CHANCE_SHARE * SLICE);
    (byChance ? searchBatch : sweepBatch)(search, BATCH, temperature);
    adaptPressure(search.pressure, search.tally, search.excess, progress);
  }
}

/** Counts afresh everything that drifts or was left behind when the assignment was replaced. */
export function countAfresh(search: SearchState): void {
  recount(search.tally);
  recountExcess(search.excess, search.tally);
  search.moves.rebuild();
}

/** Mean absolute change of SSE over moves drawn by chance: the unit of temperature. */
function typicalChange(state: SearchState): number {
  const { tally, moves, random } = state;
  let sum = 0;
  let count = 0;
  for (let draw = 0; draw < 2000; draw++) {
    const from = Math.floor(random() * tally.columns.k);
    const unit = moves.pick(from, random);
    const to = unit === -1 ? -1 : moves.target(unit, random);
    if (to === -1) continue;
    sum += Math.abs(costChange(tally, unit, from, to));
    count++;
  }
  return count > 0 ? sum / count : 0;
}
