import type { Plan } from '../model/plan.ts';
import { type TextColumn, textColumn } from '../model/text-column.ts';
import { textRows } from '../model/text-rows.ts';
import { accountKeys } from './account-keys.ts';

/**
 * Row of the plan's account table for each id of a CRM's list, -1 where the plan does not have it. Ids are compared as
 * accountKeys has them; what the list says of an account that is another one now (`settings.united`) is said of that one.
 */
export function listedAccounts(
  { accounts, settings }: Pick<Plan, 'accounts' | 'settings'>,
  list: { readonly ids: TextColumn; readonly count: number },
): Int32Array {
  const own = textRows(accountKeys(accounts.ids, accounts.count), accounts.count);
  for (let row = 0; row < accounts.count; row++) own.add(row);
  const united = settings.united ?? [];
  const keysOf = (texts: readonly string[]) => accountKeys(textColumn([...texts]), texts.length);
  const before = textRows(keysOf(united.map(({ account }) => account)), united.length);
  for (let row = 0; row < united.length; row++) before.add(row);
  const into = keysOf(united.map((one) => one.into));
  const ids = accountKeys(list.ids, list.count);
  return Int32Array.from({ length: list.count }, (_, row) => {
    const found = own.find(ids, row);
    const other = found < 0 && united.length > 0 ? before.find(ids, row) : -1;
    return other < 0 ? found : own.find(into, other);
  });
}
