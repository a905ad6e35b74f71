import type { FileBytes } from '../../import/file-bytes.ts';
import { FileRefused } from '../../import/file-refused.ts';
import { textEncoding } from '../../import/text-encoding.ts';
import { areasRefused } from './areas-refused.ts';

/** A text of 400 MB is as much as a string holds; a national layer of 33,000 areas in full detail has about 300 MB. */
const MOST_BYTES = 400_000_000;
/** GeoJSON needs about 12 levels and its collections a few more; what is deeper was made to harm. */
const MOST_LEVELS = 200;

/** RFC 8142 writes one before each feature. */
const RECORD_SEPARATOR = '\u001e';

/** A text file as one string. Refuses files that are empty, binary or too large. */
export function wholeText(source: FileBytes): string {
  const { name: file, size } = source;
  if (size > MOST_BYTES) {
    throw new FileRefused('file-too-large', { file, megabytes: Math.ceil(size / 1e6), limit: MOST_BYTES / 1e6 });
  }
  const decoder = new TextDecoder(textEncoding(source).label);
  const pieces: string[] = [];
  for (const { bytes } of source.chunks()) pieces.push(decoder.decode(bytes, { stream: true }));
  return pieces.join('') + decoder.decode();
}

/** A line of a file with one JSON text per line; `value` is undefined where the line is none. */
export interface JsonLine {
  readonly line: number;
  readonly value: unknown;
}

/** A JSON text, or the JSON texts of a newline-delimited file (also with RFC 8142's record separators). */
export function parsedJson(text: string, file: string): { value: unknown } | { lines: JsonLine[] } {
  if (deepest(text) > MOST_LEVELS) throw areasRefused(file, 'json-too-deep', { levels: MOST_LEVELS });
  const whole = parsed(text);
  if (whole.ok) return { value: whole.value };
  const lines = text.split('\n').flatMap((piece, i) => {
    const line = (piece.startsWith(RECORD_SEPARATOR) ? piece.slice(1) : piece).trim();
    return line === '' ? [] : [{ line: i + 1, text: line }];
  });
  const first = lines[0] && parsed(lines[0].text);
  if (lines.length < 2 || !first?.ok || typeof first.value !== 'object') {
    throw areasRefused(file, 'json-broken', { line: lineAt(text, whole.at) });
  }
  return {
    lines: lines.map(({ line, text: one }) => {
      const found = parsed(one);
      return { line, value: found.ok ? found.value : undefined };
    }),
  };
}

function parsed(text: string): { ok: true; value: unknown } | { ok: false; at: number } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (thrown) {
    // V8 names the place of an unexpected letter; where it names none, the text ended too early.
    const at = /position (\d+)/.exec((thrown as Error).message)?.[1];
    return { ok: false, at: at === undefined ? text.length : Number(at) };
  }
}

function lineAt(text: string, at: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line++;
  return line;
}

const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_BRACE, CLOSE_BRACE] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

/** The deepest nesting of brackets outside of texts, before anything is built from them. */
function deepest(text: string): number {
  let most = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      for (i++; i < text.length && text.charCodeAt(i) !== QUOTE; i++) if (text.charCodeAt(i) === BACKSLASH) i++;
    } else if (code === OPEN || code === OPEN_BRACE) {
      depth++;
      if (depth > most) most = depth;
    } else if (code === CLOSE || code === CLOSE_BRACE) depth--;
  }
  return most;
}
