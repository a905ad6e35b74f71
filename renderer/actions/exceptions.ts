import { rowOfKey } from '../../core/model/assignment.ts';
import type { TerritoryKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { SelectionSlice } from '../state/selection-slice.ts';
import type { App } from './app.ts';
import { editPlan } from './edit-plan.ts';

/** What is said of an exception: where to, why, who asked for it, and until when. */
export interface SaidOfAccounts {
  readonly territory: TerritoryKey;
  readonly reason: string;
  readonly owner: string;
  readonly expires: string | null;
}

/** Gives accounts (keys) to a territory by name; answers whether it was done. */
export async function nameAccounts(app: App, accounts: Int32Array, said: SaidOfAccounts): Promise<boolean> {
  const { scenario, role } = app.store.getState();
  return editPlan(app, { kind: 'name-accounts', scenario, role, accounts, ...said });
}

/** Takes names back: the accounts go where their units are. */
export async function unnameAccounts(app: App, accounts: Int32Array): Promise<boolean> {
  const { scenario, role } = app.store.getState();
  return editPlan(app, { kind: 'unname-accounts', scenario, role, accounts });
}

/** Rows of the accounts that are selected: themselves, or all that lie in the selected units. */
export function pickedAccountRows(
  { accounts }: Plan,
  { pickedUnits, pickedAccounts }: Pick<SelectionSlice, 'pickedUnits' | 'pickedAccounts'>,
): Int32Array {
  if (pickedAccounts.length > 0 || pickedUnits.length === 0) return pickedAccounts;
  const units = new Set(pickedUnits);
  return Int32Array.from(accounts.keys.keys()).filter((row) => units.has(accounts.unit[row] as number));
}

/** Shows an account on the map by selecting it. */
export function pickAccount({ store }: App, account: number): void {
  const { plan, pickRows } = store.getState();
  const row = plan ? rowOfKey(plan.accounts.keys, account) : -1;
  if (row >= 0) pickRows('accounts', Int32Array.of(row), 'replace');
}
