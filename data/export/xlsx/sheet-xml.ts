import { escaped } from '../../report/html.ts';
import { looksLikeFormula } from '../formula-guard.ts';
import { type ColumnKind, MOST_LETTERS, type Sheet, type SheetCell, type SheetColumn } from './sheet.ts';
import { HEADER_STYLE, HELD_HEADER_STYLE, HELD_TEXT_STYLE, STYLE_OF } from './styles-xml.ts';
import { XML } from './xml.ts';

/** A sheet's XML up to its rows: the first row stays in sight. */
export function sheetStart({ columns }: Pick<Sheet, 'columns'>, rightToLeft: boolean): string {
  const widths = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  const direction = rightToLeft ? ' rightToLeft="1"' : '';
  return `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"${direction}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${headRow(columns)}`;
}

/** The end of a sheet of so many rows, the head among them: all of it can be filtered. */
export function sheetEnd({ columns }: Pick<Sheet, 'columns'>, rows: number): string {
  return `</sheetData><autoFilter ref="A1:${letters(columns.length - 1)}${rows}"/></worksheet>`;
}

/** One row; `number` counts from 1, which is the head. */
export function rowXml(columns: readonly SheetColumn[], cells: readonly SheetCell[], number: number): string {
  const xml = columns.map(({ kind }, i) => cellXml(cells[i] ?? null, kind, `${letters(i)}${number}`));
  return `<row r="${number}">${xml.join('')}</row>`;
}

function headRow(columns: readonly SheetColumn[]): string {
  return `<row r="1">${columns.map(({ title }, i) => textXml(title, `${letters(i)}1`, HEADER_STYLE)).join('')}</row>`;
}

function cellXml(cell: SheetCell, kind: ColumnKind, place: string): string {
  if (cell === null || cell === '' || (typeof cell === 'number' && !Number.isFinite(cell))) return '';
  const style = STYLE_OF[kind];
  if (typeof cell === 'string') return textXml(cell, place, kind === 'day' ? STYLE_OF.text : style);
  if (typeof cell === 'boolean') return `<c r="${place}" s="${style}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c r="${place}" s="${style}"><v>${cell}</v></c>`;
}

/** A text is written as such, so that one that begins with `=` is never a formula, and is none when it is edited either. */
function textXml(text: string, place: string, style: number): string {
  const held = style === HEADER_STYLE ? HELD_HEADER_STYLE : HELD_TEXT_STYLE;
  const own = looksLikeFormula(text) ? held : style;
  return `<c r="${place}" s="${own}" t="inlineStr"><is><t xml:space="preserve">${sheetText(text)}</t></is></c>`;
}

/** A text as it stands in the XML of a cell. */
export function sheetText(text: string): string {
  return escaped(kept(text));
}

/**
 * A text as Excel keeps it (ECMA-376, 22.4.2.4): what it would read as a code for a letter (`_x0041_`) is made to stand
 * for itself, and what XML cannot hold or makes another of (a carriage return) stands as such a code.
 */
function kept(text: string): string {
  return (
    text
      .slice(0, MOST_LETTERS)
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones to code.
      .replace(/[\u0001-\u0008\u000b-\u001f\ufffe\uffff]/g, coded)
  );
}

function coded(letter: string): string {
  return `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** A, B, ..., Z, AA, ... */
function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? letters(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
