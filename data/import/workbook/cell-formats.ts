import { attributeOf, xmlScanner } from './xml-scanner.ts';

/** How the number in a cell is shown, as far as it changes what the cell says. */
export type CellFormat = 'number' | 'date' | 'time' | { readonly digits: number };

/** Formats of the workbook's cell styles, by the style's number. */
export type CellFormats = readonly CellFormat[];

/** Reads xl/styles.xml (ECMA-376 part 1, 18.8). */
export function readCellFormats(pieces: Iterable<string>): CellFormats {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let inCellStyles = false;
  const scanner = xmlScanner({
    open(name, attributes) {
      if (name === 'numFmt')
        codes.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles && formats.length < MOST_STYLES) {
        const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
        formats.push(formatOf(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
    text: () => {},
    wants: () => false,
  });
  for (const piece of pieces) scanner.push(piece);
  scanner.end();
  return formats;
}

const MOST_STYLES = 100_000;

/** Built-in formats of dates and times (18.8.30), with those of East Asian versions. */
function formatOf(id: number, code: string | undefined): CellFormat {
  if (code !== undefined) return formatOfCode(code);
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58))
    return 'date';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47) return 'time';
  return 'number';
}

/**
 * What a format code makes of a number: a date where it has days, months or years; a time where it has only hours;
 * so many digits where it is nothing but zeros, as for postal codes. Elapsed hours (`[h]:mm`) stay numbers.
 */
function formatOfCode(code: string): CellFormat {
  const first = code.split(';')[0] as string;
  if (/\[(?:h+|m+|s+)\]/i.test(first)) return 'number';
  const bare = first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  if (/^0{2,15}$/.test(bare)) return { digits: bare.length };
  if (/general/i.test(bare)) return 'number';
  if (/[dy]/i.test(bare)) return 'date';
  if (/[hs]/i.test(bare)) return 'time';
  return /^[^0#?]*m[^0#?]*$/i.test(bare) ? 'date' : 'number';
}
