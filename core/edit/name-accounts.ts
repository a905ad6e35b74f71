import { assignmentOf, rowOfKey, territoryWith } from '../model/assignment.ts';
import { holdsUnits } from '../model/hierarchy.ts';
import type { AccountKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { NamedAccount } from '../model/scenario.ts';
import { textAt } from '../model/text-column.ts';
import { isInForce } from '../tally/account-territories.ts';
import type { CommandOf } from './command.ts';
import { carriesFamilies, familiesAlong } from './families-along.ts';
import { closedKeys } from './held-units.ts';
import { joinScenario } from './join-scenario.ts';
import type { EditResult } from './perform.ts';
import { recordChanges } from './record-changes.ts';
import { refused } from './refusal.ts';

/** A named account is a record of its own, in the plan and in the step. */
export const MOST_NAMED_AT_ONCE = 10_000;

/**
 * Gives accounts to a territory by name, whatever unit they lie in; what was said of them before is replaced. An
 * account that would leave or enter a territory that is locked as a whole stays as it is, and the note says how many;
 * with none but those it is refused (`territory-locked`). A name that is over before the plan period moves nothing.
 * Families come along where the command or the plan says so, but for those who are named elsewhere.
 */
export function nameAccounts(plan: Plan, command: CommandOf<'name-accounts'>): EditResult {
  const { scenario, role, territory } = command;
  const target = territoryWith(plan, territory);
  if (!holdsUnits(plan, target, role)) return refused('invalid-request', { what: 'territory' });
  const told = { reason: command.reason.trim(), owner: command.owner.trim(), expires: command.expires };
  const named = (account: AccountKey): NamedAccount => ({ scenario, role, account, territory, ...told });
  const result = renamed(plan, command, named);
  if (!result.ok) return result;
  const carried = familyKeys(plan, command);
  const family = renamed(plan, { scenario, role, accounts: carried }, named);
  if (!family.ok && family.code !== 'territory-locked') return family;
  const records = [...result.records, ...(family.ok ? family.records : [])];
  const { accounts, account } = result;
  const along = family.ok ? family.accounts : 0;
  const locked = result.locked + (family.ok ? family.locked : carried.length);
  const values = { accounts, account, territory: target.name, locked, ...(along > 0 ? { along } : {}) };
  return {
    ok: true,
    change: {
      note: { code: 'named-accounts', values },
      moves: [],
      records: records.length > 0 ? [...joinScenario(plan, scenario, role, territory), ...records] : records,
      batches: [],
    },
  };
}

/** Keys of the accounts that come along because they are of the same families. */
function familyKeys(plan: Plan, { scenario, role, accounts, families }: CommandOf<'name-accounts'>): Int32Array {
  if (!carriesFamilies(plan, families)) return new Int32Array(0);
  const rows = Array.from(accounts, (key) => rowOfKey(plan.accounts.keys, key));
  return familiesAlong(plan, scenario, role, rows).map((row) => plan.accounts.keys[row] as number);
}

/**
 * Takes the names back: the accounts go where their units are. Accounts that are not named stay out of the change.
 * Locked territories keep theirs as in `nameAccounts`.
 */
export function unnameAccounts(plan: Plan, command: CommandOf<'unname-accounts'>): EditResult {
  const result = renamed(plan, command, () => null);
  if (!result.ok) return result;
  const { accounts, account, locked, records } = result;
  return {
    ok: true,
    change: {
      note: { code: 'unnamed-accounts', values: { accounts, account, locked } },
      moves: [],
      records,
      batches: [],
    },
  };
}

/** The records of both commands, with how many accounts they are of and what stays because of locks. */
function renamed(
  plan: Plan,
  command: Pick<CommandOf<'unname-accounts'>, 'scenario' | 'role' | 'accounts'>,
  after: (account: AccountKey) => NamedAccount | null,
) {
  const { scenario, role } = command;
  const known = plan.scenarios.some(({ key }) => key === scenario) && plan.roles.some(({ key }) => key === role);
  if (!known) return refused('invalid-request', { what: 'scenario' });
  const keys = [...new Set(command.accounts)].sort((a, b) => a - b) as AccountKey[];
  if (keys.length > MOST_NAMED_AT_ONCE)
    return refused('too-many-at-once', { count: keys.length, most: MOST_NAMED_AT_ONCE });
  if (keys.some((key) => rowOfKey(plan.accounts.keys, key) < 0)) return refused('invalid-request', { what: 'account' });

  const before = new Map<number, NamedAccount>();
  for (const named of plan.namedAccounts)
    if (named.scenario === scenario && named.role === role) before.set(named.account, named);
  const territoryOf = territoryFinder(plan, command);
  const closed = closedKeys(plan, scenario, role);
  /** The locked territory that keeps an account from going where it would, or undefined. */
  const keeper = (key: AccountKey) => {
    const [from, to] = [territoryOf(key, before.get(key)), territoryOf(key, after(key))];
    return from === to ? undefined : [from, to].find((territory) => closed.has(territory));
  };
  const keepers = keys.map(keeper);
  const free = keys.filter((_, i) => keepers[i] === undefined);
  const locked = keys.length - free.length;
  if (free.length === 0 && locked > 0) {
    const [keeping] = keepers;
    return refused('territory-locked', { territory: territoryWith(plan, keeping as number)?.name ?? '' });
  }
  const records = recordChanges(
    'namedAccounts',
    free.flatMap((key) => before.get(key) ?? []),
    free.flatMap((key) => after(key) ?? []),
  );
  const first = records[0]?.after ?? records[0]?.before;
  return {
    ok: true as const,
    accounts: records.length,
    account: first ? accountName(plan, (first as NamedAccount).account) : '',
    locked,
    records,
  };
}

/** Where an account counts with what is said of it: its named territory while that is in force, else its unit's. */
function territoryFinder(plan: Plan, { scenario, role }: Pick<CommandOf<'unname-accounts'>, 'scenario' | 'role'>) {
  const assignment = assignmentOf(plan, scenario, role);
  return (account: AccountKey, named: NamedAccount | null | undefined): number => {
    if (named && isInForce(named, plan.settings.periodStart)) return named.territory;
    const unit = plan.accounts.unit[rowOfKey(plan.accounts.keys, account)] as number;
    return unit < 0 ? 0 : (assignment[unit] as number);
  };
}

/** What a planner calls an account: its name, or its id where it has none. */
export function accountName({ accounts }: Plan, key: AccountKey): string {
  const row = rowOfKey(accounts.keys, key);
  return textAt(accounts.names, row) || textAt(accounts.ids, row);
}
