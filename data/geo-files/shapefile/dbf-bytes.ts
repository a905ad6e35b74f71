import { numberText } from '../../../core/listing/list-cell.ts';
import type { PropertyValue } from '../plan-features.ts';

/** A dBASE III table: its bytes, and how many texts were longer than it can hold. */
export interface DbfTable {
  readonly bytes: Uint8Array;
  readonly cut: number;
}

const MOST_BYTES = 254;
const NUMBER = { width: 24, decimals: 6 };

/**
 * A dBASE III table in UTF-8, as shapefiles carry their properties: fields of texts where any row has a text, else of
 * numbers. `names` are at most ten letters. A number is written as our CSV files write it; a longer text is cut at a
 * whole character, and counted.
 */
export function dbfTable(names: readonly string[], rows: readonly (readonly PropertyValue[])[], day: Date): DbfTable {
  const encoder = new TextEncoder();
  let cut = 0;
  const columns = names.map((name, f) => {
    const isText = rows.some((row) => typeof row[f] === 'string');
    const cells = rows.map((row) => {
      const value = row[f] ?? null;
      if (!isText) return encoder.encode(value === null ? '' : numberText(value as number));
      const bytes = encoder.encode(value === null ? '' : typeof value === 'number' ? numberText(value) : value);
      if (bytes.length <= MOST_BYTES) return bytes;
      cut++;
      return wholeLetters(bytes, MOST_BYTES);
    });
    const longest = cells.reduce((most, cell) => Math.max(most, cell.length), 1);
    return { name, isText, cells, width: isText ? longest : Math.max(longest, NUMBER.width) };
  });
  const headerLength = 32 + 32 * columns.length + 1;
  const rowLength = 1 + columns.reduce((sum, { width }) => sum + width, 0);
  const bytes = new Uint8Array(headerLength + rowLength * rows.length + 1);
  const view = new DataView(bytes.buffer);
  bytes.set([3, day.getUTCFullYear() - 1900, day.getUTCMonth() + 1, day.getUTCDate()]);
  view.setUint32(4, rows.length, true);
  view.setUint16(8, headerLength, true);
  view.setUint16(10, rowLength, true);
  columns.forEach(({ name, isText, width }, f) => {
    const at = 32 + 32 * f;
    bytes.set(encoder.encode(name), at);
    bytes[at + 11] = (isText ? 'C' : 'N').charCodeAt(0);
    bytes[at + 16] = width;
    bytes[at + 17] = isText ? 0 : NUMBER.decimals;
  });
  bytes[headerLength - 1] = 0x0d;
  bytes.fill(SPACE, headerLength, bytes.length - 1);
  rows.forEach((_, row) => {
    let at = headerLength + row * rowLength + 1;
    for (const { isText, cells, width } of columns) {
      const cell = cells[row] as Uint8Array;
      bytes.set(cell, isText ? at : at + width - cell.length);
      at += width;
    }
  });
  bytes[bytes.length - 1] = 0x1a;
  return { bytes, cut };
}

const SPACE = 0x20;

/** The first bytes of a text, without half of a character at their end. */
function wholeLetters(bytes: Uint8Array, most: number): Uint8Array {
  let end = most;
  while (end > 0 && ((bytes[end] as number) & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end);
}
