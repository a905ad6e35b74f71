import { RowHash } from './cell-hash.ts';
import type { Connection } from './connection.ts';
import { addHash, addSum, type DigestSum, noRows } from './digest-sum.ts';
import { queries } from './queries.ts';
import { type Cell, COLUMNS, type Row, type RowTable } from './tables.ts';

/**
 * What a transaction does to the digests: rows are added and removed here as they are written, and `flush` brings
 * the sums into the file before the commit.
 */
export class DigestLedger {
  readonly #changes = new Map<string, DigestSum>();
  readonly #hash = new RowHash();

  add(table: RowTable, row: Row): void {
    addHash(this.#sum(table, 0), this.#hash.of(cellsOf(table, row)), 1);
  }

  remove(table: RowTable, row: Row): void {
    addHash(this.#sum(table, 0), this.#hash.of(cellsOf(table, row)), -1);
  }

  /** A row by its cells in the order of the table's columns. */
  addCells(table: RowTable, cells: readonly Cell[], times: 1 | -1): void {
    addHash(this.#sum(table, 0), this.#hash.of(cells), times);
  }

  /** Rows that came in a batch. */
  addBatch(table: string, batch: number, sum: DigestSum): void {
    addSum(this.#sum(table, batch), sum);
  }

  flush(connection: Connection): void {
    for (const [name, change] of this.#changes) {
      const [table = '', batch = '0'] = name.split('/');
      const sum = readDigest(connection, table, Number(batch));
      addSum(sum, change);
      writeDigest(connection, table, Number(batch), sum);
    }
    this.#changes.clear();
  }

  #sum(table: string, batch: number): DigestSum {
    const name = `${table}/${batch}`;
    let sum = this.#changes.get(name);
    if (!sum) {
      sum = noRows();
      this.#changes.set(name, sum);
    }
    return sum;
  }
}

/** The sum the file keeps for a table, or for a batch of it; no rows where it keeps none. */
export function readDigest(connection: Connection, table: string, batch: number): DigestSum {
  const found = connection.first(
    queries.selectFrom('digest').selectAll().where('table_name', '=', table).where('batch', '=', batch),
  );
  return found ? { rows: found.rows, high: found.hash_high, low: found.hash_low } : noRows();
}

export function writeDigest(connection: Connection, table: string, batch: number, sum: DigestSum): void {
  connection.run(queries.deleteFrom('digest').where('table_name', '=', table).where('batch', '=', batch));
  if (sum.rows === 0 && sum.high === 0 && sum.low === 0) return;
  connection.run(
    queries.insertInto('digest').values({
      table_name: table,
      batch,
      rows: sum.rows,
      hash_high: sum.high,
      hash_low: sum.low,
    }),
  );
}

/** The cells of a row in the order in which they are hashed. */
export function cellsOf(table: RowTable, row: Row): Cell[] {
  return COLUMNS[table].map((column) => row[column] ?? null);
}
