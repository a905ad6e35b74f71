import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { numberText } from '../../../core/listing/list-cell.ts';
import { csvLine } from '../../../data/export/csv-text.ts';
import { testData, testDataFile } from '../../support/test-data.ts';

const parsed = (line: string) => Papa.parse<string[]>(line, { header: false, delimiter: ',', newline: '\n' }).data[0];

describe('a line of CSV', () => {
  it('reads back as the texts it was made of, whatever is in them', () => {
    const cells = fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(cells, (texts) => {
        expect(parsed(csvLine(texts))).toEqual(texts);
      }),
    );
  });

  it('keeps leading zeros, Arabic, quotes and line breaks', () => {
    const texts = ['00042', 'شركة المثال', 'say "yes"', 'two\nlines', ' edge '];
    expect(parsed(csvLine(texts))).toEqual(texts);
  });

  it.each(['=1+1', '+SUM(A1)', '-2+3', '@cmd', '\t=1', '＝1+1', '\u0000=1', ' =1', "'=1"])(
    'for a spreadsheet %j cannot run',
    (text) => {
      const cell = parsed(csvLine([text, 'x'], 'spreadsheet'))?.[0] ?? '';
      expect(cell).toBe(`'${text}`);
    },
  );

  it.each(['-987.25', '+49 (30) 1234-56', '-3', 'plain', 'a=b'])('for a spreadsheet %j stays as it is', (text) => {
    expect(parsed(csvLine([text, 'x'], 'spreadsheet'))?.[0]).toBe(text);
  });

  it('for a spreadsheet gives every text back when one apostrophe is taken from those that would run without it', () => {
    const start = fc.constantFrom('', "'", "''", '=', "' =", "'=", ' +', '\u0000@', '-', '＝');
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary', maxLength: 12 }), (first, rest) => {
        const text = first + rest;
        const cell = parsed(csvLine([text, 'x'], 'spreadsheet'))?.[0] ?? '';
        const [again] = parsed(csvLine([cell.slice(1), 'x'], 'spreadsheet')) ?? [];
        expect(cell.startsWith("'") && again === cell ? cell.slice(1) : cell).toBe(text);
      }),
    );
  });

  it('for a spreadsheet begins with a sign of a formula only where it is a number or a phone', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '＝'), fc.string({ unit: 'binary' }), (sign, rest) => {
        const cell = parsed(csvLine([sign + rest, 'x'], 'spreadsheet'))?.[0] ?? '';
        expect(cell).toMatch(/^'|^[+-]?\d[\d ()./,-]*$/);
      }),
    );
  });

  it.skipIf(!testData)('for a spreadsheet none of the known payloads can run, and for a CRM none is changed', () => {
    const file = readFileSync(testDataFile('badinput', 'made', 'csv', 'formula-payloads.csv'), 'utf8');
    const payloads = Papa.parse<{ name: string }>(file, { header: true, skipEmptyLines: true }).data.map(
      ({ name }) => name,
    );
    expect(payloads.length).toBeGreaterThan(20);
    for (const text of payloads) {
      const cell = parsed(csvLine([text, 'x'], 'spreadsheet'))?.[0] ?? '';
      expect(cell).not.toMatch(/^\s*[=@＝＋－＠]|^\s*[+-](?![\d ()./,-]*$)/);
      expect(parsed(csvLine([text, 'x']))?.[0]).toBe(text);
    }
  });

  it('never guards a number, and never guards anything for a CRM', () => {
    expect(csvLine([-987.25, { decimal: '-1.50' }], 'spreadsheet')).toBe('-987.25,-1.50\n');
    expect(csvLine(['=1+1'], 'crm')).toBe('=1+1\n');
  });

  it('has semicolons and decimal commas where a spreadsheet wants them, in numbers only', () => {
    const cells = ['1.5;2', 'a,b', '=1', -987.25, { decimal: '-1.50' }];
    expect(csvLine(cells, 'spreadsheet-comma')).toBe('"1.5;2";a,b;\'=1;-987,25;-1,50\n');
  });
});

describe('a number', () => {
  it.each([
    [0.1 + 0.2, '0.3'],
    [1e21, '1000000000000000000000'],
    [-1.5e22, '-15000000000000000000000'],
    [1234567.5, '1234567.5'],
    [-0.0000001, '0'],
    [100, '100'],
    [Number.NaN, ''],
  ])('%d is written %s', (value, text) => expect(numberText(value)).toBe(text));
});
