import { cityNamed } from '../places/cities.ts';
import { cutPostalCode, postalPlace } from '../places/postal-codes.ts';
import { DEGREE_GRAMMARS } from './number-grammar.ts';
import { numberSurvey } from './number-survey.ts';

const SAMPLE_ROWS = 100;

/** Whether some columns hold coordinates, postal codes or cities under names that nobody knows. */
export function cellsTellPlaces(rows: readonly (readonly string[])[]): boolean {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const width = sample[0]?.length ?? 0;
  const columns = Array.from({ length: Math.min(width, 60) }, (_, c) => sample.map((row) => row[c] ?? ''));
  if (columns.filter(looksLikeDegrees).length >= 2) return true;
  return columns.some(
    (cells) =>
      mostly(cells, (cell) => /^\d{5}(?:-\d{4})?$|^[A-Z]\d[A-Z]/.test(cell) && isPostalCode(cell)) ||
      mostly(cells, (cell) => /^\p{L}[\p{L} .'-]{2,59}$/u.test(cell) && cityNamed(cell, '', '') !== null),
  );
}

function isPostalCode(cell: string): boolean {
  const cut = cutPostalCode(cell);
  return cut !== null && postalPlace(cut.code) !== null;
}

function looksLikeDegrees(cells: readonly string[]): boolean {
  const survey = numberSurvey(DEGREE_GRAMMARS);
  for (const cell of cells) if (cell !== '') survey.add(cell);
  const { numbers, unreadable } = survey.choose(false);
  return numbers > 0 && unreadable === 0 && mostly(cells, (cell) => /^-?\d{1,3}[.,]\d{3,}$/.test(cell));
}

function mostly(cells: readonly string[], test: (cell: string) => boolean): boolean {
  const full = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return full.length > 1 && full.filter(test).length * 2 > full.length;
}
