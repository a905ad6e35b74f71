import { assignmentOf, rowOfKey } from '../../model/assignment.ts';
import { type RoleKey, type ScenarioKey, UNASSIGNED } from '../../model/ids.ts';
import type { Plan } from '../../model/plan.ts';
import type { NamedAccount } from '../../model/scenario.ts';
import { isInForce } from '../../tally/account-territories.ts';
import type { RecordChange } from '../plan-change.ts';
import { sameRecord } from '../record-order.ts';
import type { CopyGround } from './copy-ground.ts';

/** What becomes of the names of the target, and how many stay against the source because of locks. */
interface CopiedNames {
  readonly records: readonly RecordChange[];
  readonly locked: number;
}

/**
 * Names of accounts for copied territories as the source has them, and also those that take an account out of a copied
 * territory it lies in. `next` is who has which unit of the target then. O(names).
 */
export function copiedNames(ground: CopyGround, next: Int32Array): CopiedNames {
  const { plan, from, to, role, copied, closed } = ground;
  const source = namesOf(plan, from, role);
  const target = namesOf(plan, to, role);
  const units = assignmentOf(plan, from, role);
  const records: RecordChange[] = [];
  let locked = 0;
  for (const account of new Set([...source.keys(), ...target.keys()])) {
    const said = source.get(account) ?? null;
    const before = target.get(account) ?? null;
    const unit = plan.accounts.unit[rowOfKey(plan.accounts.keys, account)] ?? -1;
    const lies = unit < 0 ? UNASSIGNED : (next[unit] as number);
    const copies = (name: NamedAccount | null) => name !== null && copied.has(name.territory);
    const leaves = said !== null && before === null && unit >= 0 && copied.has(units[unit] as number);
    if (!copies(said) && !copies(before) && !leaves) continue;
    const after = said && ground.takes(said.territory) ? { ...said, scenario: to } : null;
    if (sameRecord(before, after)) continue;
    const counts = (name: NamedAccount | null) =>
      name && isInForce(name, plan.settings.periodStart) ? name.territory : lies;
    const passes = counts(before) !== counts(after) && (closed.has(counts(before)) || closed.has(counts(after)));
    // A name for a territory that nobody asked about is how a planner locks an account.
    if (passes || (before !== null && !copies(before))) locked++;
    else records.push({ kind: 'namedAccounts', before, after });
  }
  return { records, locked };
}

function namesOf(plan: Plan, scenario: ScenarioKey, role: RoleKey): Map<number, NamedAccount> {
  const names = plan.namedAccounts.filter((name) => name.scenario === scenario && name.role === role);
  return new Map(names.map((name) => [name.account, name]));
}
