import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { greatCircleKm } from '../../../core/geo/distance.ts';
import { placeFinder } from '../../../data/places/find-place.ts';
import { installPack, listPacks, packPath, removePack } from '../../../data/places/packs/install-pack.ts';
import { isPostalPack } from '../../../data/places/packs/is-postal-pack.ts';
import { openPacks } from '../../../data/places/packs/open-packs.ts';
import { testData, testDataFile } from '../../support/test-data.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-packs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const row = (country: string, code: string, place: string, lat: number, lon: number, region = 'Land', number = '01') =>
  [country, code, place, region, number, '', '', '', '', lat, lon, ''].join('\t');
const SMALL = [
  row('DE', '01067', 'Dresden', 51.05, 13.73, 'Sachsen', '13'),
  row('DE', '01069', 'Dresden', 51.04, 13.74, 'Sachsen', '13'),
  row('DE', '10115', 'Berlin', 52.53, 13.38, 'Berlin', '16'),
  row('GB', 'EC1A', 'London', 51.52, -0.1, 'England', 'ENG'),
  row('NL', '1012', 'Amsterdam', 52.37, 4.9, 'Noord-Holland', '07'),
  row('IE', 'D02', 'Dublin 2', 53.34, -6.25, 'Leinster', 'L'),
  row('BR', '01310-000', 'São Paulo', -23.56, -46.65, 'Sao Paulo', '27'),
  row('FR', '75008', 'Paris 08', 48.87, 2.31, 'Île-de-France', '11'),
];
const text = (lines: readonly string[]) => `${lines.join('\n')}\n`;
const written = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const zipped = (lines: readonly string[], name = 'DE.txt') =>
  zipSync({ 'readme.txt': new TextEncoder().encode('About this file'), [name]: new TextEncoder().encode(text(lines)) });
const packs = () => join(folder, 'packs');
const installed = (lines: readonly string[]) => {
  const answer = installPack(written('some.zip', zipped(lines)), packs());
  if (!answer.ok) throw new Error(answer.code);
  return answer;
};
const looking = () => {
  const find = placeFinder(openPacks(packs()));
  return (postalCode: string, city: string, region: string, country: string) =>
    find({ postalCode, city, region, country });
};

describe('a postal pack', () => {
  it('is known by what is in it, as a zip or a text, whatever it is called', () => {
    expect(isPostalPack(written('DE.zip', zipped(SMALL)))).toBe(true);
    expect(isPostalPack(written('data.bin', text(SMALL)))).toBe(true);
    expect(isPostalPack(written('accounts.csv', 'id,name,zip\n1,Acme,60601\n'))).toBe(false);
    expect(isPostalPack(written('empty.txt', ''))).toBe(false);
    expect(isPostalPack(written('broken.zip', 'PK\u0003\u0004 and nothing'))).toBe(false);
    expect(isPostalPack(written('lists.zip', zipped(['a,b', '1,2'], 'list.txt')))).toBe(false);
    expect(isPostalPack(join(folder, 'none.zip'))).toBe(false);
  });

  it('is kept per country, listed and removed', () => {
    const { packs: added, skipped } = installed([...SMALL, 'no row', row('DE', '99999', 'Nowhere', 425, 0)]);
    expect(skipped).toBe(2);
    expect(added).toEqual(listPacks(packs()));
    expect(added.map(({ country, codes, places }) => [country, codes, places])).toEqual([
      ['BR', 1, 1],
      ['DE', 3, 3],
      ['FR', 1, 1],
      ['GB', 1, 1],
      ['IE', 1, 1],
      ['NL', 1, 1],
    ]);
    removePack(packs(), 'DE');
    removePack(packs(), '../DE');
    expect(listPacks(packs()).map(({ country }) => country)).toEqual(['BR', 'FR', 'GB', 'IE', 'NL']);
    expect(openPacks(packs()).table('DE')).toBeNull();
  });

  it('is replaced by a newer one, and gathers a country whose rows are not together', () => {
    installed(SMALL);
    const mixed = [SMALL[0], SMALL[3], SMALL[2], SMALL[2]] as string[];
    installed(mixed);
    expect(listPacks(packs()).find(({ country }) => country === 'DE')).toMatchObject({ codes: 2, places: 2 });
  });

  it('leaves the folder as it was where the file is refused or the reading is cancelled', () => {
    installed(SMALL);
    const before = readdirSync(packs());
    const bad = installPack(written('bad.zip', zipped(['a,b'])), packs());
    expect(bad).toMatchObject({ ok: false, code: 'bad-workbook', values: { problem: 'no-postal-codes' } });
    const cut = written('cut.zip', zipped(SMALL).subarray(0, 200));
    expect(installPack(cut, packs())).toMatchObject({ ok: false, values: { problem: 'damaged' } });
    expect(installPack(join(folder, 'none.zip'), packs())).toMatchObject({ ok: false, code: 'file-missing' });
    const stopped = installPack(written('again.txt', text(SMALL)), packs(), { isCancelled: () => true, progress() {} });
    expect(stopped).toMatchObject({ ok: false, code: 'cancelled' });
    expect(readdirSync(packs())).toEqual(before);
  });

  it('that is damaged on disk is as if it were not there', () => {
    installed(SMALL);
    const path = packPath(packs(), 'DE');
    writeFileSync(path, readFileSync(path).subarray(0, -20));
    expect(openPacks(packs()).table('DE')).toBeNull();
    writeFileSync(path, 'nothing');
    expect(listPacks(packs()).map(({ country }) => country)).not.toContain('DE');
  });
});

