import { isBetter, keepBest, logMove } from './best.ts';
import { updateExcess } from './excess.ts';
import type { SearchState } from './local-search.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { pressureChange } from './pressure.ts';
import { affords, costChange, shift } from './tally.ts';

/** From so many units on a search that can be swept is. */
const LEAST_UNITS = 20_000;
/** Units that are looked at one after the other: neighbours in memory, not many enough to be felt as one. */
const BLOCK = 8;

/** Whether a search goes in sweeps. */
export function isSwept(moves: Neighbourhood, unitCount: number): boolean {
  return moves.candidates !== null && moves.candidates.width > 1 && unitCount >= LEAST_UNITS;
}

/**
 * Tries about `tries` moves at one temperature (in SSE): of a unit all candidate territories at once, of which the best
 * is accepted as in simulated annealing. With many units this is eight times as fast as moves by chance, whose units
 * lie all over the memory. Blocks are drawn with replacement: were every unit looked at exactly once in each round, all
 * would answer a price with the same delay, and prices and totals would swing against each other ever wider.
 */
export function sweepBatch(state: SearchState, tries: number, temperature: number): void {
  const { tally, excess, best, moves, pressure, random } = state;
  const { assignment, columns } = tally;
  const { n, fixed } = columns;
  const { candidates } = moves;
  if (!candidates) return;
  const { territory, width } = candidates;
  const blocks = Math.ceil(n / BLOCK);
  let tried = 0;
  while (tried < tries) {
    const first = Math.floor(random() * blocks) * BLOCK;
    const end = Math.min(n, first + BLOCK);
    for (let unit = first; unit < end; unit++) {
      tried += width - 1;
      const from = assignment[unit] as number;
      if (fixed[unit] === -1 && (tally.count[from] as number) > 1) improve(unit, from);
    }
  }
  // Counted by batches, so that the stop rule is asked at whole numbers of slices.
  state.iterations += tries;

  function improve(unit: number, from: number): void {
    let to = -1;
    let least = Number.POSITIVE_INFINITY;
    let change = 0;
    for (let at = unit * width, end = at + width; at < end; at++) {
      const other = territory[at] as number;
      if (other === from || !affords(tally, unit, from, other)) continue;
      const ownChange = costChange(tally, unit, from, other);
      const cost = ownChange + pressureChange(pressure, tally, unit, from, other);
      if (cost >= least) continue;
      least = cost;
      to = other;
      change = ownChange;
    }
    if (to === -1 || (least > 0 && least >= -temperature * Math.log(random()))) return;
    updateExcess(excess, tally, unit, from, to);
    shift(tally, unit, from, to, change);
    moves.moved(unit, from, to);
    logMove(best, unit);
    if (isBetter(best, tally, excess)) keepBest(best, tally, excess, state.iterations);
  }
}
