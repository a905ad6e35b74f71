import { decodedText } from '../../import/decoded-text.ts';
import type { FileBytes } from '../../import/file-bytes.ts';
import { unpacked } from '../../import/zip/unpacked.ts';
import { type ZipEntry, zipDirectory } from '../../import/zip/zip-directory.ts';
import { normalCode } from '../postal-forms.ts';
import type { PostalRow } from '../postal-table.ts';

/** A row of a GeoNames postal file with its country. */
export interface CountryRow extends PostalRow {
  readonly country: string;
}

/** What was read of a postal file: rows, and how many lines were no rows. */
export interface ReadLine {
  readonly row: CountryRow | null;
  readonly bytesDone: number;
}

/**
 * The lines of a GeoNames postal file (`XX.zip`, `allCountries.zip`, or the .txt in it): country, postal code, place,
 * first region and its code, second and third with codes, latitude, longitude, accuracy, separated by tabs, without a
 * header. Lines that are no such row come as null. Throws ZipRefused for a zip that cannot be read.
 */
export function* geonamesLines(file: FileBytes): Generator<ReadLine> {
  for (const text of postalTexts(file)) {
    let rest = '';
    for (const chunk of decodedText(text, 'utf-8')) {
      const lines = (rest + chunk.text).split('\n');
      rest = lines.pop() ?? '';
      // A line without an end is no line of this file; what comes of it is refused as one.
      if (rest.length > LONGEST_LINE) rest = rest.slice(0, LONGEST_LINE);
      for (const line of lines) if (line.trim() !== '') yield { row: geonamesRow(line), bytesDone: chunk.bytesDone };
    }
    if (rest.trim() !== '') yield { row: geonamesRow(rest), bytesDone: text.size };
  }
}

const LONGEST_LINE = 4_000;
const MOST_FIELDS = 12;

/** One line; null where it is no row of such a file. */
export function geonamesRow(line: string): CountryRow | null {
  const fields = line.slice(0, LONGEST_LINE).replace(/\r$/, '').split('\t');
  if (fields.length < MOST_FIELDS - 1 || fields.length > MOST_FIELDS) return null;
  const [country = '', written = '', place = '', name = '', regionCode = ''] = fields.map((field) => field.trim());
  const [lat, lon] = [degrees(fields[9], 90), degrees(fields[10], 180)];
  if (!/^[A-Z]{2}$/.test(country) || lat === null || lon === null || (lat === 0 && lon === 0)) return null;
  const code = normalCode(written, country);
  if (code === '' || code.length > 16) return null;
  return { country, code, place: place.slice(0, 200), region: { name, code: regionCode }, lat, lon };
}

function degrees(text: string | undefined, most: number): number | null {
  if (text === undefined || !/^\s*-?\d{1,3}(?:\.\d*)?\s*$/.test(text)) return null;
  const value = Number(text);
  return Math.abs(value) <= most ? value : null;
}

/** The .txt files of a zip except its readme, or the file itself. */
export function postalTexts(file: FileBytes): FileBytes[] {
  const head = file.slice(0, 4);
  if (head[0] !== 0x50 || head[1] !== 0x4b) return [file];
  return zipDirectory(file)
    .filter(({ name }) => /\.txt$/i.test(name) && !/readme/i.test(name))
    .map((entry) => packedText(file, entry));
}

function packedText(file: FileBytes, entry: ZipEntry): FileBytes {
  return {
    name: entry.name,
    size: entry.size,
    *chunks() {
      for (const { bytes, packedDone } of unpacked(file, entry)) yield { bytes, done: packedDone };
    },
    slice: (from, length) => {
      for (const { bytes } of unpacked(file, entry)) return bytes.subarray(from, from + length);
      return new Uint8Array(0);
    },
  };
}
