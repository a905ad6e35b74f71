import type { ImportChange, RowsToWrite } from '../../core/edit/import-change.ts';
import type { PlanChange } from '../../core/edit/plan-change.ts';
import { rowRecords } from '../../core/edit/row-records.ts';
import { invariant } from '../../core/invariant.ts';
import type { BatchKey } from '../../core/model/ids.ts';
import { activeBatch, unitKeysOf } from './batches.ts';
import type { Connection } from './connection.ts';
import { DigestLedger } from './digest-ledger.ts';
import { activeKeys, checkRecords, type EditContext } from './edit-plan.ts';
import { PlanFileError } from './plan-file-error.ts';
import { purgeBatches, unreachableBatches } from './purge.ts';
import { RECORD_ROWS } from './rows/records.ts';
import { type FileState, readState, writeState } from './state.ts';
import { type NewRows, type NewUnits, rowCount, writeRows } from './write-batch.ts';
import { misfit } from './write-change.ts';
import { type Following, writeFollowed } from './write-followed.ts';

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
export type ImportEdit = Pick<ImportChange, 'change' | 'assignments' | 'locks' | 'named' | 'links' | 'protections'>;

/**
 * Writes imported rows and their change in one transaction, in slices; gives the change with the batches it swaps,
 * as one step of the history, with what follows from the rows. Where the rows have no units of their own, the units in
 * the file stay. Cancelled (throws `cancelled`) or failed, the file is as it was. Meanwhile every other write to this file
 * is refused with file-busy.
 */
export async function importRows(
  context: EditContext,
  rows: RowsToWrite,
  edit: ImportEdit,
  control: ImportControl,
  following: Following | null = null,
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
    await pause();
    for (const written of writeRows(connection, ledger, keyed)) {
      done += written;
      control.progress(done, total);
      await pause();
    }
    const change = completeChange(connection, edit, keyed);
    takeKeys(connection, ledger, keyed);
    const written = writeFollowed(context, ledger, change, following);
    ledger.flush(connection);
    connection.commit();
    return written;
  } catch (error) {
    throw connection.rollback(error);
  }
}

function giveKeys({ connection, now }: EditContext, rows: RowsToWrite, edit: ImportEdit): NewRows {
  const state = readState(connection);
  const units = rows.units && newUnits(state, rows, rows.units);
  return {
    units,
    unitKeys: units ? units.table.keys : stayingKeys(connection, rows),
    accountBatch: state.next_batch + (units ? 1 : 0),
    accounts: { ...rows.accounts, keys: keysFrom(state.next_account, rows.accounts.count) },
    assignments: edit.assignments,
    slots: slotsAfter(connection, rows, edit.change),
    active: false,
    atMs: now(),
  };
}

function newUnits(state: FileState, rows: RowsToWrite, units: NonNullable<RowsToWrite['units']>): NewUnits {
  return {
    unitSet: { ...rows.unitSet, batch: state.next_batch as BatchKey },
    table: { ...units, keys: keysFrom(state.next_unit, units.count) },
    neighbours: rows.neighbours,
    shapes: rows.shapes,
    firstNeighbour: state.next_neighbour,
  };
}

/** The units that stay; accounts name them by row, so they must be as many as the import was made for at least. */
function stayingKeys(connection: Connection, { accounts }: RowsToWrite): Int32Array {
  const batch = activeBatch(connection, 'units');
  const last = accounts.unit.reduce((high, unit) => Math.max(high, unit), -1);
  if (!batch || last >= batch.rows) throw misfit(connection, 'batch of units');
  return unitKeysOf(connection, batch);
}

/** Keys are never given twice, also not after their rows were purged. */
function takeKeys(connection: Connection, ledger: DigestLedger, { units, accountBatch, accounts }: NewRows): void {
  const state: FileState = readState(connection);
  writeState(connection, ledger, {
    next_batch: accountBatch + 1,
    next_unit: state.next_unit + (units?.table.count ?? 0),
    next_account: state.next_account + accounts.count,
    next_neighbour: state.next_neighbour + (units?.neighbours?.a.length ?? 0),
  });
}

function completeChange(connection: Connection, edit: ImportEdit, rows: NewRows): PlanChange {
  const before = activeKeys(connection);
  const accounts = { table: 'accounts', from: before.accounts, to: rows.accountBatch as BatchKey } as const;
  const unitBatch = rows.units?.unitSet.batch ?? null;
  const units = unitBatch === null ? [] : [{ table: 'units', from: before.units, to: unitBatch } as const];
  return {
    ...edit.change,
    records: [...edit.change.records, ...rowRecords(edit, rows.unitKeys, rows.accounts.keys)],
    // What the edit itself swaps are leads that leave with the accounts they came beside.
    batches: [...edit.change.batches, ...units, accounts],
  };
}

/** The slot of each imported value column: that of the measure of its name, in the plan after the change. */
function slotsAfter(connection: Connection, rows: RowsToWrite, change: PlanChange): number[] {
  const slots = new Map(RECORD_ROWS.measures.read(connection).map(({ name, slot }) => [name, slot]));
  for (const { kind, before } of change.records) if (kind === 'measures' && before) slots.delete(before.name);
  for (const { kind, after } of change.records) if (kind === 'measures' && after) slots.set(after.name, after.slot);
  return rows.measureNames.map((name) => {
    const slot = slots.get(name);
    invariant(slot !== undefined, `the import carries a measure that the plan does not have: ${name}`);
    return slot;
  });
}

/** Rising keys from the first free one. */
export function keysFrom(first: number, count: number): Int32Array {
  invariant(first + count < 2 ** 31, 'keys fit 32 bits');
  const keys = new Int32Array(count);
  for (let i = 0; i < count; i++) keys[i] = first + i;
  return keys;
}
