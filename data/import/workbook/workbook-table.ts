import type { TableForm } from '../../../core/model/table-form.ts';
import type { RecordBatch } from '../csv-records.ts';
import type { FileBytes } from '../file-bytes.ts';
import { FileRefused } from '../file-refused.ts';
import { numberForms, readHeader } from '../header.ts';
import { type HeaderRow, headerRow } from '../header-row.ts';
import type { Table } from '../table.ts';
import { MOST_COLUMNS, nameOf } from './cell-names.ts';
import { type MergedFill, mergedFill } from './merged-fill.ts';
import { filledRight, type MergedRange } from './sheet-merges.ts';
import type { SheetRow } from './sheet-rows.ts';
import { openWorkbook, type Workbook } from './workbook.ts';
import type { Sheet } from './workbook-parts.ts';

/** A sheet of a workbook as a table: the one that is asked for, else the first with a row, shown ones first. */
export function workbookTable(file: FileBytes, form: TableForm): Table {
  const workbook = openWorkbook(file);
  const sheet = chosenSheet(file, workbook, form.sheet);
  const top = headerRow(batches(workbook, sheet, 0), form.headerLine);
  if (!top) throw new FileRefused('bad-workbook', { file: file.name, problem: 'no-sheet' });
  const header = readHeader(mergedRight(workbook, sheet, top), top, file.name);
  return {
    file: file.name,
    bytes: workbook.size(sheet),
    encoding: null,
    dialect: null,
    header,
    numberForms: numberForms(header, form),
    sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden, chosen: name === sheet.name })),
    lists: [],
    *records() {
      let skip = top.skip;
      const fill = form.fillMerged ? mergedFill(dataMerges(file, workbook, sheet, header.line)) : null;
      for (const batch of batches(workbook, sheet, header.width, { fill, headerLine: header.line })) {
        const from = Math.min(skip, batch.rows.length);
        skip -= from;
        yield from === 0
          ? batch
          : {
              ...batch,
              rows: batch.rows.slice(from),
              lines: batch.lines.slice(from),
              noValue: moved(batch.noValue, from),
              hidden: new Set([...batch.hidden].map((row) => row - from).filter((row) => row >= 0)),
            };
      }
    },
  };
}

/**
 * The header with its merged cells filled to the right. Merged cells are told behind the rows of a sheet, so it is
 * read for them only where a column of the first rows has no name.
 */
function mergedRight(workbook: Workbook, sheet: Sheet, { record, line, skip }: HeaderRow): readonly string[] {
  if (line === 0) return record;
  let width = record.length;
  for (const { rows } of batches(workbook, sheet, 0)) {
    for (const row of rows.slice(0, skip + LOOKED_AT)) width = Math.max(width, row.length);
    break;
  }
  const named = record.length === width && record.every((cell) => cell.trim() !== '');
  if (named) return record;
  const across = workbook.merges(sheet, (range) => range.firstRow === line && range.to > range.from, MOST_COLUMNS);
  return filledRight(record, across, width);
}

/** The merged ranges below the header. Throws FileRefused where there are more than can be filled. */
function dataMerges(file: FileBytes, workbook: Workbook, sheet: Sheet, headerLine: number): MergedRange[] {
  const found = workbook.merges(sheet, ({ firstRow }) => firstRow > headerLine, MOST_MERGES + 1);
  if (found.length > MOST_MERGES) {
    throw new FileRefused('bad-workbook', { file: file.name, problem: 'too-many-merges', limit: MOST_MERGES });
  }
  return found;
}

const MOST_MERGES = 1_000_000;

/** Rows below the header that tell how wide the table is. */
const LOOKED_AT = 20;

function chosenSheet(file: FileBytes, workbook: Workbook, asked: string | undefined): Sheet {
  const { sheets } = workbook;
  if (asked !== undefined) {
    const named = sheets.find(({ name }) => name === asked) ?? sheets.find(({ name }) => fold(name) === fold(asked));
    if (named) return named;
    const names = sheets.map(({ name }) => name).join(', ');
    throw new FileRefused('bad-workbook', { file: file.name, problem: 'sheet-missing', sheet: asked, sheets: names });
  }
  for (const sheet of [...sheets].sort((a, b) => Number(a.hidden) - Number(b.hidden))) {
    for (const { rows } of workbook.rows(sheet)) if (rows.length > 0) return sheet;
  }
  throw new FileRefused('bad-workbook', { file: file.name, problem: 'no-sheet' });
}

function fold(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

/** What becomes of merged cells below the header. */
interface Merging {
  /** Null where they are only told of. */
  readonly fill: MergedFill | null;
  readonly headerLine: number;
}

/** Rows as records of at least `width` cells: a sheet leaves out the empty ones at the end of a row. */
function* batches(workbook: Workbook, sheet: Sheet, width: number, merging?: Merging): Generator<SheetRecords> {
  let last = 0;
  for (const { rows, bytesDone, merges } of workbook.rows(sheet)) {
    const noValue = new Map<number, readonly string[]>();
    let outOfOrder = false;
    rows.forEach((row, i) => {
      outOfOrder ||= row.line <= last;
      last = row.line;
      if (row.noValue.length > 0) noValue.set(i, row.noValue);
    });
    yield {
      rows: rows.map((row) => merging?.fill?.(padded(row, width), row.line) ?? padded(row, width)),
      lines: rows.map(({ line }) => line),
      badQuotes: new Set<number>(),
      bytesDone,
      noValue,
      outOfOrder,
      hidden: new Set(rows.flatMap(({ hidden }, i) => (hidden ? [i] : []))),
      merged: merging && !merging.fill ? namesBelow(merges, merging.headerLine) : [],
    };
  }
}

function namesBelow(merges: readonly MergedRange[], headerLine: number): string[] {
  const below = merges.filter(({ firstRow }) => firstRow > headerLine);
  return below.map(({ from, firstRow, to, lastRow }) => `${nameOf(from, firstRow)}:${nameOf(to, lastRow)}`);
}

type SheetRecords = RecordBatch & Required<Pick<RecordBatch, 'noValue' | 'hidden' | 'outOfOrder'>>;
type NoValue = ReadonlyMap<number, readonly string[]>;

function padded({ cells }: SheetRow, width: number): string[] {
  while (cells.length < width) cells.push('');
  return cells;
}

function moved(noValue: NoValue, by: number): NoValue {
  return new Map([...noValue].filter(([row]) => row >= by).map(([row, names]) => [row - by, names]));
}
