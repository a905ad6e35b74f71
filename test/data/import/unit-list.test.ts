import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allTexts } from '../../../core/model/text-column.ts';
import { errorText } from '../../../core/text/error-text.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import { readAccounts } from '../../../data/import/read-accounts.ts';
import { rowsOfUnits, type UnitsAlone } from '../../../data/import/rows-of-units.ts';
import { readUnitList, type UnitList } from '../../../data/import/unit-list.ts';
import { testData, testDataFile } from '../../support/test-data.ts';
import { plain, quiet, written } from './written-file.ts';

const POP = [{ name: 'potential', column: 'pop', tolerance: 0.05 }];

function list(units: string, pairs: string | null = null, measures = POP): UnitList {
  const result = readUnitList(written(units), pairs === null ? null : written(pairs), measures);
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.values)}`);
  return result;
}

/** The units of a list as those of a plan without accounts. */
function alone(units: string): UnitsAlone {
  const { source, ...found } = list(units);
  return { unitSet: { kind: 'list', source }, units: found.units, neighbours: found.neighbours, shapes: null };
}

const GRID = 'id,x_km,y_km,pop\na,0,0,5\nb,1,0,6\nc,0,1,7\n';

describe('a list of units', () => {
  it('has its own plane, which wins over degrees, and its own measures', () => {
    const { units, neighbours } = list('id,name,lat,lon,x_km,y_km,pop\n01,One,41,-87,3,4,10\n02,Two,42,-88,5,6,\n');
    expect(allTexts(units.codes)).toEqual(['01', '02']);
    expect(allTexts(units.names)).toEqual(['One', 'Two']);
    expect([...(units.xKm ?? [])]).toEqual([3, 5]);
    expect([...units.lat]).toEqual([41, 42]);
    expect([...(units.values[0] ?? [])]).toEqual([10, 0]);
    expect(neighbours).toBeNull();
  });

  it('may have degrees only, and no measure', () => {
    const { units } = list('unit_id,lat,lon\n1,41,-87\n');
    expect(units.xKm).toBeNull();
    expect(units.values).toEqual([null]);
  });

  it.each([
    ['id,x_km,y_km,pop\na,0,0,1\na,1,1,1\n', 'line 3 has the id "a", which another unit has already'],
    ['id,x_km,y_km,pop\n,0,0,1\n', 'the unit on line 2 has no id'],
    ['id,x_km,y_km,pop\na,0,,1\n', 'the unit "a" on line 2 has no place'],
    ['id,lat,lon,pop\na,95,0,1\n', 'the unit "a" on line 2 has no place'],
    ['id,x_km,y_km,pop\na,0,0,-1\n', 'line 2 has "-1" in column "pop"'],
    ['id,x_km,y_km,pop\na,0,0,many\nb,0,0,2\n', 'line 2 has "many" in column "pop"'],
  ])('that cannot be a map is refused: %j', (text, sentence) => {
    const result = readUnitList(written(text), null, POP);
    if (result.ok) throw new Error('it was read');
    expect(result.code).toBe('bad-units');
    expect(errorText(createI18n('en'), result.code, result.values)).toContain(sentence);
  });

  it.each([
    ['', 'file-empty'],
    ['id,x_km,y_km\n', 'no-rows'],
    ['id,name\n1,a\n', 'no-place-column'],
    ['lat,lon\n1,2\n', 'no-id-column'],
  ])('%j is refused: %s', (text, code) => {
    expect(readUnitList(written(text), null, POP)).toMatchObject({ ok: false, code });
  });

  it('takes the id from the column that was named', () => {
    const result = readUnitList(written('id,zone,lat,lon\n1,north,41,-87\n'), null, POP, 'zone');
    expect(result.ok && allTexts(result.units.codes)).toEqual(['north']);
    expect(readUnitList(written(GRID), null, POP, 'zone')).toMatchObject({ ok: false, code: 'column-missing' });
  });
});

describe('a list of neighbours', () => {
  it('is pairs of ids, each pair once, with the length of the border', () => {
    const { neighbours, warningCounts } = list(GRID, 'u,v,shared_km\nb,a,2.5\na,b,1\nc,a,0\nc,c,9\n');
    expect([...(neighbours?.a ?? [])]).toEqual([0, 0]);
    expect([...(neighbours?.b ?? [])]).toEqual([1, 2]);
    expect([...(neighbours?.sharedKm ?? [])]).toEqual([2.5, 0]);
    expect([...(neighbours?.link ?? [])]).toEqual([0, 0]);
    expect(warningCounts).toEqual({ 'pair-with-itself': 1 });
  });

  it.each([
    ['u,v\na,zz\n', 'line 2 names "zz", which is no id of the list of units'],
    ['u\na\n', 'it needs two columns'],
    ['u,v,km\na,b,far\na,c,3\n', 'line 2 has "far" for the length of a border'],
  ])('%j is refused', (pairs, sentence) => {
    const result = readUnitList(written(GRID), written(pairs), POP);
    if (result.ok) throw new Error('it was read');
    expect(result.code).toBe('bad-neighbours');
    expect(errorText(createI18n('en'), result.code, result.values)).toContain(sentence);
  });
});

describe('units and accounts', () => {
  const units = 'id,lat,lon,pop\nnorth,45,10,5\nsouth,44,10,6\n';
  const read = (text: string, measures: typeof POP = [...plain.measures]) =>
    readAccounts(written(text), { ...plain, measures, unitSet: { units: list(units, null, measures) } }, quiet);

  it('meet by the id of the unit', () => {
    const result = read('id,unit_id,potential\n1,south,3\n2,east,4\n');
    if (!result.ok) throw new Error(result.code);
    expect([...result.rows.accounts.unit]).toEqual([1]);
    expect(result.rows.accounts.lat[0]).toBe(44);
    expect(result.refused.map(({ code }) => code)).toEqual(['unit-unknown']);
  });

  it('meet by the nearest place, unless it is far off', () => {
    const result = read('id,lat,lon,potential\n1,44.9,10.1,3\n2,44.1,9.9,3\n3,10,10,4\n');
    if (!result.ok) throw new Error(result.code);
    expect([...result.rows.accounts.unit]).toEqual([0, 1]);
    expect(result.refused.map(({ code }) => code)).toEqual(['outside-units']);
  });

  it('may share a measure that only the units carry', () => {
    const result = read('id,unit_id,potential\n1,south,3\n', [...plain.measures, ...POP]);
    if (!result.ok) throw new Error(result.code);
    expect(result.rows.accounts.values.map((column) => column && [...column])).toEqual([[3], null]);
  });

  it('need no accounts where the units carry every measure', () => {
    const found = rowsOfUnits(alone(GRID), POP);
    if (!found.ok) throw new Error(found.code);
    expect(found.rows.accounts.count).toBe(0);
    expect([...(found.rows.units.values[0] ?? [])]).toEqual([5, 6, 7]);
    expect(rowsOfUnits(alone('id,lat,lon\na,1,2\n'), POP)).toMatchObject({ ok: false, code: 'column-missing' });
  });
});

describe.skipIf(!testData)('the counties of the lower 48 states', () => {
  it('are read with their neighbours', () => {
    const path = (end: string) => testDataFile('instances', `county2010_CONUS.${end}.csv`);
    const result = readUnitList(path('units'), path('edges'), POP);
    if (!result.ok) throw new Error(result.code);
    expect(result.units.count).toBe(3109);
    expect(result.units.values[0]?.reduce((sum, value) => sum + value, 0)).toBeGreaterThan(300_000_000);
    const pairs = readFileSync(path('edges'), 'utf8').trim().split('\n').length - 1;
    expect(result.neighbours?.a.length).toBe(pairs);
    expect(result.warningCounts).toEqual({});
  });
});
