import type { AccountTable } from '../model/account.ts';
import { textAt } from '../model/text-column.ts';

type Listed = Pick<AccountTable, 'count' | 'ids'>;

/** Which rows of two account lists are the same account. */
export interface AccountMatch {
  /** Per row of the file its row in the plan, -1 where the account is new. */
  readonly inPlan: Int32Array;
  /** Per row of the plan its row in the file, -1 where the file does not have it. */
  readonly inFile: Int32Array;
}

/** Pairs the accounts of a plan and of a file by id: texts that are exactly equal, because `00042` is not `42`. */
export function matchAccounts(plan: Listed, file: Listed): AccountMatch {
  const rowOf = new Map<string, number>();
  for (let row = 0; row < plan.count; row++) {
    const id = textAt(plan.ids, row);
    if (!rowOf.has(id)) rowOf.set(id, row);
  }
  const inPlan = new Int32Array(file.count).fill(-1);
  const inFile = new Int32Array(plan.count).fill(-1);
  for (let row = 0; row < file.count; row++) {
    const found = rowOf.get(textAt(file.ids, row)) ?? -1;
    if (found < 0 || (inFile[found] as number) >= 0) continue;
    inPlan[row] = found;
    inFile[found] = row;
  }
  return { inPlan, inFile };
}

/** What becomes of the accounts of a plan that a newer list does not have. */
export type Gone = 'drop' | 'keep';

/** Rows of a list made of a plan's accounts and a file's: for each where it is in the plan and in the file, else -1. */
export interface MergedRows {
  readonly planRow: Int32Array;
  readonly fileRow: Int32Array;
}

/**
 * The rows of the list after an import. `update`: in the order of the file, those that are gone from it at the end
 * where they are kept. `add`: in the order of the plan, what is new at the end; nothing goes.
 */
export function mergedRows({ inPlan, inFile }: AccountMatch, mode: 'update' | 'add', gone: Gone): MergedRows {
  const rows = (column: Int32Array, wanted: (other: number) => boolean) =>
    Int32Array.from(column.keys()).filter((row) => wanted(column[row] as number));
  const absent = (other: number) => other < 0;
  if (mode === 'add') {
    const fresh = rows(inPlan, absent);
    return {
      planRow: joined(Int32Array.from(inFile.keys()), new Int32Array(fresh.length).fill(-1)),
      fileRow: joined(inFile, fresh),
    };
  }
  const left = gone === 'keep' ? rows(inFile, absent) : new Int32Array(0);
  return {
    planRow: joined(inPlan, left),
    fileRow: joined(Int32Array.from(inPlan.keys()), new Int32Array(left.length).fill(-1)),
  };
}

function joined(a: Int32Array, b: Int32Array): Int32Array {
  const both = new Int32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
