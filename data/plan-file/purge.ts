import { type Batch, neighbourRowsOf, readBatches } from './batches.ts';
import { swapsFromColumns } from './change-columns.ts';
import type { Connection } from './connection.ts';
import { type DigestLedger, readDigest } from './digest-ledger.ts';
import { queries } from './queries.ts';
import { deleteRow } from './rows/write-rows.ts';
import { COLUMNS } from './tables.ts';

/** Keys looked at between two looks at the cancel button. */
const SLICE = 20_000;

/** Batches that neither the plan, nor a step of the history up to `lastSeq`, nor a snapshot can bring back. */
export function unreachableBatches(connection: Connection, lastSeq: number): Batch[] {
  const resting = readBatches(connection).filter((batch) => batch.active === 0);
  if (resting.length === 0) return [];
  const reachable = reachableBatches(connection, lastSeq);
  return resting.filter((batch) => !reachable.has(batch.key));
}

/** Deletes the rows of batches in slices, inside the caller's transaction; each step is one slice. */
export function* purgeBatches(
  connection: Connection,
  ledger: DigestLedger,
  batches: readonly Batch[],
): Generator<number, void> {
  for (const batch of batches) {
    if (batch.holds === 'units') yield* purgeUnits(connection, ledger, batch);
    else if (batch.holds === 'leads') yield* forgetLeads(connection, ledger, batch);
    else if (batch.holds === 'accounts') yield* purgeAccounts(connection, ledger, batch);
    else yield* purgeBlocks(connection, ledger, batch);
    deleteRow(connection, ledger, { table: 'batch', row: batch });
  }
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

function* purgeUnits(connection: Connection, ledger: DigestLedger, batch: Batch): Generator<number, void> {
  const shapes = queries.selectFrom('unit_shape').select(COLUMNS.unit_shape).where('batch', '=', batch.key);
  for (const row of connection.all(shapes)) deleteRow(connection, ledger, { table: 'unit_shape', row });
  yield* forgetRows(connection, ledger, 'unit', batch.key, batch.first_key, batch.last_key);
  const pairs = neighbourRowsOf(batch);
  if (pairs) yield* forgetRows(connection, ledger, 'neighbour', batch.key, pairs.firstKey, pairs.lastKey);
  yield* forgetAssignments(connection, ledger, batch);
}

function* purgeAccounts(connection: Connection, ledger: DigestLedger, batch: Batch): Generator<number, void> {
  yield* forgetRows(connection, ledger, 'account', batch.key, batch.first_key, batch.last_key);
  const owners = connection.all(
    queries.selectFrom('account_owner').select(COLUMNS.account_owner).where('batch', '=', batch.key),
  );
  for (const row of owners) deleteRow(connection, ledger, { table: 'account_owner', row });
}

/** Block by block: each is a megabyte before it is packed. */
function* purgeBlocks(connection: Connection, ledger: DigestLedger, { key }: Batch): Generator<number, void> {
  const parts = connection.all(queries.selectFrom('result_block').select('part').where('batch', '=', key));
  for (const { part } of parts) {
    const block = queries.selectFrom('result_block').select(COLUMNS.result_block).where('batch', '=', key);
    const row = connection.first(block.where('part', '=', part));
    if (row) deleteRow(connection, ledger, { table: 'result_block', row });
    yield 1;
  }
}

function forgetLeads(connection: Connection, ledger: DigestLedger, batch: Batch): Generator<number, void> {
  return forgetRows(connection, ledger, 'lead', batch.key, batch.first_key, batch.last_key);
}

function* forgetRows(
  connection: Connection,
  ledger: DigestLedger,
  table: 'unit' | 'account' | 'neighbour' | 'lead',
  batch: number,
  first: number,
  last: number,
): Generator<number, void> {
  const remove = connection.prepare(`DELETE FROM ${table} WHERE key BETWEEN ? AND ?`);
  for (let from = first; from <= last; from += SLICE) {
    yield remove.run(from, Math.min(last, from + SLICE - 1)).changes;
  }
  const { rows, high, low } = readDigest(connection, table, batch);
  ledger.addBatch(table, batch, { rows: -rows, high: -high, low: -low });
}

function* forgetAssignments(connection: Connection, ledger: DigestLedger, batch: Batch): Generator<number, void> {
  const remove = connection
    .prepare(
      `DELETE FROM assignment WHERE scenario = ? AND role = ? AND unit BETWEEN ? AND ?
RETURNING scenario, role, unit, territory`,
    )
    .raw(true);
  // Every scenario that ever had the units, also those that are gone.
  const pairs = connection.all(queries.selectFrom('assignment').select(['scenario', 'role']).distinct());
  for (const { scenario, role } of pairs) {
    for (let from = batch.first_key; from <= batch.last_key; from += SLICE) {
      const to = Math.min(batch.last_key, from + SLICE - 1);
      const rows = remove.all(scenario, role, from, to) as [number, number, number, number][];
      for (const cells of rows) ledger.addCells('assignment', cells, -1);
      yield rows.length;
    }
  }
}
