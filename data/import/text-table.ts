import type { TableForm } from '../../core/model/table-form.ts';
import { csvRecords, type RecordBatch } from './csv-records.ts';
import { textHead } from './decoded-text.ts';
import { type Dialect, dialectOf } from './dialect.ts';
import type { FileBytes } from './file-bytes.ts';
import { FileRefused } from './file-refused.ts';
import { numberForms, readHeader } from './header.ts';
import { headerRow } from './header-row.ts';
import { cellsOf } from './own-export.ts';
import type { Table } from './table.ts';
import { textEncoding } from './text-encoding.ts';

const HEAD_BYTES = 256 * 1024;

/** A delimited text file as a table. */
export function textTable(file: FileBytes, form: TableForm): Table {
  const encoding = textEncoding(file, form.encoding);
  const head = textHead(file, encoding.label, HEAD_BYTES);
  const dialect = dialectAs(dialectOf(head.text, head.whole), form.delimiter);
  const top = headerRow(csvRecords(file, encoding.label, dialect), form.headerLine);
  if (!top) throw new FileRefused('file-empty', { file: file.name });
  const cells = cellsOf(file, top.record);
  const header = readHeader(cells([...top.record]), top, file.name);
  return {
    file: file.name,
    bytes: file.size,
    encoding,
    dialect,
    header,
    numberForms: numberForms(header, form),
    sheets: null,
    lists: [],
    *records() {
      let skip = top.skip;
      for (const batch of csvRecords(file, encoding.label, dialect)) {
        const data = skip > 0 ? without(batch, skip) : batch;
        skip -= batch.rows.length - data.rows.length;
        yield { ...data, rows: data.rows.map(cells) };
      }
    },
  };
}

function dialectAs(found: Dialect, delimiter: string | undefined): Dialect {
  return delimiter === undefined ? found : { ...found, delimiter };
}

/** A batch without its first records. */
function without(batch: RecordBatch, count: number): RecordBatch {
  return {
    rows: batch.rows.slice(count),
    lines: batch.lines.slice(count),
    badQuotes: new Set([...batch.badQuotes].map((row) => row - count).filter((row) => row >= 0)),
    bytesDone: batch.bytesDone,
  };
}
