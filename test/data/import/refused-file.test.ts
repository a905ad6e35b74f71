import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../core/text/i18n.ts';
import { type RowRefusalCode, refusalReason, refusalRemedy } from '../../../core/text/refusal-text.ts';
import { type RowWarningCode, warningText } from '../../../core/text/warning-text.ts';
import { refusedCsv } from '../../../data/import/refused-file.ts';
import { openTable } from '../../../data/import/table.ts';
import { read, written } from './written-file.ts';

const english = createI18n('en');

describe('refused.csv', () => {
  it("has the user's columns unchanged, then line, reason and remedy", () => {
    const { header, refused } = read('id,lat,lon,potential,"my note"\n1,41,-87,1,a\n2,95,-87,1,"x, ""y"""\n');
    const [head, row, rest] = refusedCsv(english, header, refused).split('\n');
    expect(head).toBe('id,lat,lon,potential,my note,refused_line,refused_reason,refused_remedy');
    expect(row).toMatch(/^2,95,-87,1,"x, ""y""",3,"Latitude ""95"" and longitude ""-87"" are no place on Earth\.","/);
    expect(rest).toBe('');
  });

  it('is read again as it is, the three columns ignored, and refused for the same reasons', () => {
    const first = read('id,lat,lon,potential\n1,41,-87,1\n2,95,-87,1\n3,1,1,twelve\n1,2,2,2\n');
    const text = refusedCsv(english, first.header, first.refused);
    const mended = text.replace(/^2,95/m, '2,45');
    const second = read(mended);
    expect(second.header).toEqual(first.header);
    expect(second.rows.accounts.count).toBe(2);
    expect(second.refused.map(({ code }) => code)).toEqual(['measure-unreadable']);
    expect(refusedCsv(english, second.header, second.refused).split('\n')[0]).toBe(text.split('\n')[0]);
  });

  it('keeps every cell, whatever is in it', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (notes) => {
        const header = ['id', 'lat', 'lon', 'one', 'two'];
        const refused = notes.map(([one, two], i) => {
          const cells = [`a${i}`, '95', '0', one, two];
          return {
            list: '',
            line: i + 2,
            code: 'coordinates-impossible' as const,
            values: { lat: '95', lon: '0' },
            cells,
          };
        });
        const table = openTable(written(refusedCsv(english, header, refused)));
        const rows = [...table.records()].flatMap((batch) => batch.rows.filter((row) => row.length > 1));
        expect(table.header.names).toEqual(header);
        expect(rows.map((row) => row.slice(0, 5))).toEqual(refused.map(({ cells }) => cells));
      }),
    );
  });

  it('has room for rows longer than their header', () => {
    const { header, refused } = read('id,lat,lon,potential\n1,41,-87,1\n2,95,-87,1,more\n');
    expect(refusedCsv(english, header, refused).split('\n').slice(0, 2)).toEqual([
      'id,lat,lon,potential,,refused_line,refused_reason,refused_remedy',
      expect.stringMatching(/^2,95,-87,1,more,3,/),
    ]);
  });
});

describe('what is said of a row', () => {
  const values = {
    id: '7',
    line: 12345,
    column: 'sales',
    text: 'x',
    form: '1,234.56',
    lat: '95',
    lon: '0',
    place: 'Xyzzy',
    unit: 'u1',
    encoding: 'windows-1252',
    cells: 3,
    columns: 4,
    code: '1067',
    padded: '01067',
    state: 'MA',
    region: 'TX',
    city: 'Paris',
    km: 12.5,
    reason: 'place-missing',
  };
  const refusals: readonly RowRefusalCode[] = [
    'bad-quotes',
    'id-missing',
    'id-duplicate',
    'measure-unreadable',
    'coordinates-unreadable',
    'coordinates-impossible',
    'place-missing',
    'place-unknown',
    'outside-units',
    'unit-unknown',
    'capacity-unreadable',
  ];
  const warnings: readonly RowWarningCode[] = [
    'measure-blank',
    'measure-missing',
    'measure-negative',
    'number-ambiguous',
    'encoding-guessed',
    'text-garbled',
    'row-ragged',
    'id-invisible',
    'id-looks-like',
    'coordinates-half',
    'coordinates-zero',
    'postal-code-padded',
    'postal-code-elsewhere',
    'postal-code-unknown',
    'code-far-from-city',
    'coordinates-far-from-code',
    'place-by-city-only',
    'near-unit',
    'county-code-old',
    'not-placed',
    'pair-with-itself',
  ];

  it.each(refusals)('%s is a sentence with a remedy', (code) => {
    for (const text of [refusalReason(english, code, values), refusalRemedy(english, code, values)]) {
      expect(text).toMatch(/^[A-Z"].*\.$/s);
      expect(text).not.toMatch(/[{}]|undefined|refusal\.|remedy\./);
    }
  });

  it.each(warnings)('%s is a sentence', (code) => {
    expect(warningText(english, code, values)).toMatch(/^[A-Z"][^{}]*\.$/s);
    expect(warningText(english, code, values)).not.toMatch(/undefined|warning\./);
  });

  it('names lines as an editor does', () => {
    expect(refusalReason(english, 'id-duplicate', values)).toContain('line 12345;');
  });
});
