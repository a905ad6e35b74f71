/** Who reads the file: a CRM's loader takes texts as they are, a spreadsheet would run some of them as formulas. */
export type CsvTarget = 'crm' | 'spreadsheet';

/** A decimal that was computed exactly, such as money; written as it stands. */
interface Decimal {
  readonly decimal: string;
}

/** A text, a number, or an exact decimal. The kind, not the look, decides whether a cell is guarded. */
export type Cell = string | number | Decimal;

/**
 * One line of CSV as RFC 4180 has it, ended by LF. Numbers are written in one machine grammar (`-987.25`) and are
 * never guarded; for a spreadsheet a text that it would take for a formula gets an apostrophe in front
 * (OWASP ASVS 5.0, 1.2.10).
 */
export function csvLine(cells: readonly Cell[], target: CsvTarget = 'crm'): string {
  return `${cells.map((cell) => cellText(cell, target)).join(',')}\n`;
}

/** What a file for this target begins with: spreadsheets need the mark to read UTF-8. */
export function csvStart(target: CsvTarget): string {
  return target === 'spreadsheet' ? '\ufeff' : '';
}

/** A number without exponent and without the noise of binary fractions: at most six decimals. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  // From here on doubles are whole numbers, and toFixed would turn to exponents.
  if (Math.abs(value) >= 1e21) return BigInt(value).toString();
  const text = value.toFixed(6).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

function cellText(cell: Cell, target: CsvTarget): string {
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'object') return cell.decimal;
  return quoted(target === 'spreadsheet' ? guarded(cell) : cell);
}

function quoted(text: string): string {
  return /[",\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const DANGER = /^[=+\-@\t\r\n\0＝＋－＠]/;
const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)*$/;
const PHONE = /^\+?\d[\d ()./-]*$/;

/**
 * An apostrophe before what a spreadsheet would run, and before what looks as if it had got one already: taking one
 * away from a text that would run without it gives every text back.
 */
function guarded(text: string): string {
  return runs(text.replace(/^'+/, '')) ? `'${text}` : text;
}

function runs(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: leading controls are what hides a formula.
  const start = text.replace(/^[\s\ufeff\u0000-\u001f]+/, '');
  return (DANGER.test(text) || DANGER.test(start)) && !PLAIN_NUMBER.test(text) && !PHONE.test(text);
}
