import { describe, expect, it } from 'vitest';
import type { ImportFix } from '../../../core/model/import-finding.ts';
import { findingText, fixText } from '../../../core/text/finding-text.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import { degreesOf } from '../../../data/import/degree-text.ts';
import { inspectAccounts } from '../../../data/import/inspect-accounts.ts';
import { readAccounts } from '../../../data/import/read-accounts.ts';
import { testData, testDataFile } from '../../support/test-data.ts';
import { plain, quiet, read, written } from './written-file.ts';

/** Places of the list in the order of its rows. */
function places(text: string, fixes: readonly ImportFix[] = []) {
  const { rows, findings, warningCounts } = read(text, { fixes, requirePlace: false });
  return { at: Array.from(rows.accounts.lat, (lat, i) => [lat, rows.accounts.lon[i]]), findings, warningCounts };
}

const CITIES = [
  [41.88, -87.63, 'IL'],
  [40.71, -74.01, 'NY'],
  [34.05, -118.24, 'CA'],
  [29.76, -95.37, 'TX'],
] as const;
const AT = CITIES.map(([lat, lon]) => [lat, lon]);
const list = (write: (lat: number, lon: number, state: string) => string, header = 'id,lat,lon,state,potential') =>
  `${header}\n${CITIES.map(([lat, lon, state], i) => `${i},${write(lat, lon, state)},1\n`).join('')}`;

describe('coordinates that many rows have wrong alike', () => {
  it('swapped: said, put right where that is asked for, never alone', () => {
    const text = list((lat, lon, state) => `${lon},${lat},${state}`);
    // -118 is no latitude at all: that row is refused as it stands.
    const found = read(text, { requirePlace: false });
    expect(found.findings).toMatchObject([{ code: 'coordinates-swapped', rows: 4, lines: [2, 3, 4, 5], fixed: false }]);
    expect(found.refusalCounts).toEqual({ 'coordinates-impossible': 2 });
    expect(found.warningCounts['coordinates-swapped']).toBe(2);
    const fixed = places(text, ['swap-lat-lon']);
    expect(fixed.at).toEqual(AT);
    expect(fixed.findings[0]?.fixed).toBe(true);
    expect(fixed.warningCounts).toEqual({});
  });

  it('the sign lost: known by the states the rows name', () => {
    const text = list((lat, lon, state) => `${lat},${-lon},${state}`);
    expect(places(text).findings).toMatchObject([{ code: 'coordinates-sign', rows: 4, fix: 'negate-lon' }]);
    expect(places(text).at).toEqual(AT.map(([lat, lon = 0]) => [lat, -lon]));
    expect(places(text, ['negate-lon']).at).toEqual(AT);
    // Without a state nobody knows which side of Greenwich is meant: 40.71, 74.01 is Kyrgyzstan.
    expect(places(list((lat, lon) => `${lat},${-lon},`)).findings).toEqual([]);
  });

  it('in millionths, or from 0 to 360', () => {
    const millionths = list((lat, lon, state) => `${Math.round(lat * 1e6)},${Math.round(lon * 1e6)},${state}`);
    expect(read(list((lat, lon) => `${lat},${lon},`)).findings).toEqual([]);
    expect(places(millionths, ['divide-e6']).at).toEqual(AT);
    const wrapped = list((lat, lon, state) => `${lat},${(lon + 360).toFixed(2)},${state}`);
    const { at } = places(wrapped, ['wrap-360']);
    at.forEach(([lat, lon = 0], i) => {
      expect(lat).toBe(AT[i]?.[0]);
      expect(lon).toBeCloseTo(AT[i]?.[1] ?? 0, 9);
    });
    expect(readAccounts(written(millionths), plain, quiet)).toMatchObject({ ok: false, code: 'no-rows' });
  });

  it('with decimal commas the fix writes commas too', () => {
    const text = list((lat, lon, state) => `${`${lon};${lat}`.replaceAll('.', ',')};${state}`.replaceAll(';', '|'))
      .replaceAll(/^(\w+),|,(\w+)$/gm, '$1|$2')
      .replace(/^id.*$/m, 'id|lat|lon|state|potential');
    expect(places(text, ['swap-lat-lon']).at).toEqual(AT);
  });

  it('a fix that nothing needs changes nothing', () => {
    const text = list((lat, lon, state) => `${lat},${lon},${state}`);
    const all: ImportFix[] = ['swap-lat-lon', 'negate-lon', 'divide-e6', 'wrap-360', 'pad-postal-codes'];
    expect(places(text, all)).toEqual({ at: AT, findings: [], warningCounts: {} });
  });

  it('are seen before the import, too', () => {
    const path = written(list((lat, lon, state) => `${lat},${-lon},${state}`));
    const looked = inspectAccounts(path);
    expect(looked.ok && looked.preview.findings).toMatchObject([
      { code: 'coordinates-sign', rows: 4, lines: [2, 3, 4, 5] },
    ]);
    const odd = written(list((lat, lon, state) => `${lat},${-lon},${state}`, 'id,a,b,state,potential'));
    const mapped = inspectAccounts(odd, {}, { lat: 'a', lon: 'b' });
    expect(mapped.ok && mapped.preview.findings.map(({ code }) => code)).toEqual(['coordinates-sign']);
  });

  it('a pile on one point is named, not changed', () => {
    const rows = Array.from({ length: 400 }, (_, i) => `${i},${i < 20 ? '39.5,-98.25' : `${40 + i / 1000},-98`},1\n`);
    const pile = (count: number) => read(`id,lat,lon,potential\n${rows.slice(0, count).join('')}`).findings;
    expect(pile(400)).toMatchObject([
      { code: 'coordinates-pile', rows: 20, fix: null, values: { lat: '39.50000', lon: '-98.25000', places: 1 } },
    ]);
    expect(pile(400)[0]?.lines).toEqual(Array.from({ length: 20 }, (_, i) => i + 2));
    expect(pile(19)).toEqual([]);
  });

  it('have a sentence each, in both languages', () => {
    const { findings } = places(list((lat, lon, state) => `${lat},${-lon},${state}`));
    for (const locale of ['en', 'ar'] as const) {
      const i18n = createI18n(locale);
      for (const finding of findings) {
        expect(findingText(i18n, finding)).toMatch(/^[^{}]+[.،]$|^[^{}]+$/);
        expect(finding.fix && fixText(i18n, finding.fix)).toMatch(/^[^{}]+$/);
      }
    }
  });
});

