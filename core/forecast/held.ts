import { assignmentOf, rowOfKey, scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { namedAccountsOf } from '../tally/account-territories.ts';
import type { SparseRows } from './sparse-rows.ts';

/** Figures that units, accounts, territories and reps hold, each in a slot of its own, to be summed per territory. */
export interface Held {
  /** How many slots there are. */
  readonly width: number;
  /** Per row of the unit table, with what its accounts hold. */
  readonly units: SparseRows;
  /** Adds what an account (row) holds, so many times; of an account that is named for a territory. */
  readonly account: (row: number, into: Float64Array, times: number) => void;
  /** By key, what is said of a territory as such, and of reps: theirs goes where they sit, by their shares. */
  readonly territories: ReadonlyMap<number, Float64Array>;
  readonly reps: ReadonlyMap<number, Float64Array>;
}

interface Known {
  readonly key: string;
  readonly assignment: Int32Array;
  readonly rows: ReadonlyMap<number, number>;
  readonly sums: readonly Float64Array[];
}

/** More units than this are added up anew. */
const MOST_SHIFTS = 2_000;

/** What was added up last; units that moved since are shifted, which is exact because slots hold whole numbers. */
const known = new WeakMap<Held, Known>();

/**
 * Sums per territory in the order of the totals (core/tally/territory-totals.ts), one value per slot: of its units, less
 * the accounts that are named for another, with those named for it, what is said of it as such, and its share of what its
 * reps hold. A territory in which nothing changed may answer the same column as before.
 */
export function heldByTerritory(plan: Plan, scenario: ScenarioKey, role: RoleKey, held: Held): Float64Array[] {
  const seats = scenarioTerritoriesOf(plan, scenario, role);
  const assignment = assignmentOf(plan, scenario, role);
  const rows = new Map<number, number>(seats.map(({ territory }, row) => [territory, row]));
  const key = `${scenario}/${role}/${[...rows.keys()].join()}`;
  const before = known.get(held);
  const shifted = before?.key === key ? shift(before, assignment, held) : null;
  const sums = shifted ?? fromUnits(held, assignment, rows);
  known.set(held, { key, assignment, rows, sums });

  const after = [...sums];
  const at = ownedRows(after, rows);
  for (const { account, territory } of namedAccountsOf(plan, scenario, role)) {
    const row = rowOfKey(plan.accounts.keys, account);
    const unit = row < 0 ? -1 : (plan.accounts.unit[row] as number);
    const home = unit < 0 ? 0 : (assignment[unit] as number);
    if (row < 0 || home === territory) continue;
    const [left, come] = [at(home), at(territory)];
    if (left) held.account(row, left, -1);
    if (come) held.account(row, come, 1);
  }
  for (const [territory, values] of held.territories) addTimes(at(territory), values, 1);
  const shares = repShares(seats);
  for (const [rep, values] of held.reps) {
    for (const { territory, share } of shares.get(rep) ?? []) addTimes(at(territory), values, share);
  }
  return after;
}

function fromUnits(held: Held, assignment: Int32Array, rows: ReadonlyMap<number, number>): Float64Array[] {
  const sums = Array.from(rows, () => new Float64Array(held.width));
  for (let unit = 0; unit < assignment.length; unit++) {
    const row = rows.get(assignment[unit] as number);
    if (row !== undefined) addUnit(held.units, unit, sums[row] as Float64Array, 1);
  }
  return sums;
}

/** Null where so many moved that adding up anew is as fast. */
function shift({ assignment: was, rows, sums }: Known, is: Int32Array, { units }: Held): Float64Array[] | null {
  const after = [...sums];
  const at = ownedRows(after, rows);
  if (was === is) return after;
  if (was.length !== is.length) return null;
  let moved = 0;
  for (let unit = 0; unit < is.length; unit++) {
    if (is[unit] === was[unit]) continue;
    if (++moved > MOST_SHIFTS) return null;
    const [left, come] = [at(was[unit] as number), at(is[unit] as number)];
    if (left) addUnit(units, unit, left, -1);
    if (come) addUnit(units, unit, come, 1);
  }
  return after;
}

/** The sums of a territory, copied when they are first asked for, so that those they came from stay as they were. */
function ownedRows(
  sums: Float64Array[],
  rows: ReadonlyMap<number, number>,
): (territory: number) => Float64Array | null {
  const owned = new Set<number>();
  return (territory) => {
    const row = rows.get(territory);
    if (row === undefined) return null;
    if (!owned.has(row)) sums[row] = (sums[row] as Float64Array).slice();
    owned.add(row);
    return sums[row] as Float64Array;
  };
}

function addUnit({ offsets, slots, values }: SparseRows, unit: number, into: Float64Array, times: number): void {
  for (let i = offsets[unit] as number; i < (offsets[unit + 1] as number); i++) {
    const slot = slots[i] as number;
    into[slot] = (into[slot] as number) + times * (values[i] as number);
  }
}

function addTimes(into: Float64Array | null, values: Float64Array, times: number): void {
  for (let slot = 0; into && slot < values.length; slot++) {
    into[slot] = (into[slot] as number) + times * (values[slot] as number);
  }
}

/** Where a rep sits, and what part of the rep's time is there: the shares of a rep sum to 1. */
export function repShares(
  seats: ReturnType<typeof scenarioTerritoriesOf>,
): Map<number, { readonly territory: number; readonly share: number }[]> {
  const found = new Map<number, { territory: number; share: number }[]>();
  for (const { territory, reps } of seats) {
    for (const { rep, share } of reps) {
      const places = found.get(rep) ?? [];
      places.push({ territory, share });
      found.set(rep, places);
    }
  }
  for (const places of found.values()) {
    const sum = places.reduce((all, { share }) => all + share, 0);
    for (const place of places) place.share = sum > 0 ? place.share / sum : 1 / places.length;
  }
  return found;
}
