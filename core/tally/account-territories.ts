import { assignmentOf, rowOfKey } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { NamedAccount } from '../model/scenario.ts';

/**
 * Territory key of each account: that of its unit, or the one it is named for whatever unit it lies in. 0 for an
 * account that has none, because its unit has none or because it is not placed. `ofUnit` is given where units are to
 * lie elsewhere than they do in the plan.
 */
export function accountTerritories(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  ofUnit: Int32Array = assignmentOf(plan, scenario, role),
): Int32Array {
  const { accounts } = plan;
  const territories = new Int32Array(accounts.count);
  for (let a = 0; a < accounts.count; a++) {
    const unit = accounts.unit[a] as number;
    if (unit >= 0) territories[a] = ofUnit[unit] as number;
  }
  for (const named of namedAccountsOf(plan, scenario, role)) {
    const row = rowOfKey(accounts.keys, named.account);
    if (row >= 0) territories[row] = named.territory;
  }
  return territories;
}

/** The named accounts that hold in the plan period: one whose expiry lies before the period's first day does not. */
export function namedAccountsOf(plan: Plan, scenario: ScenarioKey, role: RoleKey): NamedAccount[] {
  const { periodStart } = plan.settings;
  return plan.namedAccounts.filter(
    (named) => named.scenario === scenario && named.role === role && isInForce(named, periodStart),
  );
}

/** Whether a name still holds on a day (ISO date): its expiry is its last day. */
export function isInForce({ expires }: Pick<NamedAccount, 'expires'>, day: string): boolean {
  return expires === null || expires >= day;
}
