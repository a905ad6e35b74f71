import { assignmentOf, rowOfKey } from '../model/assignment.ts';
import { leadCountOf } from '../model/lead-measure.ts';
import type { Plan } from '../model/plan.ts';
import type { QuotaPlan } from '../model/quota-plan.ts';
import type { Territory } from '../model/territory.ts';
import { namedAccountsOf } from '../tally/account-territories.ts';
import { unitValues } from '../tally/unit-values.ts';

/**
 * What a column (a measure's, `#` for accounts) comes to in each territory of a scenario and role: units with their
 * accounts, named accounts where they were named to. What each unit has is kept as long as the plan has the same
 * accounts and units, so that after a move it is O(units) and not O(accounts); sums run in the order of units, so that
 * they do not depend on how the plan came about. Below nothing is nothing.
 */
export function unitSums(
  plan: Plan,
  { scenario, role }: Pick<QuotaPlan, 'scenario' | 'role'>,
  territories: readonly Territory[],
  measure: number,
): Float64Array {
  const perUnit = unitColumn(plan, measure);
  const highest = plan.territories.reduce((most, { key }) => Math.max(most, key), 0);
  const sums = new Float64Array(highest + 1);
  const assignment = assignmentOf(plan, scenario, role);
  for (let unit = 0; unit < assignment.length; unit++) {
    const at = assignment[unit] as number;
    sums[at] = (sums[at] as number) + (perUnit[unit] as number);
  }
  for (const { account, territory } of namedAccountsOf(plan, scenario, role)) {
    const row = rowOfKey(plan.accounts.keys, account);
    if (row < 0) continue;
    const value = accountValue(plan, measure, row);
    const unit = plan.accounts.unit[row] as number;
    if (unit >= 0) sums[assignment[unit] as number] = (sums[assignment[unit] as number] as number) - value;
    sums[territory] = (sums[territory] as number) + value;
  }
  return Float64Array.from(territories, ({ key }) => Math.max(0, sums[key] as number));
}

/** In place of a measure: accounts are counted, whether or not a measure does. */
export const ACCOUNT_COUNT = -1;

function columnOf({ measures }: Plan, measure: number): string {
  return measure === ACCOUNT_COUNT ? '#' : (measures[measure]?.column ?? '');
}

function accountValue(plan: Plan, measure: number, row: number): number {
  const column = columnOf(plan, measure);
  if (column === '#') return 1;
  return leadCountOf(column) ? 0 : (plan.accounts.values[measure]?.[row] ?? 0);
}

interface KeptColumn {
  readonly of: readonly unknown[];
  readonly values: Float64Array;
}

/** By the account table, then by column: one entry per measure that a quota was split by. */
const kept = new WeakMap<object, Map<string, KeptColumn>>();

function unitColumn(plan: Plan, measure: number): Float64Array {
  const { accounts, units, leads } = plan;
  const column = columnOf(plan, measure);
  const of = [units, leads, accounts.values[measure], units.values[measure]];
  const columns = kept.get(accounts) ?? new Map<string, KeptColumn>();
  kept.set(accounts, columns);
  const id = `${measure}/${column}`;
  const found = columns.get(id);
  if (found?.of.every((part, i) => part === of[i])) return found.values;
  const tables = measure === ACCOUNT_COUNT ? { ...plan, measures: [{ column: '#' }] } : plan;
  const values = unitValues(tables, Math.max(0, measure));
  columns.set(id, { of, values });
  return values;
}
