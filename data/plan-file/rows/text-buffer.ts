import type { TextColumn } from '../../../core/model/text-column.ts';

/** Collects a text column of a known number of texts without keeping the texts. */
export class TextBuffer {
  readonly #offsets: Uint32Array;
  #codes: Uint16Array;
  #count = 0;
  #size = 0;

  constructor(count: number) {
    this.#offsets = new Uint32Array(count + 1);
    this.#codes = new Uint16Array(Math.max(16, count * 12));
  }

  push(text: string): void {
    const size = this.#size + text.length;
    if (size > this.#codes.length) this.#grow(size);
    const codes = this.#codes;
    let at = this.#size;
    for (let i = 0; i < text.length; i++) codes[at++] = text.charCodeAt(i);
    this.#size = size;
    this.#offsets[++this.#count] = size;
  }

  column(): TextColumn {
    return { offsets: this.#offsets, codes: this.#codes.slice(0, this.#size) };
  }

  #grow(size: number): void {
    const codes = new Uint16Array(Math.max(size, this.#codes.length * 2));
    codes.set(this.#codes.subarray(0, this.#size));
    this.#codes = codes;
  }
}

/**
 * Texts `from` to `to` of a column as strings: the stretch is decoded once and cut, which takes a tenth of the time
 * of decoding text by text.
 */
export function textsBetween(column: TextColumn, from: number, to: number): string[] {
  const start = column.offsets[from] ?? 0;
  const end = column.offsets[to] ?? start;
  const codes = column.codes.subarray(start, end);
  const all = Buffer.from(codes.buffer, codes.byteOffset, codes.byteLength).toString('utf16le');
  // A half of a UTF-16 pair has no UTF-8; the cut texts are mended, because two halves may meet at a cut.
  const mend = codes.some(isSurrogate);
  return Array.from({ length: to - from }, (_, i) => {
    const text = all.slice((column.offsets[from + i] ?? 0) - start, (column.offsets[from + i + 1] ?? 0) - start);
    return mend ? text.toWellFormed() : text;
  });
}

/** Whether a code unit is one half of a pair. */
export function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}
