import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { testDataFile } from '../../support/test-data.ts';

/** Any text but one with NUL, which makes a file of its own kind of it, and without halves of characters. */
export const aText = fc
  .tuple(
    fc.constantFrom('', "'", "''", '=', "'=", "' =", '+', '-', '@', '\t', '＝', '-987.25', '+49 30', ';', '"', ','),
    fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 12 })),
  )
  .map(([start, rest]) => asText(start + rest));

/** The known payloads of formulas and the big list of naughty strings; needs the shared test data. */
export function hostileTexts(): string[] {
  const file = readFileSync(testDataFile('badinput', 'made', 'csv', 'formula-payloads.csv'), 'utf8');
  const payloads = Papa.parse<{ name: string }>(file, { header: true, skipEmptyLines: true }).data;
  const naughty = JSON.parse(readFileSync(testDataFile('badinput', 'strings', 'blns.json'), 'utf8')) as string[];
  return [...payloads.map(({ name }) => name), ...naughty].map(asText);
}

function asText(letters: string): string {
  return letters.replace(/[\0\p{Cs}]/gu, '');
}
