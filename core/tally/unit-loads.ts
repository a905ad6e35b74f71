import { rowOfKey } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import { leadCountOf } from '../model/lead-measure.ts';
import type { Plan } from '../model/plan.ts';
import { classHours, hoursByClassOf } from '../workload/class-measure.ts';
import { namedAccountsOf } from './account-territories.ts';
import { leadSums } from './lead-sums.ts';
import { accountsPerUnit, accountValues, unitValues, weighingMeasure } from './unit-values.ts';

/** An account counted apart from its unit. */
export interface LooseAccount {
  /** Row of its unit, -1 where it is not placed. */
  readonly unit: number;
  /** Its value per measure. */
  readonly values: readonly number[];
}

/** What each unit brings to the territory it is in, and the accounts that go elsewhere than their unit. */
export interface UnitLoads {
  /** Per measure, one value per unit, without the named accounts. */
  readonly values: readonly Float64Array[];
  /** Accounts per unit, without the named ones. */
  readonly accounts: Int32Array;
  /** With their rows in the account table. */
  readonly named: readonly (LooseAccount & { readonly account: number; readonly territory: number })[];
  /**
   * The accounts that are not placed and not named, summed: how many and their value per measure; with them what leads
   * in no unit come to.
   */
  readonly unplaced: { readonly accounts: number; readonly values: readonly number[] };
  /** Index of the measure that weighs compactness, -1 without measures. */
  readonly weighing: number;
}

/** The loads of one scenario and role. Unplaced accounts that are named count with the named ones. */
export function unitLoads(plan: Plan, scenario: ScenarioKey, role: RoleKey): UnitLoads {
  const { accounts } = plan;
  const perAccount = plan.measures.map((_, m) => accountValues(plan, m));
  const values = plan.measures.map((_, m) => unitValues(plan, m));
  const counts = accountsPerUnit(plan);

  const named: (LooseAccount & { account: number; territory: number })[] = [];
  const namedRows = new Set<number>();
  for (const { account, territory } of namedAccountsOf(plan, scenario, role)) {
    const row = rowOfKey(accounts.keys, account);
    if (row < 0) continue;
    const one = looseAccount(plan, row);
    namedRows.add(row);
    named.push({ ...one, account: row, territory });
    if (one.unit < 0) continue;
    counts[one.unit] = (counts[one.unit] as number) - 1;
    one.values.forEach((value, m) => {
      const column = values[m] as Float64Array;
      column[one.unit] = (column[one.unit] as number) - value;
    });
  }

  const left = withLeads(plan, unplacedAccounts(plan, namedRows, perAccount));
  return { values, accounts: counts, named, unplaced: left, weighing: weighingMeasure(plan.measures) };
}

/** One account (row of the account table) apart from its unit. */
function looseAccount(plan: Plan, row: number): LooseAccount {
  return { unit: plan.accounts.unit[row] as number, values: accountReaders(plan).map((read) => read(row)) };
}

/** Per measure what an account (row) brings: for many accounts, of which none should become an object. */
export function accountReaders({ accounts, measures }: Plan): ((row: number) => number)[] {
  return measures.map(({ column }, m) => {
    if (column === '#') return () => 1;
    const byClass = hoursByClassOf(column);
    if (byClass) return classHours(byClass, accounts);
    const values = leadCountOf(column) ? null : accounts.values[m];
    return values ? (row) => values[row] as number : () => 0;
  });
}

function withLeads(
  { measures, leads, units }: Plan,
  { accounts, values }: UnitLoads['unplaced'],
): UnitLoads['unplaced'] {
  const all = values.map((value, m) => {
    return value + (leadSums(measures[m]?.column ?? '', leads, units.count)?.elsewhere ?? 0);
  });
  return { accounts, values: all };
}

function unplacedAccounts(
  { accounts }: Plan,
  named: ReadonlySet<number>,
  perAccount: readonly (Float64Array | null)[],
): UnitLoads['unplaced'] {
  const values = perAccount.map(() => 0);
  let count = 0;
  for (let row = 0; row < accounts.count; row++) {
    if ((accounts.unit[row] as number) >= 0 || named.has(row)) continue;
    count++;
    for (let m = 0; m < values.length; m++) values[m] = (values[m] as number) + (perAccount[m]?.[row] ?? 0);
  }
  return { accounts: count, values };
}
