import type { Random } from '../control.ts';
import type { Best } from './best.ts';
import { isBetter, keepBest, logMove } from './best.ts';
import type { Excess } from './excess.ts';
import { updateExcess } from './excess.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { Pressure } from './pressure.ts';
import { lowersExcess, pressureChange } from './pressure.ts';
import type { Tally } from './tally.ts';
import { affords, costChange, restoreSums, saveSums, shift, sumsOfTwo } from './tally.ts';

/** What the search changes, and by what it is led. */
export interface SearchState {
  readonly tally: Tally;
  readonly excess: Excess;
  readonly best: Best;
  readonly moves: Neighbourhood;
  readonly pressure: Pressure;
  readonly random: Random;
  /** Moves tried so far. */
  iterations: number;
}

/** Share of tries that are pairs. */
const PAIRS = 0.4;

/**
 * Tries `tries` moves at one temperature (in SSE). A move is a shift of one unit to another territory, or a pair: a
 * second unit leaves the territory the first has come to, for the first one's old territory (a swap) or for a third
 * (an ejection chain of two). Cost is SSE plus pressure; worse moves are accepted as in simulated annealing
 * (Kirkpatrick, Gelatt and Vecchi 1983). Every accepted move keeps what the neighbourhood promises, and the budget.
 */
export function searchBatch(state: SearchState, tries: number, temperature: number): void {
  const { tally, excess, best, moves, pressure, random } = state;
  const { k } = tally.columns;
  const saved = sumsOfTwo(tally);
  for (let i = 0; i < tries; i++) {
    state.iterations++;
    const from = Math.floor(random() * k);
    const unit = moves.pick(from, random);
    if (unit === -1) continue;
    const to = moves.target(unit, random);
    if (to === -1 || !affords(tally, unit, from, to)) continue;
    if (random() < PAIRS) tryPair(unit, from, to);
    else tryShift(unit, from, to);
  }

  function tryShift(unit: number, from: number, to: number): void {
    const change = costChange(tally, unit, from, to);
    if (!accepted(change + pressureChange(pressure, tally, unit, from, to)) || !mayMove(unit, from, to)) return;
    make(unit, from, to, change);
    if (isBetter(best, tally, excess)) keepBest(best, tally, excess, state.iterations);
  }

  function tryPair(unit: number, from: number, to: number): void {
    const second = moves.pick(to, random);
    const onward = second === -1 ? -1 : moves.target(second, random);
    if (onward === -1) return;
    const change = costChange(tally, unit, from, to);
    const firstCost = change + pressureChange(pressure, tally, unit, from, to);
    // The second move is judged on the sums after the first, which are then put back bit for bit.
    saveSums(saved, tally, from, to);
    shift(tally, unit, from, to, change);
    const secondChange = costChange(tally, second, to, onward);
    const cost = firstCost + secondChange + pressureChange(pressure, tally, second, to, onward);
    const affordable = affords(tally, second, to, onward);
    restoreSums(saved, tally, from, to);
    tally.assignment[unit] = from;
    if (!affordable || !accepted(cost) || !mayMove(unit, from, to)) return;
    make(unit, from, to, change);
    if (mayMove(second, to, onward)) {
      make(second, to, onward, secondChange);
      if (isBetter(best, tally, excess)) keepBest(best, tally, excess, state.iterations);
    } else {
      make(unit, to, from, -change);
      restoreSums(saved, tally, from, to);
    }
  }

  function accepted(cost: number): boolean {
    return cost <= 0 || cost < -temperature * Math.log(random());
  }

  function mayMove(unit: number, from: number, to: number): boolean {
    return moves.mayMove(unit, from, to, lowersExcess(tally, unit, from, to));
  }

  function make(unit: number, from: number, to: number, change: number): void {
    updateExcess(excess, tally, unit, from, to);
    shift(tally, unit, from, to, change);
    moves.moved(unit, from, to);
    logMove(best, unit);
  }
}
