import { type TextColumn, textAt } from '../../core/model/text-column.ts';

/** Packs a text column whose length is not known at the start, without keeping the texts. */
export interface TextBuilder {
  readonly count: number;
  add(text: string): void;
  at(i: number): string;
  /** Whether text `i` is this one. */
  is(i: number, text: string): boolean;
  /** The column; the builder must not be added to afterwards. */
  finish(): TextColumn;
}

export function textBuilder(): TextBuilder {
  let codes = new Uint16Array(1024);
  let offsets = new Uint32Array(256);
  let count = 0;
  let size = 0;

  return {
    get count() {
      return count;
    },
    add(text) {
      if (size + text.length > codes.length) codes = grown(codes, size + text.length);
      for (let c = 0; c < text.length; c++) codes[size++] = text.charCodeAt(c);
      if (++count === offsets.length) offsets = grown(offsets, count + 1);
      offsets[count] = size;
    },
    at: (i) => textAt({ offsets, codes }, i),
    is(i, text) {
      const start = offsets[i] as number;
      if ((offsets[i + 1] as number) - start !== text.length) return false;
      for (let c = 0; c < text.length; c++) if (codes[start + c] !== text.charCodeAt(c)) return false;
      return true;
    },
    finish() {
      return { offsets: offsets.slice(0, count + 1), codes: codes.slice(0, size) };
    },
  };
}

function grown<T extends Uint16Array | Uint32Array | Int32Array | Float64Array | Uint8Array>(
  old: T,
  needed: number,
): T {
  const larger = new (old.constructor as new (length: number) => T)(Math.max(needed, Math.ceil(old.length * 1.6)));
  larger.set(old);
  return larger;
}

/** A column of numbers whose length is not known at the start. */
export interface NumberBuilder<T extends Int32Array | Float64Array> {
  add(value: number): void;
  at(i: number): number;
  finish(): T;
}

export function numberBuilder<T extends Int32Array | Float64Array>(kind: new (length: number) => T): NumberBuilder<T> {
  let values = new kind(256);
  let count = 0;
  return {
    add(value) {
      if (count === values.length) values = grown(values, count + 1);
      values[count++] = value;
    },
    at: (i) => values[i] as number,
    finish: () => values.slice(0, count) as T,
  };
}
