import { isBlankRecord, type RecordBatch } from './csv-records.ts';
import { isOtherFormat } from './other-format.ts';

/** On which line a header stands. */
export interface HeaderPlace {
  /** 0 where the list has no header. */
  readonly line: number;
  /** Whether the planner named the line. */
  readonly said: boolean;
}

/** The header of a list as it stands. */
export interface HeaderRow extends HeaderPlace {
  readonly record: readonly string[];
  /** How many records, blank ones included, come before the first below it. */
  readonly skip: number;
}

const LOOKED_AT = 20;

/**
 * The header row among the first records of a list: the first that is not blank; where that has one cell alone, as
 * the title of a report has, the first of the next ones with more, if nothing in it is a number. `line` is where the
 * planner says it stands, 0 that there is none: then its cells are blank, as many as the widest of the first records
 * has. Null where every record is blank.
 */
export function headerRow(batches: Iterable<RecordBatch>, line: number | undefined): HeaderRow | null {
  const found: HeaderRow[] = [];
  const said = line !== undefined;
  const single = said && line > 0;
  let skip = 0;
  for (const { rows, lines } of batches) {
    for (let i = 0; i < rows.length && found.length < LOOKED_AT; i++) {
      skip++;
      const record = rows[i] as string[];
      const at = lines[i] as number;
      if (isBlankRecord(record) || (single && at < line)) continue;
      found.push({ record, line: at, said, skip });
      if (single) break;
    }
    if (found.length >= LOOKED_AT || (single && found.length > 0)) break;
  }
  const first = found[0];
  if (first && line === 0) return noHeader(found);
  // A document of another format begins on its first line, whatever looks like a header further down.
  if (!first || single || filled(first) > 1 || isOtherFormat(first.record[0] ?? '')) return first ?? null;
  const names = found.find((row) => filled(row) > 1);
  return names?.record.every((cell) => !/^[\s\d.,%-]+$/.test(cell) || cell.trim() === '') ? names : first;
}

function noHeader(rows: readonly HeaderRow[]): HeaderRow {
  const width = rows.reduce((most, { record }) => Math.max(most, record.length), 0);
  return { record: Array.from({ length: width }, () => ''), line: 0, said: true, skip: 0 };
}

function filled({ record }: HeaderRow): number {
  return record.filter((cell) => cell.trim() !== '').length;
}
