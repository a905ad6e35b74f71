import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testData, testDataFile } from '../../support/test-data.ts';
import { evenfield } from './evenfield.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-units-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
});

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const rows = (name: string, out = 'out') =>
  readFileSync(join(folder, out, name), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
const run = (...args: string[]) =>
  evenfield(['run', ...args, '--iterations', '50000', '--out', 'out', '--json'], folder);
const POTENTIAL = ['--measure', 'potential=Potential:60%'];

/** Twelve squares of a degree in four rows, keys with leading zeros; the sixth is drawn twice, the first is open. */
function squares(): string {
  const features = Array.from({ length: 12 }, (_, i) => {
    const [x, y] = [10 + (i % 3), 50 - Math.floor(i / 3)];
    const ring = [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ];
    const coordinates = [i === 0 ? ring.slice(0, 4) : ring];
    return {
      type: 'Feature',
      properties: { plz: String(i + 1).padStart(2, '0'), ort: `Ort ${i + 1}` },
      geometry: { type: 'Polygon', coordinates },
    };
  });
  return JSON.stringify({ type: 'FeatureCollection', features: [...features, features[5]] });
}

/** One account in the middle of each square, the last one without a place but with the code, as a spreadsheet leaves it. */
const ACCOUNTS = `id,plz,Latitude,Longitude,Potential
${Array.from({ length: 5 }, (_, i) => `A${i + 1},,${50.5 - Math.floor(i / 3)},${10.5 + (i % 3)},${i + 1}`).join('\n')}
A6,6,,,6
`;

describe('areas of a boundary file', () => {
  beforeEach(() => {
    write('areas.geojson', squares());
    write('accounts.csv', ACCOUNTS);
  });

  it('are units with their codes and names; accounts fall into them by place and by code', async () => {
    const { exit, out, err } = await run(
      'accounts.csv',
      '--territories',
      '2',
      ...POTENTIAL,
      '--units',
      'areas.geojson',
    );
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      units: { set: 'areas', source: 'areas.geojson', count: 12 },
      contiguity: { asked: 'required', contiguous: true },
      rows: { imported: 6, refused: 0, areas: { units: 12, repaired: 1, merged: 2, left_out: 0 } },
    });
    expect(rows('units.csv').map(([id]) => id)).toEqual('01 02 03 04 05 06 07 08 09 10 11 12'.split(' '));
    expect(rows('assignments.csv').map(([account, unit]) => `${account} ${unit}`)).toEqual([
      'A1 01',
      'A2 02',
      'A3 03',
      'A4 04',
      'A5 05',
      'A6 06',
    ]);
    const page = readFileSync(join(folder, 'out', 'fairness.html'), 'utf8');
    expect(page).toContain('<g class="areas">');
  });

  it('that were put right, or are there twice, are listed feature by feature', async () => {
    await run('accounts.csv', '--territories', '2', ...POTENTIAL, '--units', 'areas.geojson');
    expect(rows('areas.csv').map(([feature, verdict, unit]) => [feature, verdict, unit])).toEqual([
      ['1', 'repaired', ''],
      ['6', 'merged', '06'],
    ]);
  });

  it('that overlap, or have a gap between them, are named pair by pair with its size', async () => {
    const layer = JSON.parse(squares()) as { features: { geometry: { coordinates: number[][][] } }[] };
    const corners = (feature: number) => layer.features[feature]?.geometry.coordinates[0] as number[][];
    // The second square reaches a tenth of a degree into the third; the fifth has a notch at its western border.
    for (const corner of corners(1)) if (corner[0] === 12) corner[0] = 12.1;
    corners(4).splice(4, 0, [11, 49.8], [11.1, 49.8], [11.1, 49.4], [11, 49.4]);
    write('areas.geojson', JSON.stringify(layer));
    const { out } = await run('accounts.csv', '--territories', '2', ...POTENTIAL, '--units', 'areas.geojson');
    const { overlaps, overlap_km2, gaps, gap_km2, all_compared } = JSON.parse(out).rows.areas;
    expect({ overlaps, gaps, all_compared }).toEqual({ overlaps: 1, gaps: 1, all_compared: true });
    const pairs = rows('areas.csv').filter(([, verdict]) => verdict === 'overlap' || verdict === 'gap');
    expect(pairs.map(([feature, verdict, unit]) => [feature, verdict, unit])).toEqual([
      ['', 'overlap', '02'],
      ['', 'gap', '04'],
    ]);
    const [overlap, gap] = pairs.map((row) => row.slice(-2));
    expect([overlap?.[0], gap?.[0]]).toEqual(['03', '05']);
    // A degree of latitude is 111.195 km; the bands lie at 50.5 and 49.6 degrees north.
    const square = (lat: number) => 111.195 ** 2 * Math.cos((lat * Math.PI) / 180);
    expect(Number(overlap?.[1]) / (0.1 * square(50.5))).toBeCloseTo(1, 3);
    expect(Number(gap?.[1]) / (0.04 * square(49.6))).toBeCloseTo(1, 3);
    expect(overlap_km2).toBeCloseTo(Number(overlap?.[1]), 5);
    expect(gap_km2).toBeCloseTo(Number(gap?.[1]), 5);
    const said = await evenfield(
      [
        'run',
        'accounts.csv',
        '--territories',
        '2',
        ...POTENTIAL,
        '--units',
        'areas.geojson',
        '--iterations',
        '1000',
        '--out',
        'out',
      ],
      folder,
    );
    expect(said.out).toContain(
      'areas.geojson: 1 pair of areas overlaps (786 km²), and there are gaps between 1 pair (321',
    );
  });

  it('take their key and name from the columns that are named', async () => {
    const named = ['--unit-id', 'ort', '--unit-name', 'plz'];
    const { out } = await run('accounts.csv', '--territories', '2', ...POTENTIAL, '--units', 'areas.geojson', ...named);
    expect(JSON.parse(out).units.count).toBe(12);
    expect(rows('units.csv').map(([id]) => id)[0]).toBe('Ort 1');
    const wrong = await run(
      'accounts.csv',
      '--territories',
      '2',
      ...POTENTIAL,
      '--units',
      'areas.geojson',
      '--unit-id',
      'gemeinde',
    );
    expect(wrong.exit).toBe(2);
    expect(wrong.err).toContain('gemeinde');
  });

  it('carry measures of a list by their codes, with or without accounts', async () => {
    write('people.csv', 'PLZ,population\n1,10\n02,20\n3,30\n04,40\n5,50\n06,60\n99,1\n');
    const people = ['--measure', 'people=population:60%', '--unit-measures', 'people.csv'];
    const alone = await run('--territories', '2', ...people, '--units', 'areas.geojson');
    expect({ exit: alone.exit, err: alone.err }).toEqual({ exit: 0, err: '' });
    const total = () => rows('territories.csv').reduce((sum, cells) => sum + Number(cells[5]), 0);
    expect(total()).toBe(210);
    expect(JSON.parse(alone.out).rows.reasons).toEqual({ 'unit-unit-unknown': 1 });
    const both = await run('accounts.csv', '--territories', '2', ...people, ...POTENTIAL, '--units', 'areas.geojson');
    expect(both.exit).toBe(0);
    expect(total()).toBe(210);
  });

  it('stay with a plan: a newer list finds them again by place and by code', async () => {
    await run('accounts.csv', '--territories', '2', ...POTENTIAL, '--units', 'areas.geojson', '--plan', 'p.evenfield');
    write('newer.csv', `${ACCOUNTS}A7,,49.4,12.6,7\nA8,2,,,8\n`);
    const updated = await evenfield(['import', 'p.evenfield', 'newer.csv', '--json'], folder);
    expect({ exit: updated.exit, err: updated.err }).toEqual({ exit: 0, err: '' });
    await evenfield(['export', 'p.evenfield', '--format', 'csv', '--out', 'again'], folder);
    const units = new Map(rows('assignments.csv', 'again').map(([account, unit]) => [account, unit]));
    expect([units.get('A7'), units.get('A8'), units.get('A1')]).toEqual(['06', '02', '01']);
    const report = await evenfield(['report', 'p.evenfield', '--out', 'again'], folder);
    expect(report.exit).toBe(0);
    expect(readFileSync(join(folder, 'again', 'fairness.html'), 'utf8')).toContain('<g class="areas">');
  });
});

