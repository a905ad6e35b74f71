import type { BatchSwap, PlanChange } from '../../core/edit/plan-change.ts';
import { invariant } from '../../core/invariant.ts';
import type { BatchKey } from '../../core/model/ids.ts';
import type { Connection } from './connection.ts';
import { DigestLedger } from './digest-ledger.ts';
import { activeKeys, checkRecords, type EditContext } from './edit-plan.ts';
import type { ImportControl } from './import-rows.ts';
import { PlanFileError } from './plan-file-error.ts';
import { purgeBatches, unreachableBatches } from './purge.ts';
import { type FileState, readState, writeState } from './state.ts';
import { type Following, writeFollowed } from './write-followed.ts';

/** A list that comes as one batch and stands beside units and accounts. */
export interface BatchToWrite {
  readonly table: BatchSwap['table'];
  readonly rows: number;
  /** Writes the batch under that key; each step tells how many rows it wrote. */
  write(connection: Connection, ledger: DigestLedger, batch: number, state: FileState): Generator<number, void>;
  /** The keys it takes besides that of the batch. */
  taken(state: FileState): Partial<FileState>;
}

/**
 * Writes a list and its change in one transaction, in slices, as one step of the history with what follows from it; it
 * takes the place of the list that is there. Cancelled (throws `cancelled`) or failed, the file is as it was.
 */
export async function importBatch(
  context: EditContext,
  list: BatchToWrite,
  edit: PlanChange,
  control: ImportControl,
  following: Following | null = null,
): Promise<{ change: PlanChange; revision: number }> {
  const { connection } = context;
  invariant(edit.moves.length === 0 && edit.batches.length === 0, 'such a list brings rows and records alone');
  connection.begin();
  try {
    const ledger = new DigestLedger();
    checkRecords(connection, edit);
    const pause = async () => {
      await control.pause();
      if (control.isCancelled()) throw new PlanFileError('cancelled', connection.path);
    };
    const gone = unreachableBatches(connection, readState(connection).applied_seq);
    for (const _ of purgeBatches(connection, ledger, gone)) await pause();
    const state = readState(connection);
    const batch = state.next_batch;
    let done = 0;
    for (const written of list.write(connection, ledger, batch, state)) {
      done += written;
      control.progress(done, list.rows);
      await pause();
    }
    const from = activeKeys(connection)[list.table];
    const change: PlanChange = { ...edit, batches: [{ table: list.table, from, to: batch as BatchKey }] };
    writeState(connection, ledger, { next_batch: batch + 1, ...list.taken(state) });
    const written = writeFollowed(context, ledger, change, following);
    ledger.flush(connection);
    connection.commit();
    return written;
  } catch (error) {
    throw connection.rollback(error);
  }
}