describe('degrees, minutes and seconds', () => {
  it.each([
    [`40°26'46"N`, 'lat', 40.446111],
    ['40° 26′ 46″ N', 'lat', 40.446111],
    [`74°0'22"W`, 'lon', -74.006111],
    ['S 33 52 10', 'lat', -33.869444],
    ["N 40° 26.767'", 'lat', 40.446117],
    ['40d 26m 46s', 'lat', 40.446111],
    ['-74 0 22', 'lon', -74.006111],
    ['40,7128', 'lat', 40.7128],
  ] as const)('%s as %s is %d', (cell, axis, value) => {
    expect(degreesOf(cell, axis)).toBeCloseTo(value, 6);
  });

  it.each([`40°26'46"W`, `40°61'46"N`, '40 26', `N40°26'46"N`, '12 O', 'Lima', '-40 N'])(
    '%s is no latitude',
    (cell) => {
      expect(degreesOf(cell, 'lat')).toBe(cell === '40 26' ? 40 + 26 / 60 : Number.NaN);
    },
  );

  it('are read like degrees', () => {
    const text = `id,lat,lon,potential\n1,"40°26'46""N","74°0'22""W",1\n2,41.5,-87.5,1\n`;
    const { at, warningCounts } = places(text);
    expect(at[0]?.[0]).toBeCloseTo(40.446111, 6);
    expect(at[1]).toEqual([41.5, -87.5]);
    expect(warningCounts).toEqual({});
  });
});

describe('postal codes that lost their zeros', () => {
  it('are offered to be filled up where the country has five digits', () => {
    const text = 'id,zip,state,potential\n1,2134,MA,1\n2,60601,IL,1\n3,501,NY,1\n';
    expect(read(text).findings).toMatchObject([
      { code: 'postal-code-short', rows: 2, values: { code: '2134', padded: '02134' } },
    ]);
    const { rows, findings } = read(text, { fixes: ['pad-postal-codes'] });
    expect(findings[0]?.fixed).toBe(true);
    expect(String.fromCharCode(...rows.accounts.postalCodes.codes)).toBe('021346060100501');
    expect(read('id,zip,city,country,potential\n1,8001,Zürich,CH,1\n2,60601,,US,1\n3,60602,,US,1\n').findings).toEqual(
      [],
    );
  });
});

describe('ids that are almost alike', () => {
  const codes = (...ids: string[]) =>
    read(`id,lat,lon,potential\n${ids.map((id, i) => `"${id}",1,${i},1\n`).join('')}`, {
      requirePlace: true,
    }).warnings.map(({ code, values }) => [code, values.line]);

  it.each([
    ['A1', ' A1 ', 'id-differs-spaces'],
    ['A1', 'a1', 'id-differs-case'],
    ['caf\u00e9', 'cafe\u0301', 'id-differs-composition'],
    ['A1', '\u04101', 'id-looks-like'],
    ['AB', '\uff21\uff22', 'id-looks-like'],
    ['A1', ' a1', 'id-differs-case'],
  ])('%j and %j: %s, the least they differ in', (one, two, code) => {
    expect(codes(one, two)).toEqual([[code, 2]]);
  });

  it('are not 0 and o, 42 and 00042, or two words of one alphabet', () => {
    expect(codes('A0', 'AO', '42', '00042', '42.0', 'Иван', 'Петр')).toEqual([]);
  });
});

describe.skipIf(!testData)('6,559 US universities', () => {
  it('have no findings: nothing is wrong with them', () => {
    const measures = [{ name: 'potential', column: 'enrolment', tolerance: 0.05 }];
    const found = readAccounts(testDataFile('accounts', 'us_universities.csv'), { ...plain, measures }, quiet);
    expect(found.ok && found.findings).toEqual([]);
  });
});
