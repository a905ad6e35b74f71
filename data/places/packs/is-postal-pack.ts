import { bytesOfFile } from '../../import/file-bytes.ts';
import { ZipRefused } from '../../import/zip/zip-refused.ts';
import { geonamesRow, postalTexts } from './geonames-rows.ts';

/**
 * Whether a file is a postal file as GeoNames publishes them, by its first lines: four in five of them must be such
 * rows, whatever the file is called. False for what cannot be read.
 */
export function isPostalPack(path: string): boolean {
  try {
    return postalTexts(bytesOfFile(path))
      .slice(0, MOST_TEXTS)
      .some((text) => beginsWithCodes(text.slice(0, HEAD_BYTES)));
  } catch (error) {
    if (error instanceof ZipRefused || (error as NodeJS.ErrnoException).code !== undefined) return false;
    throw error;
  }
}

const HEAD_BYTES = 16 * 1024;
const MOST_TEXTS = 5;
const MOST_LINES = 40;
const ENOUGH = 0.8;

function beginsWithCodes(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const lines = text.split('\n');
  // The last one is cut off, unless the file has no more.
  const whole = (bytes.length < HEAD_BYTES ? lines : lines.slice(0, -1)).filter((line) => line.trim() !== '');
  const looked = whole.slice(0, MOST_LINES);
  const rows = looked.filter((line) => geonamesRow(line) !== null).length;
  return rows > 0 && rows >= ENOUGH * looked.length;
}
