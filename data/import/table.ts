import { basename } from 'node:path';
import { csvRecords, isBlankRecord, type RecordBatch } from './csv-records.ts';
import { textHead } from './decoded-text.ts';
import { type Dialect, dialectOf } from './dialect.ts';
import { fileSize } from './file-chunks.ts';
import { FileRefused } from './file-refused.ts';
import { type Header, readHeader } from './header.ts';
import { cellsOf } from './own-export.ts';
import { type TextEncoding, textEncoding } from './text-encoding.ts';

/** A delimited text file with a header, ready to be read as often as needed. */
export interface Table {
  /** File name without its folder. */
  readonly file: string;
  readonly bytes: number;
  readonly encoding: TextEncoding;
  readonly dialect: Dialect;
  readonly header: Header;
  /** The records below the header, blank ones included. */
  records(): Generator<RecordBatch>;
}

const HEAD_BYTES = 256 * 1024;

/** Finds out how a file is written and reads its header. Throws FileRefused, and the file system's errors. */
export function openTable(path: string): Table {
  const file = basename(path);
  const encoding = textEncoding(path);
  const head = textHead(path, encoding.label, HEAD_BYTES);
  const dialect = dialectOf(head.text, head.whole);
  const { header, cells } = findHeader(path, file, encoding.label, dialect);
  return {
    file,
    bytes: fileSize(path),
    encoding,
    dialect,
    header,
    *records() {
      for (const batch of csvRecords(path, encoding.label, dialect)) {
        const above = (batch.lines[0] ?? Number.POSITIVE_INFINITY) <= header.line;
        const data = above ? below(batch, header.line) : batch;
        yield { ...data, rows: data.rows.map(cells) };
      }
    },
  };
}

function findHeader(path: string, file: string, label: string, dialect: Dialect) {
  for (const { rows, lines } of csvRecords(path, label, dialect)) {
    const row = rows.findIndex((cells) => !isBlankRecord(cells));
    if (row < 0) continue;
    const record = rows[row] as string[];
    const cells = cellsOf(path, record);
    return { header: readHeader(cells(record), lines[row] as number, file), cells };
  }
  throw new FileRefused('file-empty', { file });
}

/** A batch without its records down to a line. */
function below(batch: RecordBatch, line: number): RecordBatch {
  const first = batch.lines.findIndex((begins) => begins > line);
  const from = first < 0 ? batch.rows.length : first;
  return {
    rows: batch.rows.slice(from),
    lines: batch.lines.slice(from),
    badQuotes: new Set([...batch.badQuotes].map((row) => row - from).filter((row) => row >= 0)),
    bytesDone: batch.bytesDone,
  };
}

/** The columns of a header in short, for a sentence. */
export function headerList({ names }: Header): string {
  const shown = names.slice(0, 12).join(', ');
  return names.length > 12 ? `${shown}, ...` : shown;
}
