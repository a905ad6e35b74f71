import type { AccountTable } from '../model/account.ts';
import { rowOfKey } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { namedAccountsOf } from '../tally/account-territories.ts';
import { type AccountFamilies, accountFamilies } from './account-families.ts';

/** Families with their members in compressed rows: those of family f are `rows[start[f]] .. rows[start[f+1]-1]`. */
interface Members extends AccountFamilies {
  readonly start: Int32Array;
  readonly rows: Int32Array;
}

/** Account tables never change, and a planner moves the accounts of the same one again and again. */
const known = new WeakMap<AccountTable, Members>();

/** Whether a step by hand is to take families along: as it says itself, else as the plan is set. */
export function carriesFamilies({ settings }: Pick<Plan, 'settings'>, asked: boolean | undefined): boolean {
  return asked ?? settings.balance.families !== undefined;
}

/**
 * The accounts (rows, rising) that come along with some others because they are of one family: neither these
 * themselves, nor accounts that are given to a territory by name, nor families that the plan lets part.
 */
export function familiesAlong(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  accounts: Iterable<number>,
): Int32Array {
  const { family, tops, start, rows } = membersOf(plan.accounts);
  const apart = new Set(plan.settings.balance.families?.apart);
  const asked = new Set(accounts);
  const named = new Set(namedAccountsOf(plan, scenario, role).map((one) => rowOfKey(plan.accounts.keys, one.account)));
  const families = new Set<number>();
  for (const row of asked) {
    const of = family[row] as number;
    if (of >= 0 && !apart.has(tops[of] as string)) families.add(of);
  }
  const along: number[] = [];
  for (const of of families) {
    for (const row of rows.subarray(start[of], start[of + 1])) if (!asked.has(row) && !named.has(row)) along.push(row);
  }
  return Int32Array.from(along).sort();
}

/** The units (rows, rising) that come along with others, with points alone: an area is more than one family's. */
export function unitsAlong(plan: Plan, scenario: ScenarioKey, role: RoleKey, units: readonly number[]): Int32Array {
  if (plan.unitSet?.kind !== 'points' || !plan.accounts.parents || units.length === 0) return new Int32Array(0);
  const asked = new Set(units);
  const accounts: number[] = [];
  plan.accounts.unit.forEach((unit, row) => {
    if (asked.has(unit)) accounts.push(row);
  });
  const along = new Set<number>();
  for (const row of familiesAlong(plan, scenario, role, accounts)) {
    const unit = plan.accounts.unit[row] as number;
    if (unit >= 0 && !asked.has(unit)) along.add(unit);
  }
  return Int32Array.from(along).sort();
}

/**
 * The family of each unit (row) of points, -1 for none; the same for all families that one of the units is of. Accounts
 * that are given to a territory by name take no part, nor do families that the plan lets part. Null where the units are
 * no points or no account names a parent. Numbers are those of families, with gaps.
 */
export function unitFamilies(plan: Plan, scenario: ScenarioKey, role: RoleKey): Int32Array | null {
  const { accounts, unitSet, units } = plan;
  if (unitSet?.kind !== 'points' || !accounts.parents) return null;
  const { family, tops } = membersOf(accounts);
  const apart = new Set(plan.settings.balance.families?.apart);
  const named = new Set(namedAccountsOf(plan, scenario, role).map((one) => rowOfKey(accounts.keys, one.account)));
  const joined = Int32Array.from(tops.keys());
  const rootOf = (of: number): number => {
    let root = of;
    while (joined[root] !== root) root = joined[root] as number;
    joined[of] = root;
    return root;
  };
  const found = new Int32Array(units.count).fill(-1);
  for (let row = 0; row < family.length; row++) {
    const unit = accounts.unit[row] as number;
    const of = family[row] as number;
    if (unit < 0 || of < 0 || named.has(row) || apart.has(tops[of] as string)) continue;
    const other = found[unit] as number;
    if (other >= 0) joined[rootOf(of)] = rootOf(other);
    else found[unit] = of;
  }
  for (let unit = 0; unit < found.length; unit++) {
    if ((found[unit] as number) >= 0) found[unit] = rootOf(found[unit] as number);
  }
  return found;
}

function membersOf(accounts: AccountTable): Members {
  const found = known.get(accounts);
  if (found) return found;
  const families = accountFamilies(accounts);
  const start = new Int32Array(families.tops.length + 1);
  for (const of of families.family) if (of >= 0) start[of + 1] = (start[of + 1] as number) + 1;
  for (let of = 0; of < families.tops.length; of++) start[of + 1] = (start[of + 1] as number) + (start[of] as number);
  const rows = new Int32Array(start[families.tops.length] as number);
  const place = start.slice();
  families.family.forEach((of, row) => {
    if (of < 0) return;
    rows[place[of] as number] = row;
    place[of] = (place[of] as number) + 1;
  });
  const members = { ...families, start, rows };
  known.set(accounts, members);
  return members;
}
