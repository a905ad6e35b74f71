import type { PlanChange, RecordChange } from '../../core/edit/plan-change.ts';
import { recordIdentity } from '../../core/edit/record-order.ts';
import { moveUnits } from './assignments.ts';
import { swapBatch } from './batches.ts';
import type { Connection } from './connection.ts';
import type { DigestLedger } from './digest-ledger.ts';
import { keepGivenIds } from './given-ids.ts';
import { PlanFileError } from './plan-file-error.ts';
import { recordRowsOf } from './rows/records.ts';
import { deleteRow, insertRow } from './rows/write-rows.ts';

/**
 * Writes what a change does: swaps, records, moves. Throws invalid-request where the file is not as the change
 * expects it; the caller's transaction then takes everything back.
 */
export function writeChange(connection: Connection, ledger: DigestLedger, change: PlanChange): void {
  for (const swap of change.batches) {
    if (!swapBatch(connection, ledger, swap)) throw misfit(connection, `batch of ${swap.table}`);
  }
  writeRecords(connection, ledger, change.records);
  keepGivenIds(connection, ledger, change.records);
  for (const moves of change.moves) {
    const stray = moveUnits(connection, ledger, moves);
    if (stray !== null) throw misfit(connection, `unit ${stray}`);
  }
}

/** The error for a change that was made for another state of the plan, or for none. */
export function misfit(connection: Connection, what: string): PlanFileError {
  return new PlanFileError('invalid-request', connection.path, { reason: `${what} is not as the change expects it` });
}

/** First all that goes, then all that comes, so that two records can trade names that must be unique. */
function writeRecords(connection: Connection, ledger: DigestLedger, records: readonly RecordChange[]): void {
  for (const { kind, before } of records) {
    if (!before) continue;
    for (const row of recordRowsOf(kind).toRows(before)) {
      if (!deleteRow(connection, ledger, row)) throw misfit(connection, `${kind} ${recordIdentity(kind, before)}`);
    }
  }
  for (const { kind, after } of records) {
    if (!after) continue;
    for (const row of recordRowsOf(kind).toRows(after)) insertRow(connection, ledger, row);
  }
}
