import type { Columns } from '../columns.ts';
import type { Excess } from './excess.ts';
import type { Tally } from './tally.ts';

/**
 * The best assignment met so far. Better is: less excess over the limits, by priority class; then less cost; or, where
 * limits have a price, less of both together. Moves
 * since the last best are logged, so that a new best costs as much as was moved, not as much as there are units.
 */
export interface Best {
  readonly assignment: Int32Array;
  readonly amount: Float64Array;
  cost: number;
  /** Iterations done when it was met. */
  iteration: number;
  /** Units moved since, and how many; -1 where they were too many to log. */
  readonly log: Int32Array;
  logged: number;
}

/** Starts with what the tally holds. */
export function firstBest(tally: Tally, excess: Excess, iteration: number): Best {
  return {
    assignment: tally.assignment.slice(),
    amount: amounts(excess),
    cost: tally.cost,
    iteration,
    log: new Int32Array(Math.max(1024, tally.columns.n >> 2)),
    logged: 0,
  };
}

/** To be called for every unit that moves. */
export function logMove(best: Best, unit: number): void {
  if (best.logged === -1) return;
  if (best.logged === best.log.length) best.logged = -1;
  else best.log[best.logged++] = unit;
}

/** Whether the tally is better than the best so far. */
export function isBetter(
  best: Pick<Best, 'amount' | 'cost'>,
  tally: { readonly cost: number; readonly columns: Pick<Columns, 'balance'> },
  excess: Excess,
): boolean {
  const { balance } = tally.columns;
  if (balance < Number.POSITIVE_INFINITY) {
    return tally.cost + balance * sumOf(amounts(excess)) < (best.cost + balance * sumOf(best.amount)) * (1 - 1e-12);
  }
  const order = excessOrder(excess, best.amount);
  return order === 0 ? tally.cost < best.cost * (1 - 1e-12) : order < 0;
}

/** Below 0 where an excess is less than another one's amounts, by priority class; above 0 where it is more. */
export function excessOrder(excess: Excess, amount: Float64Array): number {
  for (let r = 0; r < amount.length; r++) {
    const now = excess.broken[r] === 0 ? 0 : (excess.amount[r] as number);
    const then = amount[r] as number;
    // Amounts are kept by differences; the last digits do not count.
    if (Math.abs(now - then) > 1e-9 * then) return now - then;
  }
  return 0;
}

function sumOf(amounts: Float64Array): number {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
}

/** Whether the best so far breaks a limit. */
export function isBroken(best: Best): boolean {
  return best.amount.some((amount) => amount > 0);
}

/** Makes the tally's assignment the best. */
export function keepBest(best: Best, tally: Tally, excess: Excess, iteration: number): void {
  if (best.logged === -1) best.assignment.set(tally.assignment);
  else {
    for (let i = 0; i < best.logged; i++) {
      const unit = best.log[i] as number;
      best.assignment[unit] = tally.assignment[unit] as number;
    }
  }
  best.logged = 0;
  best.amount.set(amounts(excess));
  best.cost = tally.cost;
  best.iteration = iteration;
}

/** The amount per priority class, exactly 0 where nothing is broken. */
export function amounts(excess: Excess): Float64Array {
  return excess.amount.map((amount, r) => (excess.broken[r] === 0 ? 0 : amount));
}
