import type { Connection } from '../connection.ts';
import { addSum, type DigestSum, noRows } from '../digest-sum.ts';
import type { Cell } from '../tables.ts';
import { bulkDigest } from './bulk-digest.ts';
import { type BulkColumns, type BulkTable, NO_WHOLE } from './bulk-table.ts';
import { textsBetween } from './text-buffer.ts';

/** Rows written between two looks at the cancel button: about 20 ms. */
const SLICE = 5_000;
/** Rows per statement: binding twenty at once takes two thirds of the time of one at a time. */
const ROWS = 20;

/** Writes the rows of a batch in slices; each step tells how many rows it wrote, and the end gives their digest. */
export function* writeBulk(
  connection: Connection,
  table: BulkTable,
  batch: number,
  columns: BulkColumns,
): Generator<number, DigestSum> {
  const sum = noRows();
  for (let from = 0; from < columns.count; from += SLICE) {
    const to = Math.min(columns.count, from + SLICE);
    writeSlice(connection, table, batch, columns, from, to);
    addSum(sum, bulkDigest(stretchOf(columns, from, to)));
    yield to - from;
  }
  return sum;
}

function writeSlice(
  connection: Connection,
  table: BulkTable,
  batch: number,
  columns: BulkColumns,
  from: number,
  to: number,
): void {
  const texts = columns.texts.map((column) => textsBetween(column, from, to));
  const width = 2 + texts.length + columns.wholes.length + columns.reals.length;
  const many = connection.prepare(insertText(table, ROWS));
  const one = connection.prepare(insertText(table, 1));
  let at = from;
  while (at < to) {
    const rows = to - at >= ROWS ? ROWS : 1;
    const cells: Cell[] = new Array(rows * width);
    let c = 0;
    for (let i = at; i < at + rows; i++) {
      cells[c++] = columns.keys[i] as number;
      cells[c++] = batch;
      for (const column of texts) cells[c++] = column[i - from] as string;
      for (const column of columns.wholes) {
        const value = column[i] as number;
        cells[c++] = value === NO_WHOLE ? null : value;
      }
      // SQLite keeps NaN as NULL by itself.
      for (const column of columns.reals) cells[c++] = column[i] as number;
    }
    (rows === ROWS ? many : one).run(...cells);
    at += rows;
  }
}

function insertText(table: BulkTable, rows: number): string {
  const names = ['key', 'batch', ...table.texts, ...table.wholes, ...table.reals];
  const row = `(${names.map(() => '?').join(', ')})`;
  return `INSERT INTO ${table.name} (${names.join(', ')}) VALUES ${Array(rows).fill(row).join(', ')}`;
}

/** The same columns from one row to another, sharing their memory. */
function stretchOf(columns: BulkColumns, from: number, to: number): BulkColumns {
  return {
    count: to - from,
    keys: columns.keys.subarray(from, to),
    texts: columns.texts.map(({ offsets, codes }) => ({ offsets: offsets.subarray(from, to + 1), codes })),
    wholes: columns.wholes.map((column) => column.subarray(from, to)),
    reals: columns.reals.map((column) => column.subarray(from, to)),
  };
}
