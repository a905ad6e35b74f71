import type { CrmField, CrmList } from '../../core/drift/crm-list.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { type PlacedRows, readCrmList } from '../import/crm-list.ts';
import { bytesOfFile } from '../import/file-bytes.ts';
import { type FileRefusal, FileRefused, refusalOf } from '../import/file-refused.ts';
import { columnIndex } from '../import/map-columns.ts';
import type { ListRead, ListRequest } from '../import/read-list.ts';
import type { ReadControl } from '../import/read-request.ts';
import { headerList, openTable, type Table } from '../import/table.ts';
import { fileLetters } from './file-letters.ts';
import { bitOf, type FillCells, type FilledRows, filledRows } from './filled-rows.ts';
import { filledText } from './filled-text.ts';
import { filledWorkbook } from './filled-workbook.ts';
import { rowsByLine } from './rows-by-line.ts';

/** A CRM's own list with what the plan says of it. */
export interface FilledList extends ListRead {
  readonly ok: true;
  readonly list: CrmList;
  readonly lines: Int32Array;
  readonly rows: FilledRows;
  /** Headers of the columns that are filled. */
  readonly filled: readonly string[];
  /** The file anew, to be written once; what of it holds formulas is known behind that. */
  pieces(): Iterable<Uint8Array>;
}

/**
 * Fills owners and territories of a scenario into a list of accounts that a CRM exported, and leaves everything else of
 * the file as it stands: hidden columns and sheets, the order of columns and rows, types, other columns. Refuses what
 * the reader of such lists refuses, and with `cannot-fill` a list that has neither column, several lists in one file,
 * and an encoding that cannot be written.
 */
export function fillCrmList(
  path: string,
  request: ListRequest<CrmField>,
  view: ScenarioView,
  control: ReadControl,
): FilledList | FileRefusal {
  return refusalOf<FilledList | FileRefusal>(path, () => {
    const file = bytesOfFile(path);
    const table = openTable(path, request.form);
    if (table.lists.length > 0) throw new FileRefused('cannot-fill', { file: file.name, problem: 'several-lists' });
    const letters = table.encoding && fileLetters(file, table.encoding.label);
    const delimiter = table.dialect?.delimiter ?? ',';
    if (table.encoding && (!letters || delimiter.charCodeAt(0) > LAST_ASCII)) {
      throw new FileRefused('cannot-fill', { file: file.name, problem: 'letters', encoding: table.encoding.label });
    }
    const read = readCrmList(path, { ...request, columns: askedColumns(table, request, view) }, control);
    if (!read.ok) return read;
    const { list, placed, ...found } = read;
    const headerOf = (cell: number) => table.header.names[table.header.cells.indexOf(cell)] ?? '';
    const cells = fillCells(placed, headerOf);
    if (cells.owner < 0 && cells.territory < 0) {
      const columns = headerList(table.header);
      throw new FileRefused('cannot-fill', { file: file.name, problem: 'no-column', columns });
    }
    const rows = filledRows(view, list, cells, headerOf, (word) => !letters || letters.of(word) !== null);
    const rowAt = rowsByLine(placed.lines);
    const columns = rows.columns.map(({ cell }) => cell);
    const wordsAt = (line: number): readonly number[] | null => {
      const row = rowAt(line);
      const words = row < 0 ? [] : rows.columns.map(({ word }) => word[row] as number);
      return words.some((word) => word >= 0) ? words : null;
    };
    const hasFormula = (line: number) => {
      const row = rowAt(line);
      if (row >= 0) rows.left[row] = (rows.left[row] as number) | bitOf('formula');
    };
    const pieces = () => {
      if (!letters) {
        const sheet = table.sheets?.find(({ chosen }) => chosen)?.name ?? '';
        const firstLine = placed.lines.reduce((least, line) => Math.min(least, line), Number.POSITIVE_INFINITY);
        return filledWorkbook(file, { sheet, words: rows.words, columns, firstLine, row: wordsAt, hasFormula });
      }
      const row = (line: number) => wordsAt(line)?.map((word) => rows.words[word] ?? null) ?? null;
      return filledText(letters, { delimiter, columns, row });
    };
    return { ...found, ok: true, list, lines: placed.lines, rows, filled: columns.map(headerOf), pieces };
  });
}

const LAST_ASCII = 127;

/** The company property of HubSpot that has the territory is told by the settings of the pack, not by its name. */
function askedColumns({ header }: Table, { columns }: ListRequest<CrmField>, { plan }: ScenarioView) {
  const property = plan.settings.crm?.hubspot.territoryProperty ?? '';
  const at = property === '' || columns?.territory !== undefined ? -1 : columnIndex(header.names, property);
  return at < 0 ? { ...columns } : { ...columns, territory: header.names[at] };
}

/** Names of territories are filled in where they stand beside ids; elsewhere such a column is another one. */
function fillCells({ cells }: PlacedRows, headerOf: (cell: number) => string): FillCells {
  const { owner, territory, territoryName } = cells;
  return { owner, territory, called: /id$/i.test(headerOf(territory).trim()) ? territoryName : -1 };
}
