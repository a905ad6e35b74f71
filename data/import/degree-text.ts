import { DEGREE_GRAMMARS, isMissing, type NumberGrammar, parseNumber } from './number-grammar.ts';

/**
 * The degrees of a cell, NaN where it has none: a number with either decimal mark, or degrees, minutes and seconds
 * (`40°26'46"N`, `74 0 22 W`, `N 40° 26.767'`). Hemispheres of the other axis, `W` in a latitude, are no degrees.
 */
export function degreesOf(cell: string, axis: 'lat' | 'lon'): number {
  if (cell.length > LONGEST || isMissing(cell)) return Number.NaN;
  for (const grammar of DEGREE_GRAMMARS) {
    const value = parseNumber(cell, grammar);
    if (!Number.isNaN(value)) return value;
  }
  return sexagesimal(cell.trim(), axis);
}

/** A number of degrees as a column of that grammar writes it. */
export function degreeText(value: number, { decimal }: NumberGrammar): string {
  return value.toFixed(DECIMALS).replace('.', { point: '.', comma: ',', arabic: '٫' }[decimal]);
}

/** A hundredth of a millimetre. */
const DECIMALS = 10;
const LONGEST = 64;
const NUMBER = '(\\d{1,3}(?:[.,]\\d+)?)';
const PARTS = new RegExp(
  `^([NSEWO])?\\s*([-+\\u2212])?\\s*${NUMBER}\\s*[°º˚d:\\s]\\s*(?:${NUMBER}\\s*['’′m:\\s]?\\s*(?:${NUMBER}\\s*(?:["”″s]|''|′′)?)?)?\\s*([NSEWO])?$`,
  'i',
);

/** Degrees, minutes and seconds as degrees; NaN for everything else, plain numbers included. */
export function sexagesimal(text: string, axis: 'lat' | 'lon'): number {
  const found = PARTS.exec(text);
  if (!found) return Number.NaN;
  const [, before = '', sign = '', degrees = '', minutes = '0', seconds = '0', after = ''] = found;
  const hemisphere = (before || after).toUpperCase();
  if ((before && after) || (sign && hemisphere)) return Number.NaN;
  if (hemisphere && (/[NS]/.test(hemisphere) ? 'lat' : 'lon') !== axis) return Number.NaN;
  const [whole, sixtieths, rest] = [degrees, minutes, seconds].map((part) => Number(part.replace(',', '.'))) as [
    number,
    number,
    number,
  ];
  if (sixtieths >= 60 || rest >= 60) return Number.NaN;
  // West is O in French, Spanish and Italian; German writes O for east, and E is what both write for the other.
  const negative = /[SW]/.test(hemisphere) || /[-\u2212]/.test(sign);
  return hemisphere === 'O' ? Number.NaN : (negative ? -1 : 1) * (whole + sixtieths / 60 + rest / 3600);
}
