import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A CSV file as its header and its rows of texts. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads a file of a folder as RFC 4180 has it; an empty table where the file is not there. */
export function readTable(folder: string, file: string): Table {
  const path = join(folder, file);
  if (!existsSync(path)) return { header: [], rows: [] };
  const [header = [], ...rows] = parseCsv(readFileSync(path, 'utf8'));
  return { header, rows };
}

/** The texts of one column; blank where there is no such column. */
export function column({ header, rows }: Table, name: string): string[] {
  const at = header.indexOf(name);
  return rows.map((row) => (at < 0 ? '' : (row[at] ?? '')));
}

/** The numbers of one column; NaN where a cell is blank. */
export function numbers(table: Table, name: string): number[] {
  return column(table, name).map((text) => (text === '' ? Number.NaN : Number(text)));
}

/** The records of a CSV text, each a list of its cells. */
export function parseCsv(text: string): string[][] {
  const all: string[][] = [];
  let record: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] as string;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',' || letter === '\n') {
      record.push(cell);
      cell = '';
      if (letter === '\n') {
        all.push(record);
        record = [];
      }
    } else cell += letter;
  }
  return all;
}
