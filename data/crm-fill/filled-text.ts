import { afterQuoted } from '../import/line-ends.ts';
import type { FileLetters } from './file-letters.ts';

/** What is filled into a text with delimiters. */
interface TextFill {
  readonly delimiter: string;
  /** Cells of a record counted from 0, rising. */
  readonly columns: readonly number[];
  /** The texts for the columns of the record that begins on a line, null for a cell that stays; null for all of them. */
  row(line: number): readonly (string | null)[] | null;
}

/**
 * A delimited text with some cells filled in, and everything else as it stands, byte for byte: quotes, line ends, its
 * mark of the byte order. A cell that was quoted stays so. Records and lines are those of `csvRecords`.
 */
export function* filledText(file: FileLetters, fill: TextFill): Generator<Uint8Array> {
  const records = recordFiller(fill, file);
  let text = '';
  let isFirst = true;
  for (const piece of file.pieces()) {
    text += piece;
    if (isFirst) {
      const mark = MARKS.find((one) => text.startsWith(one)) ?? '';
      if (mark !== '') yield file.bytes(mark);
      text = text.slice(mark.length);
      isFirst = false;
    }
    const { written, done } = records(text, false);
    if (written !== '') yield file.bytes(written);
    text = text.slice(done);
  }
  const { written, done } = records(text, true);
  yield file.bytes(written + text.slice(done));
}

/** Marks of UTF-8 (a letter is a byte) and UTF-16. */
const MARKS = ['\u00ef\u00bb\u00bf', '\ufeff'];

/** What makes quotes necessary. */
const SPECIAL = /["\r\n]|^\s|\s$/;
const CR = 13;
const LF = 10;
const QUOTE = 34;

function recordFiller({ delimiter, columns, row }: TextFill, { of }: FileLetters) {
  const mark = delimiter.charCodeAt(0);
  let line = 1;
  /** A cell as it is written in the place of another. */
  function cell(word: string, isQuoted: boolean): string {
    const letters = of(word) ?? '';
    return isQuoted || word.includes(delimiter) || SPECIAL.test(word) ? `"${letters.replaceAll('"', '""')}"` : letters;
  }

  /** The whole records of a text: where they end, and what is written of them. */
  return (text: string, isLast: boolean): { written: string; done: number } => {
    let written = '';
    let kept = 0;
    let done = 0;
    for (let begin = 0; begin < text.length; ) {
      const ends = cellEnds(text, begin, mark, isLast);
      if (!ends) break;
      const words = row(line);
      if (words) {
        let added = '';
        let width = ends.length;
        for (const [at, column] of columns.entries()) {
          const word = words[at];
          if (word === null || word === undefined) continue;
          const end = ends[column];
          if (end === undefined) {
            // A record that is too short gets the cells that it lacks.
            added += delimiter.repeat(column - width + 1) + cell(word, false);
            width = column + 1;
            continue;
          }
          const from = column === 0 ? begin : (ends[column - 1] as number) + 1;
          written += text.slice(kept, from) + cell(word, text.charCodeAt(from) === QUOTE);
          kept = end;
        }
        const last = ends.at(-1) as number;
        written += text.slice(kept, last) + added;
        kept = last;
      }
      const next = afterLineEnd(text, ends.at(-1) as number);
      line += linesIn(text, begin, next);
      begin = next;
      done = next;
    }
    return { written: written + text.slice(kept, done), done };
  };
}

/** Where each cell of a record ends; null where the record goes on behind the text. */
function cellEnds(text: string, begin: number, delimiter: number, isLast: boolean): number[] | null {
  const ends: number[] = [];
  for (let at = begin; ; at++) {
    if (text.charCodeAt(at) === QUOTE) at = afterQuoted(text, at, delimiter);
    let code = text.charCodeAt(at);
    while (at < text.length && code !== delimiter && code !== CR && code !== LF) code = text.charCodeAt(++at);
    // A carriage return at the very end may be the first half of a line end.
    if (!isLast && (at >= text.length || (code === CR && at === text.length - 1))) return null;
    ends.push(Math.min(at, text.length));
    if (at >= text.length || code !== delimiter) return ends;
  }
}

function afterLineEnd(text: string, at: number): number {
  return Math.min(text.length, at + (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1));
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) lines++;
  }
  return lines;
}
