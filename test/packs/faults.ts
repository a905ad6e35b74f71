import { parseCsv } from '../recount/csv.ts';

/** The files of a pack by name: texts, and bytes of zips. */
export type PackFiles = ReadonlyMap<string, string | Uint8Array>;

/** A list with its header and its rows by column. */
export interface List {
  readonly header: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** A list of a pack; a fault where it is missing or its header is another. */
export function listOf(files: PackFiles, name: string, header: readonly string[], faults: string[]): List {
  const text = files.get(name);
  if (typeof text !== 'string') {
    faults.push(`${name}: is missing`);
    return { header, rows: [] };
  }
  const [first = [], ...lines] = parseCsv(text);
  if (first.join() !== header.join()) faults.push(`${name}: header is ${first.join()}`);
  const rows = lines.map((cells, i) => {
    if (cells.length !== first.length) faults.push(`${name} ${i + 2}: ${cells.length} cells`);
    return Object.fromEntries(first.map((column, c) => [column, cells[c] ?? '']));
  });
  return { header: first, rows };
}

/** Says once for each row what is wrong with it. */
export function check(
  faults: string[],
  name: string,
  { rows }: List,
  rules: Readonly<Record<string, (row: Readonly<Record<string, string>>) => boolean>>,
): void {
  rows.forEach((row, i) => {
    for (const [rule, holds] of Object.entries(rules)) {
      if (!holds(row)) faults.push(`${name} ${i + 2}: ${rule}: ${JSON.stringify(row)}`);
    }
  });
}
