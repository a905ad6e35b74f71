import type { AccountTable } from '../model/account.ts';
import { rowsWhere } from '../model/rows-where.ts';
import { textRows } from '../model/text-rows.ts';
import { type Steps, stretches } from '../steps.ts';

type Listed = Pick<AccountTable, 'count' | 'ids'>;

/** Which rows of two account lists are the same account. */
export interface AccountMatch {
  /** Per row of the file its row in the plan, -1 where the account is new. */
  readonly inPlan: Int32Array;
  /** Per row of the plan its row in the file, -1 where the file does not have it. */
  readonly inFile: Int32Array;
}

/** Pairs the accounts of a plan and of a file by id: texts that are exactly equal, because `00042` is not `42`. */
export function* matchAccounts(plan: Listed, file: Listed): Steps<AccountMatch> {
  const known = textRows(plan.ids, plan.count);
  for (const [from, to] of stretches(plan.count)) {
    for (let row = from; row < to; row++) known.add(row);
    yield;
  }
  const inPlan = new Int32Array(file.count).fill(-1);
  const inFile = new Int32Array(plan.count).fill(-1);
  for (const [from, to] of stretches(file.count)) {
    for (let row = from; row < to; row++) {
      const found = known.find(file.ids, row);
      if (found < 0 || (inFile[found] as number) >= 0) continue;
      inPlan[row] = found;
      inFile[found] = row;
    }
    yield;
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
  const absent = (column: Int32Array) => rowsWhere(column.length, (row) => (column[row] as number) < 0);
  if (mode === 'add') {
    const fresh = absent(inPlan);
    return { planRow: joined(everyRow(inFile), none(fresh)), fileRow: joined(inFile, fresh) };
  }
  const left = gone === 'keep' ? absent(inFile) : new Int32Array(0);
  return { planRow: joined(inPlan, left), fileRow: joined(everyRow(inPlan), none(left)) };
}

function everyRow({ length }: Int32Array): Int32Array {
  return rowsWhere(length, () => true);
}

function none({ length }: Int32Array): Int32Array {
  return new Int32Array(length).fill(-1);
}

function joined(a: Int32Array, b: Int32Array): Int32Array {
  const both = new Int32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
