import type { Cell } from './tables.ts';

/**
 * The 64-bit hash of a row, as two lanes of 32 bits that mix the same words with different constants. Each step is
 * a bijection of the lane for a given word and of the word for a given lane, so a row of which one word changed
 * never keeps its hash; for any other change both lanes agree by chance once in 2^64. Not a defence against someone
 * who wants to deceive: it is there for failing disks and memory.
 */
export const HIGH_START = 0x243f6a88;
export const LOW_START = 0x85a308d3 | 0;

/** One step of the high lane. */
export function mixHigh(lane: number, word: number): number {
  const mixed = Math.imul(lane ^ word, 0xcc9e2d51);
  return mixed ^ (mixed >>> 15);
}

/** One step of the low lane. */
export function mixLow(lane: number, word: number): number {
  const mixed = Math.imul(lane ^ word, 0x9e3779b1) + 0x6a09e667;
  return mixed ^ (mixed >>> 13);
}

/** Words that stand before a value, so that 1, '1' and nothing differ. */
export const TAG = { none: 1, number: 2, text: 3, bytes: 4 } as const;

const scratch = new Float64Array(1);
const scratchWords = new Int32Array(scratch.buffer);

/** Hashes rows cell by cell; the lanes hold the last row's hash. */
export class RowHash {
  high = 0;
  low = 0;

  /** Hashes one row. -0 counts as 0 and NaN as nothing, because SQLite keeps them so. */
  of(cells: readonly Cell[]): this {
    this.high = HIGH_START;
    this.low = LOW_START;
    for (const cell of cells) this.#cell(cell);
    return this;
  }

  #cell(cell: Cell): void {
    if (typeof cell === 'number' && !Number.isNaN(cell)) this.#number(cell);
    else if (typeof cell === 'string') this.#text(cell);
    else if (cell instanceof Uint8Array) this.#bytes(cell);
    else this.#word(TAG.none);
  }

  #word(word: number): void {
    this.high = mixHigh(this.high, word);
    this.low = mixLow(this.low, word);
  }

  #number(value: number): void {
    scratch[0] = value + 0;
    this.#word(TAG.number);
    this.#word(scratchWords[0] as number);
    this.#word(scratchWords[1] as number);
  }

  #text(text: string): void {
    this.#word(TAG.text);
    this.#word(text.length);
    for (let i = 0; i < text.length; i++) this.#word(text.charCodeAt(i));
  }

  #bytes(bytes: Uint8Array): void {
    this.#word(TAG.bytes);
    this.#word(bytes.length);
    const whole = bytes.length - (bytes.length % 4);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < whole; at += 4) this.#word(view.getInt32(at, true));
    for (let at = whole; at < bytes.length; at++) this.#word(bytes[at] as number);
  }
}
