import { isBlankRecord, type RecordBatch } from './csv-records.ts';

/** Where the header of a list stands. */
export interface HeaderRow {
  readonly record: readonly string[];
  readonly line: number;
  /** How many records, blank ones included, come before the first below it. */
  readonly skip: number;
}

const LOOKED_AT = 20;

/**
 * The header row among the first records of a list: the first that is not blank; where that has one cell alone, as
 * the title of a report has, the first of the next ones with more, if nothing in it is a number. `line` is where the
 * planner says it stands. Null where every record is blank.
 */
export function headerRow(batches: Iterable<RecordBatch>, line: number | undefined): HeaderRow | null {
  const found: HeaderRow[] = [];
  let skip = 0;
  for (const { rows, lines } of batches) {
    for (let i = 0; i < rows.length && found.length < LOOKED_AT; i++) {
      skip++;
      const record = rows[i] as string[];
      const at = lines[i] as number;
      if (isBlankRecord(record) || (line !== undefined && at < line)) continue;
      found.push({ record, line: at, skip });
    }
    if (found.length >= LOOKED_AT || (line !== undefined && found.length > 0)) break;
  }
  const first = found[0];
  if (!first || line !== undefined || filled(first) > 1) return first ?? null;
  const names = found.find((row) => filled(row) > 1);
  return names?.record.every((cell) => !/^[\s\d.,%-]+$/.test(cell) || cell.trim() === '') ? names : first;
}

function filled({ record }: HeaderRow): number {
  return record.filter((cell) => cell.trim() !== '').length;
}
