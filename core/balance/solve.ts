import { columnsOf } from './columns.ts';
import { fillEmpty } from './contiguity/fill-empty.ts';
import { repairContiguity } from './contiguity/repair.ts';
import type { BalancePhase, BalanceProgress, SolveControl } from './control.ts';
import { evaluate, largestDeviation } from './evaluate.ts';
import type { Problem } from './problem.ts';
import { createRandom } from './random.ts';
import type { Moment } from './search/annealing.ts';
import { firstCycleFor, momentAt, SLICE, temperatureAt } from './search/annealing.ts';
import { firstBest, isBroken } from './search/best.ts';
import { borderMoves } from './search/border.ts';
import { excessOf, recountExcess } from './search/excess.ts';
import type { SearchState } from './search/local-search.ts';
import { searchBatch } from './search/local-search.ts';
import { nearbyMoves } from './search/nearby.ts';
import type { Neighbourhood } from './search/neighbourhood.ts';
import { adaptPressure, createPressure, nextCycle } from './search/pressure.ts';
import { recount, sseChange, tallyOf } from './search/tally.ts';
import type { Solution } from './solution.ts';
import { incumbentAssignment } from './start/incumbent.ts';
import { startingAssignment } from './start/start.ts';

/** Tried moves between two adaptations of temperature and pressure; a slice is a whole number of batches. */
const BATCH = 500;
/** Slices between two fresh counts of everything that drifts; more where looking up the nearest territories is dear. */
const RECOUNT_EVERY = 50;
const PAIRS_PER_SLICE = 100_000;
/** Slices between two reports: counting the best solution takes a pass over all units. */
const REPORT_EVERY = 5;
/** With contiguity preferred, cuts are allowed from this cycle on where limits are still broken. */
const CUTS_FROM_CYCLE = 2;

/**
 * Balances a problem: centres, a balanced power diagram with prices, repair of contiguity, then local search by
 * simulated annealing under the pressure of the limits. With a finite disruption budget the run starts from the
 * incumbent instead, and never spends more than the budget (what locks alone force is spent in any case). The same
 * problem, seed and iterations give the same solution bit for bit; `control.stop` is asked every 10,000 tried moves,
 * and before the search only whether the run was cancelled. Needs at least one unit and one territory; with more
 * territories than units some stay empty. Throws nothing: what cannot be met is named in `unmet`.
 */
export function solve(problem: Problem, control: SolveControl): Solution {
  const columns = columnsOf(problem);
  const random = createRandom(control.seed);
  const graph = problem.contiguity === 'off' ? null : problem.graph;
  const entered = (phase: BalancePhase) => control.report(notYet(phase));
  const cancelled = () => control.stop({ iterations: 0, sinceBest: 0 }) === 'cancelled';

  const start = Number.isFinite(columns.budget)
    ? { assignment: incumbentAssignment(columns), price: new Float64Array(columns.k * columns.m) }
    : startingAssignment(columns, random, cancelled, entered);
  const tally = tallyOf(columns, start.assignment);
  entered('contiguity');
  if (graph) repairContiguity(tally, graph);
  fillEmpty(tally, graph);

  const border = graph ? borderMoves(tally, graph) : null;
  const moves: Neighbourhood = border ?? nearbyMoves(tally);
  const excess = excessOf(tally);
  const state: SearchState = {
    tally,
    excess,
    best: firstBest(tally, excess, 0),
    moves,
    pressure: createPressure(tally, start.price),
    random,
    iterations: 0,
  };
  const typical = typicalChange(state);
  const firstCycle = firstCycleFor(columns.n);
  const recountEvery = SLICE * Math.max(RECOUNT_EVERY, Math.ceil((columns.n * columns.k) / PAIRS_PER_SLICE));

  for (;;) {
    const { iterations, best } = state;
    const asked = { iterations, sinceBest: iterations - best.iteration };
    const stopped = control.stop(asked) ?? (moves.idle() ? 'no-improvement' : null);
    if (stopped) {
      return { ...evaluate(problem, best.assignment), seed: control.seed, iterations, stopped };
    }
    const moment = momentAt(firstCycle, iterations);
    if (moment.starts && iterations > 0) returnToBest(state);
    else if (iterations % recountEvery === 0) countAfresh(state);
    const broken = isBroken(best);
    if (problem.contiguity === 'preferred' && moment.cycle >= CUTS_FROM_CYCLE && broken) border?.allowUrgentCuts();
    searchSlice(state, firstCycle, typical);
    if (state.iterations % (REPORT_EVERY * SLICE) === 0) reportSearch(state, control);
  }
}

/** The phases before the search: nothing is known yet. */
function notYet(phase: BalancePhase): BalanceProgress {
  return { phase, iterations: 0, done: 0, limitsMet: false, worstDeviation: Number.POSITIVE_INFINITY };
}

function reportSearch(state: SearchState, control: SolveControl): void {
  const { iterations, best, tally } = state;
  control.report({
    phase: 'search',
    iterations,
    done: control.stop.share?.({ iterations, sinceBest: iterations - best.iteration }) ?? 0,
    limitsMet: !isBroken(best),
    worstDeviation: largestDeviation(tally.columns, best.assignment),
  });
}

/** One slice of the search: batches of tried moves, temperature and pressure adapted before each. */
function searchSlice(state: SearchState, firstCycle: number, typical: number): void {
  for (let batch = 0; batch < SLICE / BATCH; batch++) {
    const moment: Moment = momentAt(firstCycle, state.iterations);
    searchBatch(state, BATCH, typical * temperatureAt(moment));
    adaptPressure(state.pressure, state.tally, state.excess, moment.progress);
  }
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
    sum += Math.abs(sseChange(tally, unit, from, to));
    count++;
  }
  return count > 0 ? sum / count : 0;
}

/** A new cycle starts from the best so far. */
function returnToBest(state: SearchState): void {
  state.tally.assignment.set(state.best.assignment);
  state.best.logged = 0;
  nextCycle(state.pressure);
  countAfresh(state);
}

function countAfresh(state: SearchState): void {
  recount(state.tally);
  recountExcess(state.excess, state.tally);
  state.moves.rebuild();
}
