import type { Plan } from '../../../core/model/plan.ts';
import type { NamedAccount } from '../../../core/model/scenario.ts';
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
