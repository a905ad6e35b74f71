import type { Connection } from '../connection.ts';
import { PlanFileError } from '../plan-file-error.ts';
import { type BulkColumns, type BulkTable, NO_WHOLE } from './bulk-table.ts';
import { TextBuffer } from './text-buffer.ts';

/** Which rows of a bulk table belong together: a batch and the stretch of keys it was given. */
export interface BatchRows {
  readonly batch: number;
  readonly firstKey: number;
  readonly lastKey: number;
  readonly rows: number;
}

/** Rows fetched at a time: a million arrays at once would be a million objects. */
const SLICE = 5_000;

/** Reads the rows of a batch as columns, in the order of their keys. Throws plan-damaged where rows are missing. */
export function readBulk(connection: Connection, table: BulkTable, from: BatchRows): BulkColumns {
  const count = Number(
    (
      connection
        .prepare(`SELECT count(*) AS rows FROM ${table.name} WHERE key BETWEEN ? AND ? AND batch = ?`)
        .get(from.firstKey, from.lastKey, from.batch) as { rows: number }
    ).rows,
  );
  // Counted before anything is allocated, because a damaged file may claim any number of rows.
  if (count !== from.rows) throw new PlanFileError('plan-damaged', connection.path, { table: table.name });
  const names = ['key', ...table.texts, ...table.wholes, ...table.reals];
  const statement = connection
    .prepare(
      `SELECT ${names.join(', ')} FROM ${table.name} WHERE key BETWEEN ? AND ? AND batch = ? ORDER BY key LIMIT ${SLICE}`,
    )
    .raw(true);
  const keys = new Int32Array(count);
  const texts = table.texts.map(() => new TextBuffer(count));
  const wholes = table.wholes.map(() => new Int32Array(count));
  const reals = table.reals.map(() => new Float64Array(count));
  const firstWhole = 1 + texts.length;
  const firstReal = firstWhole + wholes.length;
  let at = 0;
  let next = from.firstKey;
  while (at < count) {
    const rows = statement.all(next, from.lastKey, from.batch) as (number | string | null)[][];
    if (rows.length === 0) break;
    for (const row of rows) {
      keys[at] = row[0] as number;
      for (let t = 0; t < texts.length; t++) (texts[t] as TextBuffer).push(row[1 + t] as string);
      for (let w = 0; w < wholes.length; w++) {
        (wholes[w] as Int32Array)[at] = (row[firstWhole + w] as number | null) ?? NO_WHOLE;
      }
      for (let r = 0; r < reals.length; r++) {
        (reals[r] as Float64Array)[at] = (row[firstReal + r] as number | null) ?? Number.NaN;
      }
      at++;
    }
    next = (keys[at - 1] as number) + 1;
  }
  return { count, keys, texts: texts.map((buffer) => buffer.column()), wholes, reals };
}
