import { parsedRecords } from './csv-parser.ts';
import { decodedText } from './decoded-text.ts';
import type { Dialect } from './dialect.ts';
import type { FileBytes } from './file-bytes.ts';
import { FileRefused } from './file-refused.ts';
import { evenLineEnds } from './line-ends.ts';

/** Some records of a file, in order. */
export interface RecordBatch {
  readonly rows: readonly string[][];
  /** The line of the file, counted from 1, on which each record begins. */
  readonly lines: readonly number[];
  /** Rows (of this batch) with text after a closing quote: their cells cannot be trusted. */
  readonly badQuotes: ReadonlySet<number>;
  readonly bytesDone: number;
  /** Which of several lists the records are of; left out where there is only one. */
  readonly list?: string;
  /** Cells, by row of this batch, with a formula whose value is not in the file. */
  readonly noValue?: ReadonlyMap<number, readonly string[]>;
  /** Rows of this batch that a spreadsheet hides. */
  readonly hidden?: ReadonlySet<number>;
  /** Whether a row of a sheet comes behind one with a higher number. */
  readonly outOfOrder?: boolean;
  /** Ranges of merged cells below the header (`A2:A5`) that stand blank but for their first cell. */
  readonly merged?: readonly string[];
}

/** A longer record is a quote that was never closed, or no table. */
const LONGEST_RECORD = 16_000_000;

/**
 * All records of a delimited text file, blank lines included, in batches of about a megabyte. Line numbers count the
 * lines an editor shows, so a quoted cell over three lines counts three. Throws FileRefused `unclosed-quote` with the
 * line of the record that a missing quote made swallow the next ones.
 */
export function* csvRecords(file: FileBytes, label: string, dialect: Dialect): Generator<RecordBatch> {
  const { delimiter } = dialect;
  let carry = '';
  let line = 1;
  let skip: number = dialect.skippedLines;
  for (const { text, bytesDone, last } of decodedText(file, label)) {
    let input = carry + text;
    // A CR at the very end may be the first half of CRLF.
    const heldCr = !last && input.endsWith('\r');
    if (heldCr) input = input.slice(0, -1);
    const even = evenLineEnds(input, delimiter);
    const parsed = parsedRecords(even, delimiter, !last);
    const quoted = even.text.includes('"');
    const lines: number[] = [];
    for (const row of parsed.rows) {
      lines.push(line);
      line += quoted ? linesOf(row) : 1;
    }
    if (parsed.unclosed >= 0) throw unclosed(file, lines[parsed.unclosed] ?? line);
    for (const row of parsed.badQuotes) {
      if (linesOf(parsed.rows[row] as string[]) > 1) throw unclosed(file, lines[row] as number);
    }
    carry = even.text.slice(parsed.end) + (heldCr ? '\r' : '');
    if (carry.length > LONGEST_RECORD) throw unclosed(file, line);
    const rows = skip > 0 ? parsed.rows.slice(skip) : parsed.rows;
    const shift = parsed.rows.length - rows.length;
    skip -= shift;
    yield {
      rows,
      lines: shift > 0 ? lines.slice(shift) : lines,
      badQuotes: new Set(parsed.badQuotes.map((row) => row - shift)),
      bytesDone,
    };
  }
}

/** Whether a record has nothing in it: a blank line, or only delimiters, as spreadsheets leave behind. */
export function isBlankRecord(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

function unclosed({ name }: FileBytes, line: number): FileRefused {
  return new FileRefused('unclosed-quote', { file: name, line });
}

/** How many lines of the file a record takes. */
function linesOf(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells) {
    for (let at = 0; at < cell.length; at++) {
      const code = cell.charCodeAt(at);
      if (code === 10 || (code === 13 && cell.charCodeAt(at + 1) !== 10)) lines++;
    }
  }
  return lines;
}
