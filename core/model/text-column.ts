/**
 * A column of texts as two typed arrays, so that a million names cross threads and processes as two buffers
 * instead of a million strings. `offsets` has one entry more than there are texts; text i is the UTF-16 code
 * units `codes[offsets[i]] .. codes[offsets[i + 1] - 1]`.
 */
export interface TextColumn {
  readonly offsets: Uint32Array;
  readonly codes: Uint16Array;
}

/** Packs texts in their order. */
export function textColumn(texts: readonly string[]): TextColumn {
  const offsets = new Uint32Array(texts.length + 1);
  let size = 0;
  for (let i = 0; i < texts.length; i++) {
    size += (texts[i] as string).length;
    offsets[i + 1] = size;
  }
  const codes = new Uint16Array(size);
  let at = 0;
  for (const text of texts) for (let c = 0; c < text.length; c++) codes[at++] = text.charCodeAt(c);
  return { offsets, codes };
}

/** So many empty texts. */
export function blankTexts(count: number): TextColumn {
  return { offsets: new Uint32Array(count + 1), codes: new Uint16Array(0) };
}

/** Text `i`; an index outside the column gives the empty text. */
export function textAt(column: TextColumn, i: number): string {
  const start = column.offsets[i] ?? 0;
  const end = column.offsets[i + 1] ?? start;
  let text = '';
  // In pieces, because a spread of a very long text would overflow the argument stack.
  for (let at = start; at < end; at += 4096) {
    text += String.fromCharCode(...column.codes.subarray(at, Math.min(end, at + 4096)));
  }
  return text;
}

/** Whether a text of one column and one of another are the same, code unit by code unit and without making strings. */
export function sameText(one: TextColumn, i: number, other: TextColumn, j: number): boolean {
  const from = one.offsets[i] as number;
  const to = other.offsets[j] as number;
  const length = (one.offsets[i + 1] as number) - from;
  if ((other.offsets[j + 1] as number) - to !== length) return false;
  for (let c = 0; c < length; c++) if (one.codes[from + c] !== other.codes[to + c]) return false;
  return true;
}

/** All texts of a column as strings: for small columns and exports, not for the screen. */
export function allTexts(column: TextColumn): string[] {
  return Array.from({ length: Math.max(0, column.offsets.length - 1) }, (_, i) => textAt(column, i));
}
