import type { BatchSwap } from '../../core/edit/plan-change.ts';
import type { Connection } from './connection.ts';
import type { DigestLedger } from './digest-ledger.ts';
import { PlanFileError } from './plan-file-error.ts';
import { queries } from './queries.ts';
import type { BatchRows } from './rows/bulk-read.ts';
import { deleteRow, insertRow } from './rows/write-rows.ts';
import { type BatchTable, COLUMNS, type Tables } from './tables.ts';

export type Batch = Readonly<Tables['batch']>;

/** Every batch in the file, in the order of their keys. */
export function readBatches(connection: Connection): Batch[] {
  return connection.all(queries.selectFrom('batch').select(COLUMNS.batch).orderBy('key'));
}

/** The batch whose rows are the plan's; null before the first import. */
export function activeBatch(connection: Connection, holds: BatchTable): Batch | null {
  const query = queries.selectFrom('batch').select(COLUMNS.batch).where('holds', '=', holds).where('active', '=', 1);
  const found = connection.all(query);
  if (found.length > 1) throw new PlanFileError('plan-damaged', connection.path, { table: 'batch' });
  return found[0] ?? null;
}

export function addBatch(connection: Connection, ledger: DigestLedger, batch: Batch): void {
  insertRow(connection, ledger, { table: 'batch', row: batch });
}

/** Makes the rows of another batch the plan's. False where `from` is not the active one or `to` is not there. */
export function swapBatch(connection: Connection, ledger: DigestLedger, { table, from, to }: BatchSwap): boolean {
  const batches = readBatches(connection).filter((batch) => batch.holds === table);
  const before = batches.find((batch) => batch.active === 1) ?? null;
  const after = batches.find((batch) => batch.key === to) ?? null;
  if ((before?.key ?? null) !== from || (after?.key ?? null) !== to) return false;
  if (before) setActive(connection, ledger, before, 0);
  if (after) setActive(connection, ledger, after.key === before?.key ? { ...after, active: 0 } : after, 1);
  return true;
}

function setActive(connection: Connection, ledger: DigestLedger, batch: Batch, active: 0 | 1): void {
  deleteRow(connection, ledger, { table: 'batch', row: batch });
  insertRow(connection, ledger, { table: 'batch', row: { ...batch, active } });
}

/** Where the rows of a batch are. */
export function rowsOf(batch: Batch): BatchRows {
  return { batch: batch.key, firstKey: batch.first_key, lastKey: batch.last_key, rows: batch.rows };
}

/** Where the neighbours of a batch of units are; null where it has none (points make their own graph). */
export function neighbourRowsOf(batch: Batch): BatchRows | null {
  if (batch.neighbours === null) return null;
  const firstKey = batch.first_neighbour;
  return { batch: batch.key, firstKey, lastKey: firstKey + batch.neighbours - 1, rows: batch.neighbours };
}

/** The rising keys of the units of a batch. */
export function unitKeysOf(connection: Connection, batch: Batch): Int32Array {
  const keys = connection.prepare('SELECT key FROM unit WHERE key BETWEEN ? AND ? ORDER BY key').pluck(true);
  return Int32Array.from(keys.all(batch.first_key, batch.last_key) as number[]);
}