describe('with packs', () => {
  beforeEach(() => {
    installed(SMALL);
  });

  it.each([
    ['01067', '', '', 'DE', 'postal-code'],
    ['D-01067', 'Dresden', '', 'Germany', 'postal-code'],
    ['1067', '', '', 'DE', 'postal-code'],
    ['01067', 'Dresden', 'Sachsen', '', 'postal-code'],
    ['ec1a 1bb', '', '', 'UK', 'postal-area'],
    ['EC1A', '', '', 'GB', 'postal-code'],
    ['1012 AB', '', '', 'NL', 'postal-area'],
    ['D02 AF30', '', '', 'Ireland', 'postal-area'],
    ['01310-100', '', '', 'BR', 'postal-area'],
    ['1310100', '', '', 'BR', 'postal-area'],
    ['75008 CEDEX 08', 'PARIS CEDEX 08', '', 'FR', 'postal-area'],
    ['٠١٠٦٧', '', '', 'DE', 'postal-code'],
    ['', 'Dresden', 'Sachsen', 'DE', 'city-region'],
  ] as const)('%s %s %s %s is found by its %5$s', (code, city, region, country, level) => {
    expect(looking()(code, city, region, country)?.level).toBe(level);
  });

  it('lost zeros are put back, and said', () => {
    expect(looking()('1067', '', '', 'DE')).toMatchObject({ padded: '01067', lat: 51.05 });
  });

  it('a code of which only the beginning is known is near the others that begin so', () => {
    const found = looking()('01068', 'Dresden', '', 'DE');
    expect(found).toMatchObject({ level: 'postal-area', codeUnknown: true });
    expect(found?.confidence).toBeLessThan(looking()('01067', 'Dresden', '', 'DE')?.confidence ?? 0);
  });

  it('a code and a city far from each other are said to be so', () => {
    const found = looking()('01067', 'Hamburg', '', 'DE');
    expect(found?.km).toBeGreaterThan(300);
    expect(found?.confidence).toBeLessThan(0.5);
    expect(looking()('01067', 'Radebeul', '', 'DE')?.km).toBeLessThan(15);
    expect(looking()('01067', 'Hamburg', 'Hamburg', 'DE')?.confidence).toBeLessThan(0.5);
  });

  it('five digits with an American city stay American', () => {
    const found = looking()('10115', 'New York', 'NY', '');
    expect(greatCircleKm(found?.lat ?? 0, found?.lon ?? 0, 40.8, -73.96)).toBeLessThan(10);
  });
});

describe.skipIf(!testData)('the packs that GeoNames publishes', () => {
  it.each([
    ['DE', 10814, '10115', 'Berlin', 52.53, 13.38],
    ['FR', 20418, '69001', 'Lyon', 45.77, 4.83],
    ['TR', 2953, '06420', 'Ankara', 39.92, 32.85],
  ] as const)('%s: every code is found, within its country', (country, codes, code, city, lat, lon) => {
    const file = testDataFile('postal', `${country}.zip`);
    expect(isPostalPack(file)).toBe(true);
    const answer = installPack(file, packs());
    expect(answer).toMatchObject({ ok: true, skipped: 0 });
    expect(listPacks(packs())[0]?.codes).toBeGreaterThan(0.99 * codes);
    const found = looking()(code, city, '', country);
    expect(found?.level).toBe('postal-code');
    expect(greatCircleKm(found?.lat ?? 0, found?.lon ?? 0, lat, lon)).toBeLessThan(15);
    const look = looking();
    const rows = openPacks(packs()).table(country)?.rows ?? [];
    const missed = rows.filter((each) => look(each.code, '', '', country)?.level !== 'postal-code');
    expect(missed).toEqual([]);
  });
});
