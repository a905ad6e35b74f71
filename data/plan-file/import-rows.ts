import { type ImportChange, lockRecords } from '../../core/edit/import-change.ts';
import type { PlanChange } from '../../core/edit/plan-change.ts';
import { invariant } from '../../core/invariant.ts';
import type { BatchKey } from '../../core/model/ids.ts';
import type { ImportedRows } from '../../core/model/imported-rows.ts';
import type { Connection } from './connection.ts';
import { DigestLedger } from './digest-ledger.ts';
import { activeKeys, checkRecords, type EditContext, writeStep } from './edit-plan.ts';
import { PlanFileError } from './plan-file-error.ts';
import { purgeBatches, unreachableBatches } from './purge.ts';
import { RECORD_ROWS } from './rows/records.ts';
import { type FileState, readState, writeState } from './state.ts';
import { type NewRows, rowCount, writeRows } from './write-batch.ts';

/** How an import is watched and stopped. */
export interface ImportControl {
  /** Looked at between slices of about 20 ms. */
  isCancelled(): boolean;
  /** Rows written so far, and in all. */
  progress(done: number, total: number): void;
  /** Awaited between slices, so that the thread can hear that it is to stop. */
  pause(): Promise<void>;
}

/** The parts of an import's change that the file needs (core/edit/import-change.ts). */
export type ImportEdit = Pick<ImportChange, 'change' | 'assignments' | 'locks'>;

/**
 * Writes imported rows and their change in one transaction, in slices; gives the change with the batches it swaps,
 * as one step of the history. Cancelled (throws `cancelled`) or failed, the file is as it was. Meanwhile every other
 * write to this file is refused with file-busy.
 */
export async function importRows(
  context: EditContext,
  rows: ImportedRows,
  edit: ImportEdit,
  control: ImportControl,
): Promise<{ change: PlanChange; revision: number }> {
  const { connection } = context;
  invariant(edit.change.moves.length === 0, 'an import moves no units: its rows come with what they are assigned to');
  connection.begin();
  try {
    const ledger = new DigestLedger();
    checkRecords(connection, edit.change);
    const pause = async () => {
      await control.pause();
      if (control.isCancelled()) throw new PlanFileError('cancelled', connection.path);
    };
    // Rows that this edit puts out of reach make room for the new ones.
    const gone = unreachableBatches(connection, readState(connection).applied_seq);
    for (const _ of purgeBatches(connection, ledger, gone)) await pause();
    const keyed = giveKeys(context, rows, edit);
    const total = rowCount(keyed);
    let done = 0;
    for (const written of writeRows(connection, ledger, keyed)) {
      done += written;
      control.progress(done, total);
      await pause();
    }
    const change = completeChange(connection, edit, keyed);
    takeKeys(connection, ledger, keyed);
    const revision = writeStep(context, ledger, change);
    ledger.flush(connection);
    connection.commit();
    return { change, revision };
  } catch (error) {
    throw connection.rollback(error);
  }
}

function giveKeys({ connection, now }: EditContext, rows: ImportedRows, edit: ImportEdit): NewRows {
  const state = readState(connection);
  return {
    unitSet: { ...rows.unitSet, batch: state.next_batch as BatchKey },
    accountBatch: state.next_batch + 1,
    units: { ...rows.units, keys: keysFrom(state.next_unit, rows.units.count) },
    neighbours: rows.neighbours,
    firstNeighbour: state.next_neighbour,
    accounts: { ...rows.accounts, keys: keysFrom(state.next_account, rows.accounts.count) },
    assignments: edit.assignments,
    slots: slotsAfter(connection, rows, edit.change),
    active: false,
    atMs: now(),
  };
}

/** Keys are never given twice, also not after their rows were purged. */
function takeKeys(connection: Connection, ledger: DigestLedger, rows: NewRows): void {
  const state: FileState = readState(connection);
  writeState(connection, ledger, {
    next_batch: rows.accountBatch + 1,
    next_unit: state.next_unit + rows.units.count,
    next_account: state.next_account + rows.accounts.count,
    next_neighbour: state.next_neighbour + (rows.neighbours?.a.length ?? 0),
  });
}

function completeChange(connection: Connection, { change, locks }: ImportEdit, rows: NewRows): PlanChange {
  const before = activeKeys(connection);
  return {
    ...change,
    records: [...change.records, ...lockRecords(locks, rows.units.keys)],
    batches: [
      { table: 'units', from: before.units, to: rows.unitSet.batch },
      { table: 'accounts', from: before.accounts, to: rows.accountBatch as BatchKey },
    ],
  };
}

/** The slot of each imported value column: that of the measure of its name, in the plan after the change. */
function slotsAfter(connection: Connection, rows: ImportedRows, change: PlanChange): number[] {
  const slots = new Map(RECORD_ROWS.measures.read(connection).map(({ name, slot }) => [name, slot]));
  for (const { kind, before } of change.records) if (kind === 'measures' && before) slots.delete(before.name);
  for (const { kind, after } of change.records) if (kind === 'measures' && after) slots.set(after.name, after.slot);
  return rows.measureNames.map((name) => {
    const slot = slots.get(name);
    invariant(slot !== undefined, `the import carries a measure that the plan does not have: ${name}`);
    return slot;
  });
}

function keysFrom(first: number, count: number): Int32Array {
  invariant(first + count < 2 ** 31, 'keys fit 32 bits');
  return Int32Array.from({ length: count }, (_, i) => first + i);
}