describe('hexagons', () => {
  it('lie under the accounts, as wide as asked', async () => {
    write('accounts.csv', ACCOUNTS);
    const { exit, out } = await run('accounts.csv', '--territories', '2', ...POTENTIAL, '--units', 'hex:50');
    expect(exit).toBe(0);
    const { units, rows: read } = JSON.parse(out);
    expect(units.set).toBe('hexagons');
    expect(units.source).toContain('50 km');
    expect(read).toMatchObject({ imported: 5, refused: 1 });
    const known = new Set(rows('units.csv').map(([id]) => id));
    for (const [, unit] of rows('assignments.csv')) expect(known).toContain(unit);
  });

  it('of no width, or too many, are refused with what to do', async () => {
    write('accounts.csv', 'id,Latitude,Longitude,Potential\n1,50,10,1\n2,-40,170,1\n3,60,-120,1\n');
    const none = await run('accounts.csv', '--territories', '2', ...POTENTIAL, '--units', 'hex:0');
    expect([none.exit, none.err]).toEqual([2, expect.stringContaining('hex:KM')]);
    const far = await run('accounts.csv', '--territories', '2', ...POTENTIAL, '--units', 'hex:1');
    expect(far.exit).toBe(0);
    expect(JSON.parse(far.out).units.count).toBe(3);
  });
});

