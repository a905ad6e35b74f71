import type { CellFormats } from './cell-formats.ts';
import { columnOf, MOST_COLUMNS, nameOf } from './cell-names.ts';
import { numberText, unescapedText } from './cell-text.ts';
import type { SharedStrings } from './shared-strings.ts';
import { type MergedRange, mergedRange } from './sheet-merges.ts';
import { WorkbookRefused } from './workbook-refused.ts';
import { attributeOf, xmlScanner } from './xml-scanner.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: SharedStrings;
  readonly formats: CellFormats;
  readonly from1904: boolean;
}

/** A row of a sheet: texts by column, and the row's number as the spreadsheet shows it. */
export interface SheetRow {
  readonly cells: string[];
  readonly line: number;
  /** Whether the spreadsheet hides it, as a filter does. */
  readonly hidden: boolean;
  /** Names (`B2`) of cells with a formula whose value is not in the file. */
  readonly noValue: readonly string[];
}

const LAST_ROW = 1_048_576;
const MOST_CELLS = 60_000_000;

/** A reader that is fed pieces of a sheet and gives the rows that are whole, and behind them the merged ranges. */
export interface SheetReader {
  push(piece: string): { readonly rows: SheetRow[]; readonly merges: readonly MergedRange[] };
  end(): void;
}

/**
 * Reads the rows of a sheet (ECMA-376 part 1, 18.3.1.73) as they come. Rows and cells may leave out their references
 * and come in any order; what `dimension` says is not believed; formulas count by the value that was kept with them.
 */
export function sheetReader({ strings, formats, from1904 }: SheetContext): SheetReader {
  let rows: SheetRow[] = [];
  let merges: MergedRange[] = [];
  let cells: string[] = [];
  let noValue: string[] = [];
  let line = 0;
  let hidden = false;
  let column = -1;
  let type = '';
  let style = -1;
  let value: string | null = null;
  let formula = false;
  let reading = false;
  let phonetic = 0;
  let filled = 0;

  function openCell(attributes: string): void {
    const reference = attributeOf(attributes, 'r');
    column = reference === null ? column + 1 : columnOf(reference);
    type = attributeOf(attributes, 't') ?? '';
    style = Number(attributeOf(attributes, 's') ?? -1);
    value = null;
    formula = false;
  }

  function closeCell(): void {
    const text = cellText();
    if (text === '') {
      if (formula && value === null) noValue.push(nameOf(column, line));
      return;
    }
    if (column >= MOST_COLUMNS) throw new WorkbookRefused('cell-too-far', { cell: nameOf(column, line) });
    if (++filled > MOST_CELLS) throw new WorkbookRefused('too-many-cells', { limit: MOST_CELLS });
    while (cells.length < column) cells.push('');
    // Where a damaged file has a cell twice the first one counts, as in Excel's own repair.
    if (cells.length === column) cells.push(text);
    else if (cells[column] === '') cells[column] = text;
  }

  function cellText(): string {
    if (value === null) return '';
    switch (type) {
      case 's':
        return strings(Number(value));
      case 'inlineStr':
      case 'str':
        return unescapedText(value);
      case 'b':
        return value.trim() === '1' ? 'TRUE' : value.trim() === '0' ? 'FALSE' : value;
      case 'e':
        return value;
      case 'd':
        return value.replace('T', ' ').replace(/ 00:00:00(?:\.0*)?Z?$/, '');
      default:
        return numberText(value.trim(), formats[style] ?? 'number', from1904);
    }
  }

  const scanner = xmlScanner({
    open(name, attributes) {
      if (name === 'c') openCell(attributes);
      else if (name === 'v' || (name === 't' && phonetic === 0)) {
        reading = true;
        value ??= '';
      } else if (name === 'f') formula = true;
      else if (name === 'rPh') phonetic++;
      else if (name === 'row') {
        const given = attributeOf(attributes, 'r');
        line = given === null ? line + 1 : Number(given);
        if (!(line >= 1 && line <= LAST_ROW)) throw new WorkbookRefused('damaged');
        hidden = /^(?:1|true)$/.test(attributeOf(attributes, 'hidden') ?? '');
        cells = [];
        noValue = [];
        column = -1;
      } else if (name === 'mergeCell') {
        const range = mergedRange(attributes);
        if (range) merges.push(range);
      }
    },
    close(name) {
      if (name === 'c') closeCell();
      else if (name === 'v' || name === 't') reading = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'row') rows.push({ cells, line, hidden, noValue });
    },
    text(text) {
      value += text;
    },
    wants: () => reading,
  });

  return {
    push(piece) {
      rows = [];
      merges = [];
      scanner.push(piece);
      return { rows, merges };
    },
    end: () => scanner.end(),
  };
}
