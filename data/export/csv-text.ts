import { type ListCell, numberText } from '../../core/listing/list-cell.ts';
import { guarded } from './formula-guard.ts';

/**
 * Who reads the file: a CRM's loader takes texts as they are; a spreadsheet would run some of them as formulas, and
 * where decimals are written with a comma it wants semicolons between the cells.
 */
export type CsvTarget = 'crm' | 'spreadsheet' | 'spreadsheet-comma';

/** What stands in a cell: the kind, not the look, decides whether it is guarded. */
export type Cell = ListCell;

/** A CSV file line by line, from its rows; the first is the header. */
export function* csvLines(rows: Iterable<readonly Cell[]>, target: CsvTarget): Generator<string> {
  // Spreadsheets need the mark to read UTF-8.
  if (target !== 'crm') yield '\ufeff';
  for (const cells of rows) yield csvLine(cells, target);
}

/**
 * One line of CSV as RFC 4180 has it, ended by LF. Numbers are written in one machine grammar (`-987.25`) and are
 * never guarded; for a spreadsheet a text that it would take for a formula gets an apostrophe in front, which our
 * import takes off again (formula-guard.ts).
 */
export function csvLine(cells: readonly Cell[], target: CsvTarget = 'crm'): string {
  const delimiter = target === 'spreadsheet-comma' ? ';' : ',';
  return `${cells.map((cell) => cellText(cell, target)).join(delimiter)}\n`;
}

function cellText(cell: Cell, target: CsvTarget): string {
  if (typeof cell === 'string') return quoted(target === 'crm' ? cell : guarded(cell), target);
  const text = typeof cell === 'number' ? numberText(cell) : cell.decimal;
  return target === 'spreadsheet-comma' ? text.replace('.', ',') : text;
}

function quoted(text: string, target: CsvTarget): string {
  const special = target === 'spreadsheet-comma' ? /[";\r\n\t]|^\s|\s$/ : /[",\r\n\t]|^\s|\s$/;
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
