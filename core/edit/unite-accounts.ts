import { rowOfKey } from '../model/assignment.ts';
import type { AccountKey } from '../model/ids.ts';
import { MOST_UNITED, type Plan, type PlanSettings } from '../model/plan.ts';
import { textAt } from '../model/text-column.ts';
import type { Steps } from '../steps.ts';
import { recordChanges } from './record-changes.ts';
import { type Refusal, refused } from './refusal.ts';
import { type Reimport, reimport } from './reimport-change.ts';
import type { NamedRow, ProtectedRow } from './row-records.ts';
import { unitedList } from './united-list.ts';

/** Accounts that are to be one: the first takes the others over. */
export interface Union {
  readonly into: AccountKey;
  readonly from: readonly AccountKey[];
}

/**
 * The change that makes accounts one, as one step: the account that stays sums up the measures of all, keeps its id,
 * name, owner, place and territory, and takes from the others what it lacks; names, protections and children of the
 * others become its own, and what lists of results still say of them is said of it. Rows of accounts never change, so it
 * is a newer list that has these accounts alone (see reimport), and undo brings all of them back. Refused
 * (`invalid-request`) where an account is not there or comes twice.
 */
export function* uniteAccounts(plan: Plan, unions: readonly Union[]): Steps<Reimport | Refusal> {
  const rowsOf = unions.map(({ into, from }) => [into, ...from].map((key) => rowOfKey(plan.accounts.keys, key)));
  const all = rowsOf.flat();
  const whole = unions.length > 0 && unions.every(({ from }) => from.length > 0);
  if (!whole || all.some((row) => row < 0) || new Set(all).size < all.length) {
    return refused('invalid-request', { what: 'accounts' });
  }
  const united = unitedAfter(plan, rowsOf);
  if (united.length > MOST_UNITED) return refused('invalid-request', { what: 'accounts' });
  const leaves = new Uint8Array(plan.accounts.count);
  for (const [, ...from] of rowsOf) for (const row of from) leaves[row] = 1;
  const list = unitedList(plan, rowsOf, leaves);
  yield;
  const request = { measures: [], fileName: '', mode: 'add', gone: 'keep', leaves } as const;
  const made = yield* reimport(plan, list, request);
  if (!made.ok) return made;
  const { edit, merged } = made;
  const rowNow = new Map<number, number>();
  merged.order.planRow.forEach((old, row) => {
    if (old >= 0) rowNow.set(old, row);
  });
  const values = { accounts: leaves.reduce((sum, one) => sum + one, 0), into: unions.length };
  const settings: PlanSettings = { ...plan.settings, united };
  const records = [...edit.change.records, ...recordChanges('settings', [plan.settings], [settings])];
  const change = { ...edit.change, note: { code: 'united-accounts', values } as const, records };
  const more = inherited(plan, unions, (key) => rowNow.get(rowOfKey(plan.accounts.keys, key)) ?? -1);
  return {
    ...made,
    edit: {
      ...edit,
      change,
      named: [...edit.named, ...more.named],
      protections: [...edit.protections, ...more.protections],
    },
    same: false,
  };
}

/** Who stands for whom by then; whoever stood for an account that leaves now does so for the one it becomes. */
function unitedAfter(
  { settings, accounts }: Plan,
  rowsOf: readonly (readonly number[])[],
): PlanSettings['united'] & {} {
  const into = new Map<string, string>();
  for (const [first, ...from] of rowsOf) {
    for (const row of from) into.set(textAt(accounts.ids, row), textAt(accounts.ids, first as number));
  }
  const before = (settings.united ?? []).filter(({ account }) => !into.has(account));
  return [
    ...before.map((one) => ({ ...one, into: into.get(one.into) ?? one.into })),
    ...[...into].map(([account, stays]) => ({ account, into: stays })),
  ];
}

/** Names and protections of accounts that leave, where the one that stays has none. */
function inherited(
  { namedAccounts, protections }: Plan,
  unions: readonly Union[],
  rowNow: (account: AccountKey) => number,
): { readonly named: NamedRow[]; readonly protections: ProtectedRow[] } {
  const stays = new Map<number, AccountKey>(
    unions.flatMap(({ into, from }) => from.map((key) => [key, into] as const)),
  );
  const placeOf = (account: number, { scenario, role }: { scenario: number; role: number }) =>
    `${account}/${scenario}/${role}`;
  const named = new Set(namedAccounts.map((one) => placeOf(one.account, one)));
  const kept = new Set<number>(protections.flatMap(({ of, key }) => (of === 'account' ? [key] : [])));
  return {
    named: namedAccounts.flatMap(({ account, ...name }): NamedRow[] => {
      const into = stays.get(account);
      if (into === undefined || named.has(placeOf(into, name))) return [];
      named.add(placeOf(into, name));
      return [{ named: name, row: rowNow(into) }];
    }),
    protections: protections.flatMap(({ of, key, reason }): ProtectedRow[] => {
      const into = of === 'account' ? stays.get(key) : undefined;
      if (into === undefined || kept.has(into)) return [];
      kept.add(into);
      return [{ reason, row: rowNow(into) }];
    }),
  };
}
