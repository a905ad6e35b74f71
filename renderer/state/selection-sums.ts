import type { Plan } from '../../core/model/plan.ts';
import { accountReaders } from '../../core/tally/unit-loads.ts';
import { accountsPerUnit, unitValues } from '../../core/tally/unit-values.ts';

/** What a selection comes to. */
export interface SelectionSums {
  readonly units: number;
  /** Those that lie in the units, or those that are selected themselves. */
  readonly accounts: number;
  /** Per measure of the plan. */
  readonly totals: readonly number[];
}

/**
 * The sums over selected units (rows), with the accounts that lie in them, or over selected accounts. O(what is
 * selected) once the values per unit are added up, which holds until the data change.
 */
export function selectionSums(plan: Plan, units: Int32Array, accounts: Int32Array): SelectionSums {
  if (accounts.length > 0) {
    const totals = accountReaders(plan).map((read) => accounts.reduce((sum, row) => sum + read(row), 0));
    return { units: 0, accounts: accounts.length, totals };
  }
  const { counts, values } = perUnit(plan);
  const sumOf = (column: ArrayLike<number>) => units.reduce((sum, row) => sum + (column[row] ?? 0), 0);
  return { units: units.length, accounts: sumOf(counts), totals: values.map(sumOf) };
}

interface PerUnit {
  readonly accounts: Plan['accounts'];
  readonly measures: Plan['measures'];
  readonly leads: Plan['leads'];
  readonly counts: Int32Array;
  readonly values: readonly Float64Array[];
}

/** By unit table: an edit makes a new plan, but the same tables. */
const known = new WeakMap<Plan['units'], PerUnit>();

function perUnit(plan: Plan): PerUnit {
  const { units, accounts, measures, leads } = plan;
  const found = known.get(units);
  if (found?.accounts === accounts && found.measures === measures && found.leads === leads) return found;
  const values = measures.map((_, m) => unitValues(plan, m));
  const made = { accounts, measures, leads, counts: accountsPerUnit(plan), values };
  known.set(units, made);
  return made;
}
