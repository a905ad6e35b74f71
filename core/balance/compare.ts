import { looseParts } from '../graph/parts.ts';
import type { Columns } from './columns.ts';
import { columnsOf } from './columns.ts';
import type { Problem } from './problem.ts';
import { amounts, excessOrder, isBetter } from './search/best.ts';
import type { Excess } from './search/excess.ts';
import { excessOf } from './search/excess.ts';
import { tallyOf } from './search/tally.ts';

/** What a division is judged by. */
export interface Standing {
  readonly contiguity: Problem['contiguity'];
  /** Pieces beyond one per territory; 0 where contiguity is off. */
  readonly looseParts: number;
  readonly excess: Excess;
  /** Excess over the limits per priority class, in ideals. */
  readonly amount: Float64Array;
  readonly limitsMet: boolean;
  /** By the objective. */
  readonly cost: number;
  readonly columns: Pick<Columns, 'balance'>;
}

/** Judges a division of a problem, counted from scratch. */
export function standingOf(problem: Problem, assignment: Int32Array, columns: Columns = columnsOf(problem)): Standing {
  const { graph, contiguity, territoryCount } = problem;
  const tally = tallyOf(columns, assignment);
  const excess = excessOf(tally);
  return {
    contiguity,
    looseParts: graph && contiguity !== 'off' ? looseParts(graph, assignment, territoryCount) : 0,
    excess,
    amount: amounts(excess),
    limitsMet: excess.broken.every((count) => count === 0),
    cost: tally.cost,
    columns: { balance: columns.balance },
  };
}

/**
 * Whether one division comes before another, the one order by which plans are chosen: where contiguity is required,
 * fewer loose parts; then less excess over the limits by priority; where contiguity is preferred, fewer loose parts;
 * then less cost. Where excess has a price, it and the cost are one sum. Both may be of different problems with the
 * same measures, such as other numbers of territories.
 */
export function comesBefore(one: Standing, other: Standing): boolean {
  const pieces = one.looseParts - other.looseParts;
  if (one.contiguity === 'required' && pieces !== 0) return pieces < 0;
  if (one.contiguity === 'preferred' && pieces !== 0 && one.columns.balance === Number.POSITIVE_INFINITY) {
    const order = excessOrder(one.excess, other.amount);
    return order === 0 ? pieces < 0 : order < 0;
  }
  return isBetter(other, one, one.excess);
}

/** Whether a division is as good as the best one, but for a cost that is greater by `slack` (ratio) at most. */
export function isNearlyAsGood(one: Standing, best: Standing, slack: number): boolean {
  if (one.looseParts > best.looseParts) return false;
  const { balance } = one.columns;
  if (balance === Number.POSITIVE_INFINITY) {
    return excessOrder(one.excess, best.amount) <= 0 && one.cost <= best.cost * (1 + slack);
  }
  return priced(one, balance) <= priced(best, balance) * (1 + slack);
}

function priced({ cost, amount }: Standing, balance: number): number {
  return amount.reduce((sum, each) => sum + balance * each, cost);
}

/** Place of the best of several assignments, the earlier of two that are equal; null entries do not count. -1 for none. */
export function placeOfBest(standings: readonly (Standing | null)[]): number {
  let chosen = -1;
  standings.forEach((standing, at) => {
    const best = standings[chosen];
    if (standing && (!best || comesBefore(standing, best))) chosen = at;
  });
  return chosen;
}
