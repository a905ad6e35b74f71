import { rowOfKey } from '../model/assignment.ts';
import type { Plan } from '../model/plan.ts';
import type { NamedRow, ProtectedRow } from './row-records.ts';

/** The named accounts of a plan after its accounts were updated. */
export interface KeptNames {
  /** Those whose account stays, by its row in the merged list. */
  readonly kept: readonly NamedRow[];
  /** Of the others the row of the account in the plan's table. */
  readonly gone: Int32Array;
}

/** `planRow`: per row of the merged list its row in the plan, -1 for an account that is new. */
export function keptNames(plan: Plan, planRow: Int32Array): KeptNames {
  if (plan.namedAccounts.length === 0) return { kept: [], gone: new Int32Array(0) };
  const rowAfter = rowsAfter(plan, planRow);
  const kept: NamedRow[] = [];
  const gone: number[] = [];
  for (const { account, ...named } of plan.namedAccounts) {
    const old = rowOfKey(plan.accounts.keys, account);
    const row = rowAfter[old] ?? -1;
    if (row < 0) gone.push(old);
    else kept.push({ named, row });
  }
  return { kept, gone: Int32Array.from(gone) };
}

/** The protected accounts that go on, by their rows in the merged list; of those that are gone nothing is left. */
export function keptProtections(plan: Plan, planRow: Int32Array): ProtectedRow[] {
  if (plan.protections.length === 0) return [];
  const rowAfter = rowsAfter(plan, planRow);
  return plan.protections.flatMap(({ of, key, reason }) => {
    const row = of === 'account' ? (rowAfter[rowOfKey(plan.accounts.keys, key)] ?? -1) : -1;
    return row < 0 ? [] : [{ reason, row }];
  });
}

/** Per row of the plan's accounts its row in the merged list, -1 where it is gone. */
function rowsAfter(plan: Plan, planRow: Int32Array): Int32Array {
  const rowAfter = new Int32Array(plan.accounts.count).fill(-1);
  for (let row = 0; row < planRow.length; row++) {
    const old = planRow[row] as number;
    if (old >= 0) rowAfter[old] = row;
  }
  return rowAfter;
}