describe.skipIf(!testData)('areas of postal codes', () => {
  it('of a pack take accounts by their codes, and by their cities', async () => {
    write(
      'konten.csv',
      'Kundennr;PLZ;Ort;Land;Umsatz\n1;1067;Dresden;Deutschland;10\n2;80331;;Deutschland;20\n3;;Hamburg;Deutschland;30\n',
    );
    const german = ['--measure', 'potential=Umsatz:90%', '--postal', testDataFile('postal', 'DE.zip')];
    const { exit, out, err } = await run('konten.csv', '--territories', '2', ...german, '--units', 'postal:DE');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ units: { set: 'postal-areas' }, rows: { imported: 3, refused: 0 } });
    const units = rows('assignments.csv').map(([, unit]) => unit ?? '');
    expect(units.slice(0, 2)).toEqual(['01067', '80331']);
    expect(units[2]).toMatch(/^2[0-2]/);
  });

  it('of a country without a pack are refused with what to do', async () => {
    write('konten.csv', 'id,PLZ,Umsatz\n1,1067,10\n');
    const { exit, err } = await run(
      'konten.csv',
      '--territories',
      '1',
      '--measure',
      'p=Umsatz',
      '--units',
      'postal:AT',
    );
    expect([exit, err]).toEqual([2, expect.stringContaining('AT')]);
  });

  it('of the United States take accounts by ZIP', async () => {
    write('accounts.csv', 'id,zip,state,sales\n1,60601,IL,5\n2,501,NY,6\n3,10001-1234,NY,7\n');
    const { exit, out } = await run(
      'accounts.csv',
      '--territories',
      '2',
      '--measure',
      'p=sales:90%',
      '--units',
      'us-zips',
    );
    expect(exit).toBe(0);
    expect(JSON.parse(out).units.source).toContain('approximate');
    expect(rows('assignments.csv').map(([, unit]) => unit)).toEqual(['60601', expect.any(String), '10001']);
  });
});
