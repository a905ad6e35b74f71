import type { Plan } from '../../../core/model/plan.ts';
import type { NamedAccount } from '../../../core/model/scenario.ts';
import { accountTerritories } from '../../../core/tally/account-territories.ts';
import type { ViewSlice } from '../../state/view-slice.ts';

/** What is said of an account by name already, where it is one account; null for several, and where nothing is said. */
export function saidBefore(
  plan: Plan,
  { scenario, role }: Pick<ViewSlice, 'scenario' | 'role'>,
  rows: Int32Array,
): NamedAccount | null {
  const [row] = rows;
  if (row === undefined || rows.length > 1) return null;
  const key = plan.accounts.keys[row];
  const found = plan.namedAccounts.find(
    (named) => named.account === key && named.scenario === scenario && named.role === role,
  );
  return found ?? null;
}

/** Key of the territory that all the accounts (rows) are in: given to it by name, they are locked there. Null for none. */
export function territoryInCommon(
  plan: Plan,
  { scenario, role }: Pick<ViewSlice, 'scenario' | 'role'>,
  rows: Int32Array,
): number | null {
  if (rows.length === 0) return null;
  const territories = accountTerritories(plan, scenario, role);
  const first = territories[rows[0] as number] as number;
  return first !== 0 && rows.every((row) => territories[row] === first) ? first : null;
}
