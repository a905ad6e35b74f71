/** Text whose records all end alike. */
export interface EvenText {
  readonly text: string;
  readonly lineEnd: '\n' | '\r\n';
}

/**
 * The same text with one line end after every record, whether the file ends its lines with CRLF, CR, LF or a mixture.
 * Line ends inside quoted cells stay as they are. The text must begin where a record begins; a quoted cell may be open
 * at its end. The rules for quotes are papaparse's: a quote opens a cell only as its first character, and closes it
 * only before the delimiter, a line end or the end, spaces allowed between.
 */
export function evenLineEnds(text: string, delimiter: string): EvenText {
  if (!text.includes('\r')) return { text, lineEnd: '\n' };
  if (!text.includes('"')) return { text: text.replace(/\r\n?/g, '\n'), lineEnd: '\n' };
  // CRLF throughout, inside the quotes and out, needs no look at the quotes.
  if (!/\r(?!\n)|(?<!\r)\n/.test(text)) return { text, lineEnd: '\r\n' };
  return { text: withQuotes(text, delimiter.charCodeAt(0)), lineEnd: '\n' };
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

function withQuotes(text: string, delimiter: number): string {
  let unified = '';
  let kept = 0;
  let at = 0;
  while (at < text.length) {
    if (text.charCodeAt(at) === QUOTE) {
      at = afterQuoted(text, at, delimiter);
      if (at >= text.length) break;
    }
    let code = text.charCodeAt(at);
    while (at < text.length && code !== delimiter && code !== CR && code !== LF) code = text.charCodeAt(++at);
    if (code === CR && at < text.length) {
      unified += `${text.slice(kept, at)}\n`;
      if (text.charCodeAt(at + 1) === LF) at++;
      kept = at + 1;
    }
    at++;
  }
  return unified + text.slice(kept);
}

/** The place after the quote that closes the cell opened at `open`; the text's length where none does. */
export function afterQuoted(text: string, open: number, delimiter: number): number {
  for (let quote = text.indexOf('"', open + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    if (text.charCodeAt(quote + 1) === QUOTE) {
      quote++;
      continue;
    }
    let after = quote + 1;
    while (after < text.length && isSpace(text.charCodeAt(after), delimiter)) after++;
    const code = text.charCodeAt(after);
    if (after >= text.length || code === delimiter || code === CR || code === LF) return after;
  }
  return text.length;
}

function isSpace(code: number, delimiter: number): boolean {
  return code !== delimiter && (code === 32 || code === 9 || code === 0xa0);
}
