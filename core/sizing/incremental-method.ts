import { finish, type Steps, stretches } from '../steps.ts';

/** What one more full-time rep brings. */
interface RepReturn {
  /** Expected sales of the accounts this rep has time for. */
  readonly sales: number;
  /** Sales times margin, less what the rep costs. */
  readonly gain: number;
}

export interface IncrementalSizing {
  /** In the order in which reps are added; it ends with the first that does not pay, or with the last account. */
  readonly returns: readonly RepReturn[];
  /** How many of them pay for themselves. */
  readonly reps: number;
}

/** What incremental sizing is reckoned from. */
export interface IncrementalAssumptions {
  /** Selling hours a year of a full-time rep, above 0. */
  readonly hoursPerRep: number;
  /** What a unit of the potential of accounts that are worked sells for. */
  readonly salesPerPotential: number;
  /** Contribution margin of sales, a ratio. */
  readonly margin: number;
  /** Cost of a rep, in the money of the sales and for the same time. */
  readonly costPerRep: number;
}

/** More reps than this are not looked for. */
const MOST_REPS = 10_000;

/**
 * Reps by incremental return: one is added as long as the margin on what he sells is above what he costs. Accounts
 * (or units) are worked in the order of their potential per hour, so that each further rep gets what is left, and the
 * return falls from rep to rep; what takes no time goes with the first. `potential` and `hours` have one entry per
 * account, not negative. An account at the edge is worked by two reps in the share of its hours. `order` has the rows that
 * are worked, as `byReturn` has them; left out, all.
 */
export function incrementalSizing(
  potential: ArrayLike<number>,
  hours: ArrayLike<number>,
  { hoursPerRep, salesPerPotential, margin, costPerRep }: IncrementalAssumptions,
  order: Int32Array = finish(byReturn(potential, hours)),
): IncrementalSizing {
  const returns: RepReturn[] = [];
  let left = hoursPerRep;
  let worked = 0;
  const close = (): boolean => {
    const sales = worked * salesPerPotential;
    const gain = sales * margin - costPerRep;
    returns.push({ sales, gain });
    left = hoursPerRep;
    worked = 0;
    return gain > 0 && returns.length < MOST_REPS;
  };
  for (const row of order) {
    const worth = potential[row] as number;
    const time = hours[row] as number;
    let open = time;
    while (open > left) {
      worked += (worth * left) / time;
      open -= left;
      if (!close()) return sized(returns);
    }
    left -= open;
    worked += time > 0 ? (worth * open) / time : worth;
  }
  if (worked > 0) close();
  return sized(returns);
}

function sized(returns: readonly RepReturn[]): IncrementalSizing {
  return { returns, reps: returns.filter(({ gain }) => gain > 0).length };
}

/**
 * Rows by potential per hour, the highest first; equal ones in their order. In steps: stretches are sorted one by one,
 * then merged two by two, because a million at once would hold everybody up for a second.
 */
export function* byReturn(potential: ArrayLike<number>, hours: ArrayLike<number>): Steps<Int32Array> {
  const rate = new Float64Array(potential.length);
  for (const [from, to] of stretches(rate.length)) {
    for (let row = from; row < to; row++) {
      const time = hours[row] as number;
      rate[row] = time > 0 ? (potential[row] as number) / time : Number.POSITIVE_INFINITY;
    }
    yield;
  }
  const compared = (a: number, b: number) => (rate[a] === rate[b] ? a - b : (rate[b] as number) - (rate[a] as number));
  let runs: Int32Array[] = [];
  for (const [from, to] of stretches(rate.length)) {
    runs.push(Int32Array.from({ length: to - from }, (_, i) => from + i).sort(compared));
    yield;
  }
  while (runs.length > 1) {
    const merged: Int32Array[] = [];
    for (let i = 0; i < runs.length; i += 2) {
      const [one, other] = [runs[i] as Int32Array, runs[i + 1]];
      merged.push(other ? yield* mergedRuns(one, other, compared) : one);
    }
    runs = merged;
  }
  return runs[0] ?? new Int32Array(0);
}

function* mergedRuns(
  one: Int32Array,
  other: Int32Array,
  compared: (a: number, b: number) => number,
): Steps<Int32Array> {
  const all = new Int32Array(one.length + other.length);
  let [i, j] = [0, 0];
  for (const [from, to] of stretches(all.length)) {
    for (let at = from; at < to; at++) {
      const first = j >= other.length || (i < one.length && compared(one[i] as number, other[j] as number) <= 0);
      all[at] = (first ? one[i++] : other[j++]) as number;
    }
    yield;
  }
  return all;
}
