const DANGER = /^[=+\-@\t\r\n\0＝＋－＠]/;
const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)*$/;
const PHONE = /^\+?\d[\d ()./-]*$/;

/** Whether a spreadsheet that opens the text as a cell would take it for a formula (OWASP ASVS 5.0, 1.2.10). */
export function looksLikeFormula(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: leading controls are what hides a formula.
  const start = text.replace(/^[\s\ufeff\u0000-\u001f]+/, '');
  return (DANGER.test(text) || DANGER.test(start)) && !PLAIN_NUMBER.test(text) && !PHONE.test(text);
}

/**
 * An apostrophe before what a spreadsheet would run, and before what looks as if it had got one already, so that
 * `unguarded` gives every text back.
 */
export function guarded(text: string): string {
  return looksLikeFormula(withoutApostrophes(text)) ? `'${text}` : text;
}

/** The text that `guarded` made this of. Only for cells of which it is known that they were guarded. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && looksLikeFormula(withoutApostrophes(cell)) ? cell.slice(1) : cell;
}

function withoutApostrophes(text: string): string {
  return text.startsWith("'") ? text.replace(/^'+/, '') : text;
}
