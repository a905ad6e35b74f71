import { rowOfKey } from '../model/assignment.ts';
import type { AccountKey, RepKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Protection } from '../model/protection.ts';
import { textAt } from '../model/text-column.ts';
import type { CommandOf } from './command.ts';
import type { EditResult } from './perform.ts';
import { recordChanges } from './record-changes.ts';
import { refused } from './refusal.ts';

/** A protection is a record of its own, in the plan and in the step; whoever wants more protects reps. */
export const MOST_PROTECTED_AT_ONCE = 10_000;

/**
 * Protects accounts or reps, so that a balance leaves them with each other, or lifts that (`reason` null). What was
 * said of them before is replaced. Those that are as asked already stay out of the change.
 */
export function protect(plan: Plan, command: CommandOf<'protect'>): EditResult {
  const { of, reason } = command;
  const keys = [...new Set(command.keys)].sort((a, b) => a - b);
  if (keys.length > MOST_PROTECTED_AT_ONCE)
    return refused('too-many-at-once', { count: keys.length, most: MOST_PROTECTED_AT_ONCE });
  const names = keys.map((key) => nameOf(plan, of, key));
  if (names.includes(null)) return refused('invalid-request', { what: of });
  const asked = new Set(keys);
  const before = plan.protections.filter((one) => one.of === of && asked.has(one.key));
  const after = reason === null ? [] : keys.map((key) => protectionOf(of, key, reason.trim()));
  const records = recordChanges('protections', before, after);
  const first = records[0]?.after ?? records[0]?.before;
  const name = first ? (names[keys.indexOf((first as Protection).key)] ?? '') : '';
  const code = `${reason === null ? 'unprotected' : 'protected'}-${of === 'account' ? 'accounts' : 'reps'}` as const;
  return {
    ok: true,
    change: { note: { code, values: { count: records.length, name } }, moves: [], records, batches: [] },
  };
}

function protectionOf(of: Protection['of'], key: number, reason: string): Protection {
  return of === 'account' ? { of, key: key as AccountKey, reason } : { of, key: key as RepKey, reason };
}

/** Null for a key that the plan does not have. */
function nameOf({ accounts, reps }: Plan, of: Protection['of'], key: number): string | null {
  if (of === 'rep') return reps.find((rep) => rep.key === key)?.name ?? null;
  const row = rowOfKey(accounts.keys, key);
  return row < 0 ? null : textAt(accounts.names, row) || textAt(accounts.ids, row);
}
