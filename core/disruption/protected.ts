import { assignmentOf, rowOfKey, scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { repFinder } from '../model/rep-of-owner.ts';
import { rowsWhere } from '../model/rows-where.ts';
import { accountTerritories, namedAccountsOf } from '../tally/account-territories.ts';
import { matchOwners, type OwnerMatch, staysWith } from './match-owners.ts';

/** One per row of the account table: 1 where it is protected, itself or with its owner; null where nothing is. */
export function protectedAccounts({ accounts, protections, reps }: Plan): Uint8Array | null {
  if (protections.length === 0) return null;
  const { owner, ownerNames } = accounts;
  const kept = new Set<number>(protections.filter(({ of }) => of === 'rep').map(({ key }) => key));
  const repOf = repFinder(reps);
  const ownerIsKept = ownerNames.map((name) => kept.has(repOf(name)?.key ?? 0));
  const marked = Uint8Array.from(owner, (one) => (ownerIsKept[one] ? 1 : 0));
  for (const { of, key } of protections) {
    const row = of === 'account' ? rowOfKey(accounts.keys, key) : -1;
    if (row >= 0) marked[row] = 1;
  }
  return marked;
}

/**
 * One per row of the unit table: the territory (key) that a balance has to leave it in or give it to, because a
 * protected account lies in it; 0 where it is free. That is the territory of the account's owner, and where it is
 * today for an account without owner. Where accounts of several owners lie in a unit, it stays if one of them is at
 * home there. An account that is given by name is kept by its name. Of a protected rep who owns no account the units
 * of their territories stay. Null where nothing is protected.
 */
export function protectedUnits(plan: Plan, scenario: ScenarioKey, role: RoleKey): Int32Array | null {
  const marked = protectedAccounts(plan);
  if (!marked) return null;
  const { accounts } = plan;
  const today = assignmentOf(plan, scenario, role);
  const homes = new Int32Array(plan.units.count);
  const named = new Set(namedAccountsOf(plan, scenario, role).map((one) => rowOfKey(accounts.keys, one.account)));
  const match = matchOwners(plan, scenario, role);
  const stays = staysWith(match);
  for (let a = 0; a < accounts.count; a++) {
    const unit = accounts.unit[a] as number;
    if (!marked[a] || unit < 0 || named.has(a)) continue;
    const [owner, at] = [accounts.owner[a] as number, today[unit] as number];
    const home = owner < 0 || stays(owner, at) ? at : (match.territory[owner] as number) || at;
    if (homes[unit] === 0 || home === at) homes[unit] = home;
  }
  const whole = territoriesOfOwnerless(plan, scenario, role);
  if (whole.size > 0)
    today.forEach((territory, unit) => {
      if (homes[unit] === 0 && whole.has(territory)) homes[unit] = territory;
    });
  return homes;
}

/**
 * Rows of the protected accounts that are not with their owner (in none of their territories); of an account without
 * owner those that are not where they are in the baseline.
 */
export function brokenProtections(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  match: OwnerMatch = matchOwners(plan, scenario, role),
): Int32Array {
  const marked = protectedAccounts(plan);
  if (!marked) return new Int32Array(0);
  const baseline = plan.scenarios.find((one) => one.baseline && one.key !== scenario);
  const before = baseline ? accountTerritories(plan, baseline.key, role) : null;
  const stays = staysWith(match);
  return rowsWhere(marked.length, (a) => {
    if (!marked[a]) return false;
    const [owner, at] = [plan.accounts.owner[a] as number, match.accountTerritory[a] as number];
    if (owner >= 0) return !stays(owner, at);
    return before !== null && before[a] !== 0 && before[a] !== at;
  });
}

/** Territories of the protected reps whom no account names as its owner. */
function territoriesOfOwnerless(plan: Plan, scenario: ScenarioKey, role: RoleKey): Set<number> {
  const repOf = repFinder(plan.reps);
  const owning = new Set<number>(plan.accounts.ownerNames.map((name) => repOf(name)?.key ?? 0));
  const kept = plan.protections.filter(({ of, key }) => of === 'rep' && !owning.has(key)).map(({ key }) => key);
  const reps = new Set<number>(kept);
  const seats = scenarioTerritoriesOf(plan, scenario, role).filter(({ reps: crew }) =>
    crew.some(({ rep }) => reps.has(rep)),
  );
  return new Set<number>(seats.map(({ territory }) => territory));
}
