import { type Batch, neighbourRowsOf, readBatches } from './batches.ts';
import { swapsFromColumns } from './change-columns.ts';
import type { Connection } from './connection.ts';
import { type DigestLedger, readDigest } from './digest-ledger.ts';
import { queries } from './queries.ts';
import { deleteRow } from './rows/write-rows.ts';
import { COLUMNS } from './tables.ts';

/**
 * Deletes the rows of batches that neither the plan, nor a step of the history up to `lastSeq`, nor a snapshot can
 * bring back; gives how many batches went. Inside the caller's transaction.
 */
export function purgeBatches(connection: Connection, ledger: DigestLedger, lastSeq: number): number {
  const batches = readBatches(connection);
  if (batches.every((batch) => batch.active === 1)) return 0;
  const reachable = reachableBatches(connection, lastSeq);
  const gone = batches.filter((batch) => batch.active === 0 && !reachable.has(batch.key));
  for (const batch of gone) purge(connection, ledger, batch);
  return gone.length;
}

/** Whether there is anything to purge. */
export function hasUnreachable(connection: Connection, lastSeq: number): boolean {
  const batches = readBatches(connection);
  if (batches.every((batch) => batch.active === 1)) return false;
  const reachable = reachableBatches(connection, lastSeq);
  return batches.some((batch) => batch.active === 0 && !reachable.has(batch.key));
}

function reachableBatches(connection: Connection, lastSeq: number): Set<number> {
  const steps = connection.all(
    queries.selectFrom('history').select('swaps').where('seq', '<=', lastSeq).where('swaps', '!=', '[]'),
  );
  const snapshots = connection.all(queries.selectFrom('snapshot').select('swaps'));
  const reachable = new Set<number>();
  for (const { swaps } of [...steps, ...snapshots]) {
    for (const { from, to } of swapsFromColumns(connection, 'history', swaps)) {
      if (from !== null) reachable.add(from);
      if (to !== null) reachable.add(to);
    }
  }
  return reachable;
}

function purge(connection: Connection, ledger: DigestLedger, batch: Batch): void {
  if (batch.holds === 'units') {
    forgetRows(connection, ledger, 'unit', batch.key, batch.first_key, batch.last_key);
    const shapes = queries.selectFrom('unit_shape').select(COLUMNS.unit_shape).where('batch', '=', batch.key);
    for (const row of connection.all(shapes)) deleteRow(connection, ledger, { table: 'unit_shape', row });
    const pairs = neighbourRowsOf(batch);
    if (pairs) forgetRows(connection, ledger, 'neighbour', batch.key, pairs.firstKey, pairs.lastKey);
    forgetAssignments(connection, ledger, batch);
  } else {
    forgetRows(connection, ledger, 'account', batch.key, batch.first_key, batch.last_key);
    const owners = connection.all(
      queries.selectFrom('account_owner').select(COLUMNS.account_owner).where('batch', '=', batch.key),
    );
    for (const row of owners) deleteRow(connection, ledger, { table: 'account_owner', row });
  }
  deleteRow(connection, ledger, { table: 'batch', row: batch });
}

function forgetRows(
  connection: Connection,
  ledger: DigestLedger,
  table: 'unit' | 'account' | 'neighbour',
  batch: number,
  first: number,
  last: number,
): void {
  connection.prepare(`DELETE FROM ${table} WHERE key BETWEEN ? AND ?`).run(first, last);
  const { rows, high, low } = readDigest(connection, table, batch);
  ledger.addBatch(table, batch, { rows: -rows, high: -high, low: -low });
}

function forgetAssignments(connection: Connection, ledger: DigestLedger, batch: Batch): void {
  const rows = connection
    .prepare('DELETE FROM assignment WHERE unit BETWEEN ? AND ? RETURNING scenario, role, unit, territory')
    .raw(true)
    .all(batch.first_key, batch.last_key) as [number, number, number, number][];
  for (const cells of rows) ledger.addCells('assignment', cells, -1);
}
