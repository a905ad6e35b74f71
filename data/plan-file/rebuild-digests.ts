import { type Batch, neighbourRowsOf, readBatches, rowsOf } from './batches.ts';
import { RowHash } from './cell-hash.ts';
import type { Connection } from './connection.ts';
import { writeDigest } from './digest-ledger.ts';
import { addHash, type DigestSum, noRows, sameSum } from './digest-sum.ts';
import { queries } from './queries.ts';
import { bulkDigest } from './rows/bulk-digest.ts';
import { readBulk } from './rows/bulk-read.ts';
import { accountTable, type BulkTable, leadTable, neighbourTable, unitTable } from './rows/bulk-table.ts';
import type { Cell } from './tables.ts';

/** The digest of a table, or of what a batch holds of it. */
interface TableDigest {
  readonly table: string;
  readonly batch: number;
  readonly sum: DigestSum;
}

/** Their rows are hashed batch by batch, the digests themselves not at all. */
const OTHER_TABLES: readonly string[] = ['unit', 'account', 'neighbour', 'lead', 'digest'];

/**
 * Digests of the tables whose rows are written one by one, from the rows as they are. Tables and columns are those
 * of the file, in the file's order, so that the file of every version can be hashed, also between two migrations.
 */
function* rowDigests(connection: Connection): Generator<TableDigest> {
  const hash = new RowHash();
  for (const table of rowTables(connection)) {
    const sum = noRows();
    const columns = connection.prepare('SELECT name FROM pragma_table_info(?)').all(table) as { name: string }[];
    const names = columns.map(({ name }) => `"${name}"`).join(', ');
    const statement = connection.prepare(`SELECT ${names} FROM "${table}"`).raw(true);
    for (const cells of statement.iterate() as IterableIterator<Cell[]>) addHash(sum, hash.of(cells), 1);
    yield { table, batch: 0, sum };
  }
}

function rowTables(connection: Connection): string[] {
  const tables = connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
    .all() as { name: string }[];
  return tables.map(({ name }) => name).filter((name) => !OTHER_TABLES.includes(name));
}

/** Digests of units, neighbours, accounts and leads of every batch, from the rows as they are. */
function* batchDigests(connection: Connection): Generator<TableDigest> {
  for (const batch of readBatches(connection)) {
    // Blocks are rows of a table like others.
    if (batch.holds === 'units' || batch.holds === 'accounts' || batch.holds === 'leads')
      yield* digestsOf(connection, batch);
  }
}

function* digestsOf(connection: Connection, batch: Batch): Generator<TableDigest> {
  const table = asInFile(connection, tableOf(batch));
  const rows = readBulk(connection, table, rowsOf(batch));
  yield { table: table.name, batch: batch.key, sum: bulkDigest(rows) };
  const pairs = neighbourRowsOf(batch);
  if (!pairs) return;
  yield { table: 'neighbour', batch: batch.key, sum: bulkDigest(readBulk(connection, neighbourTable, pairs)) };
}

function tableOf({ holds, value_slots: slots }: Batch): BulkTable {
  if (holds === 'leads') return leadTable;
  return holds === 'units' ? unitTable(slots) : accountTable(slots);
}

/** A bulk table with the columns it has in the file: between two migrations it has not all that it will have. */
function asInFile(connection: Connection, table: BulkTable): BulkTable {
  const columns = connection.prepare('SELECT name FROM pragma_table_info(?)').all(table.name) as { name: string }[];
  const there = new Set(columns.map(({ name }) => name));
  const kept = (names: readonly string[]) => names.filter((name) => there.has(name));
  return { name: table.name, texts: kept(table.texts), wholes: kept(table.wholes), reals: kept(table.reals) };
}

/** Writes every digest anew, after a migration has changed rows or columns. Inside the caller's transaction. */
export function rebuildDigests(connection: Connection): void {
  connection.run(queries.deleteFrom('digest'));
  for (const { table, batch, sum } of [...rowDigests(connection), ...batchDigests(connection)]) {
    writeDigest(connection, table, batch, sum);
  }
}

/** Names of the tables whose rows are not what their digest says; `all` looks at every batch, too. */
export function wrongDigests(connection: Connection, all: boolean): string[] {
  const kept = new Map(
    connection
      .all(queries.selectFrom('digest').selectAll())
      .map((row) => [
        `${row.table_name}/${row.batch}`,
        { rows: row.rows, high: row.hash_high, low: row.hash_low } as DigestSum,
      ]),
  );
  const wrong = new Set<string>();
  const compare = ({ table, batch, sum }: TableDigest) => {
    const name = `${table}/${batch}`;
    if (!sameSum(kept.get(name) ?? noRows(), sum)) wrong.add(table);
    kept.delete(name);
  };
  for (const digest of rowDigests(connection)) compare(digest);
  if (!all) return [...wrong];
  for (const digest of batchDigests(connection)) compare(digest);
  // A digest without rows: a whole batch is gone.
  for (const name of kept.keys()) wrong.add(name.split('/')[0] as string);
  return [...wrong];
}
