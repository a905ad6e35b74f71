import { assignmentOf, rowOfKey } from '../model/assignment.ts';
import { type AccountKey, type TerritoryKey, UNASSIGNED } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { NamedAccount } from '../model/scenario.ts';
import { isInForce } from '../tally/account-territories.ts';
import type { CommandOf } from './command.ts';
import { accountName, MOST_NAMED_AT_ONCE } from './name-accounts.ts';
import type { EditResult } from './perform.ts';
import { recordChanges } from './record-changes.ts';
import { refused } from './refusal.ts';

/**
 * Locks accounts in the territories they are in, whichever these are, by naming each for its own; or unlocks them by
 * taking such names back. Neither moves an account: those in no territory stay out of a lock, and of unlocking those
 * that were given by name to another territory than their unit's. What is as asked already stays out, too. With none
 * but those that cannot be it is refused (`nothing-to-lock`), and so is a lock whose last day is before the plan period.
 */
export function lockAccounts(plan: Plan, command: CommandOf<'lock-accounts'>): EditResult {
  const { scenario, role, locked } = command;
  const known = plan.scenarios.some(({ key }) => key === scenario) && plan.roles.some(({ key }) => key === role);
  if (!known) return refused('invalid-request', { what: 'scenario' });
  const keys = [...new Set(command.accounts)].sort((a, b) => a - b) as AccountKey[];
  if (keys.some((key) => rowOfKey(plan.accounts.keys, key) < 0)) return refused('invalid-request', { what: 'account' });

  const named = new Map<number, NamedAccount>();
  for (const one of plan.namedAccounts) if (one.scenario === scenario && one.role === role) named.set(one.account, one);
  const assignment = assignmentOf(plan, scenario, role);
  const home = (key: AccountKey) => {
    const unit = plan.accounts.unit[rowOfKey(plan.accounts.keys, key)] as number;
    return unit < 0 ? UNASSIGNED : (assignment[unit] as TerritoryKey);
  };
  const holds = (key: AccountKey) => {
    const one = named.get(key);
    return one !== undefined && isInForce(one, plan.settings.periodStart);
  };
  const asked = keys.filter((key) => holds(key) !== locked);
  const isOver = locked && !isInForce(command, plan.settings.periodStart);
  if (isOver && asked.length > 0) return refused('nothing-to-lock', { what: 'over' });
  const changed = asked.filter((key) => (locked ? home(key) !== UNASSIGNED : named.get(key)?.territory === home(key)));
  const left = asked.length - changed.length;
  if (changed.length === 0 && left > 0) return refused('nothing-to-lock', { what: locked ? 'accounts' : 'named' });
  if (changed.length > MOST_NAMED_AT_ONCE)
    return refused('too-many-at-once', { count: changed.length, most: MOST_NAMED_AT_ONCE });

  const told = { reason: command.reason.trim(), owner: command.owner.trim(), expires: command.expires };
  const lock = (account: AccountKey): NamedAccount => ({ scenario, role, account, territory: home(account), ...told });
  const before = changed.flatMap((key) => named.get(key) ?? []);
  const [first] = changed;
  const account = first === undefined ? '' : accountName(plan, first);
  return {
    ok: true,
    change: {
      note: {
        code: locked ? 'locked-accounts' : 'unlocked-accounts',
        values: { accounts: changed.length, account, left },
      },
      moves: [],
      records: recordChanges('namedAccounts', before, locked ? changed.map(lock) : []),
      batches: [],
    },
  };
}
