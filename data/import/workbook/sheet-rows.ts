import type { CellFormats } from './cell-formats.ts';
import { numberText, unescapedText } from './cell-text.ts';
import type { SharedStrings } from './shared-strings.ts';
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
  /** Names (`B2`) of cells with a formula whose value is not in the file. */
  readonly noValue: readonly string[];
}

const MOST_COLUMNS = 2_000;
const LAST_ROW = 1_048_576;
const MOST_CELLS = 60_000_000;

/** A reader that is fed pieces of a sheet and gives the rows that are whole. */
export interface SheetReader {
  push(piece: string): SheetRow[];
  end(): void;
}

/**
 * Reads the rows of a sheet (ECMA-376 part 1, 18.3.1.73) as they come. Rows and cells may leave out their references
 * and come in any order; what `dimension` says is not believed; formulas count by the value that was kept with them.
 */
export function sheetReader({ strings, formats, from1904 }: SheetContext): SheetReader {
  let rows: SheetRow[] = [];
  let cells: string[] = [];
  let noValue: string[] = [];
  let line = 0;
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
        cells = [];
        noValue = [];
        column = -1;
      }
    },
    close(name) {
      if (name === 'c') closeCell();
      else if (name === 'v' || name === 't') reading = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'row') rows.push({ cells, line, noValue });
    },
    text(text) {
      value += text;
    },
    wants: () => reading,
  });

  return {
    push(piece) {
      rows = [];
      scanner.push(piece);
      return rows;
    },
    end: () => scanner.end(),
  };
}

/** Column of a reference such as `AB12`, counted from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
    if (column > 16_384) throw new WorkbookRefused('damaged');
  }
  if (column === 0) throw new WorkbookRefused('damaged');
  return column - 1;
}

function nameOf(column: number, line: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${line}`;
}
