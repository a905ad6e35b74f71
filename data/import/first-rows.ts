import { isBlankRecord } from './csv-records.ts';
import type { Table } from './table.ts';

/** The rows of the first batch, also cut to the header's columns, and how many bytes of the file they are of. */
export function firstRows(table: Table): FirstRows {
  const records: FirstRecord[] = [];
  let hidden = 0;
  const rows: string[][] = [];
  for (const batch of table.records()) {
    hidden += batch.hidden?.size ?? 0;
    batch.rows.forEach((row, i) => {
      if (isBlankRecord(row)) return;
      records.push({ cells: row, line: batch.lines[i] as number });
      rows.push(Array.from(table.header.cells, (cell) => row[cell] ?? ''));
    });
    // The last piece of a file comes after its last bytes: a small file is read to its end.
    if (rows.length > 0 && batch.bytesDone < table.bytes) return { records, rows, hidden, bytes: batch.bytesDone };
  }
  return { records, rows, hidden, bytes: table.bytes };
}

/** A row with its line. */
export interface FirstRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

interface FirstRows {
  readonly records: readonly FirstRecord[];
  readonly rows: readonly (readonly string[])[];
  /** How many of them a spreadsheet hides. */
  readonly hidden: number;
  readonly bytes: number;
}
