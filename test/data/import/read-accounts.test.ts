import { describe, expect, it } from 'vitest';
import { allTexts, textAt } from '../../../core/model/text-column.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import { refusalReason } from '../../../core/text/refusal-text.ts';
import { readAccounts } from '../../../data/import/read-accounts.ts';
import type { ReadAccounts } from '../../../data/import/read-request.ts';
import { plain, quiet, read, written } from './written-file.ts';

const ids = (result: ReadAccounts) => allTexts(result.rows.accounts.ids);
const potential = (result: ReadAccounts) => [...(result.rows.accounts.values[0] ?? [])];
const codes = (result: ReadAccounts) => result.refused.map(({ line, code }) => [line, code]);

describe('the rows of an account list', () => {
  it('become columns in the order of the file', () => {
    const result = read(
      'Account ID,Company,Town,ST,Lat,Lng,Rep,potential\n007,Ann & Co,Chicago,IL,41.9,-87.6,Kim,12.5\n7,Bob,Austin,TX,30.3,-97.7,Lee,3\n',
    );
    const { accounts, units, unitSet } = result.rows;
    expect(ids(result)).toEqual(['007', '7']);
    expect(allTexts(accounts.names)).toEqual(['Ann & Co', 'Bob']);
    expect(allTexts(accounts.regions)).toEqual(['IL', 'TX']);
    expect([...accounts.lat]).toEqual([41.9, 30.3]);
    expect(accounts.ownerNames).toEqual(['Kim', 'Lee']);
    expect([...accounts.owner]).toEqual([0, 1]);
    expect(potential(result)).toEqual([12.5, 3]);
    expect(unitSet.kind).toBe('points');
    expect(allTexts(units.codes)).toEqual(['007', '7']);
    expect([...accounts.unit]).toEqual([0, 1]);
    expect(result.rowsRead).toBe(2);
  });

  it('with a blank measure count 0 and are warned of; words for nothing and negative numbers too', () => {
    const result = read('id,lat,lon,potential\n1,41,-87,\n2,41,-87,N/A\n3,41,-87,-5\n4,41,-87,9\n');
    expect(potential(result)).toEqual([0, 0, 0, 9]);
    expect(result.warnings.map(({ line, code }) => [line, code])).toEqual([
      [2, 'measure-blank'],
      [3, 'measure-missing'],
      [4, 'measure-negative'],
    ]);
    expect(result.warnedRows).toBe(3);
  });

  it('with text for a number are refused: a 0 would be a guess', () => {
    const result = read('id,lat,lon,potential\n1,41,-87,5.5\n2,41,-87,twelve\n3,41,-87,"5,5"\n4,41,-87,6.5\n');
    expect(codes(result)).toEqual([
      [3, 'measure-unreadable'],
      [4, 'measure-unreadable'],
    ]);
    expect(ids(result)).toEqual(['1', '4']);
  });

  it('with an id that was there already are refused, and the first is kept', () => {
    const result = read(
      'id,name,lat,lon,potential\nA1,first,41,-87,1\nA1,second,41,-87,2\na1,third,41,-87,3\n A1,fourth,41,-87,4\n',
    );
    expect(codes(result)).toEqual([[3, 'id-duplicate']]);
    expect(result.refused[0]?.values).toEqual({ id: 'A1', line: 2 });
    expect(ids(result)).toEqual(['A1', 'a1', ' A1']);
    expect(result.warningCounts).toMatchObject({ 'id-differs-case': 1, 'id-differs-spaces': 1 });
  });

  it('may use the id of a row that was refused', () => {
    const result = read('id,lat,lon,potential\n1,95,0,1\n1,41,-87,2\n');
    expect(codes(result)).toEqual([[2, 'coordinates-impossible']]);
    expect(ids(result)).toEqual(['1']);
  });

  it('have ids without the characters that nobody sees', () => {
    const result = read('id,lat,lon,potential\na\u200b1,41,-87,1\na1,41,-87,2\n,41,-87,3\n');
    expect(ids(result)).toEqual(['a1']);
    expect(codes(result)).toEqual([
      [3, 'id-duplicate'],
      [4, 'id-missing'],
    ]);
  });

  it('keep ids as they stand: 00042, 42, 42.0 and 4E1 are four', () => {
    expect(ids(read('id,lat,lon,potential\n00042,1,1,1\n42,1,1,1\n42.0,1,1,1\n4E1,1,1,1\n'))).toEqual([
      '00042',
      '42',
      '42.0',
      '4E1',
    ]);
  });

  it('are counted over blank lines, and named by the line of the file', () => {
    const result = read('id,note,lat,lon,potential\n1,"two\nlines",41,-87,1\n\n,,,,\n2,x,99,-87,1\n');
    expect(result.rowsRead).toBe(2);
    expect(codes(result)).toEqual([[6, 'coordinates-impossible']]);
    expect(result.refused[0]?.cells).toEqual(['2', 'x', '99', '-87', '1']);
  });

  it('longer or shorter than the header are read, with a warning', () => {
    const result = read('id,lat,lon,potential\n1,41,-87\n2,41,-87,5,6\n');
    expect(potential(result)).toEqual([0, 5]);
    expect(result.warningCounts['row-ragged']).toBe(2);
  });

  it('are locked where the lock column says yes, 1, true or x', () => {
    const text = 'id,lat,lon,potential,keep\n1,41,-87,1,YES\n2,41,-87,1,no\n3,41,-87,1,x\n4,41,-87,1,\n';
    expect([...read(text, { lockColumn: 'keep' }).rows.lockedUnits]).toEqual([0, 2]);
    expect([...read(text).rows.lockedUnits]).toEqual([]);
  });
});

describe('where a row lies', () => {
  it('is told by its postal code or city where it has no coordinates', () => {
    const result = read(
      'id,city,state,zip,country,lat,lon,potential\n1,,,60601,US,,,1\n2,Austin,TX,,,,,1\n3,Berlin,,,Germany,,,1\n4,,,,,41,-87,1\n5,Nowhereville,TX,,,,,1\n6,,,,,,,1\n',
    );
    expect(result.placedBy).toEqual({
      coordinates: 1,
      'postal-code': 1,
      'postal-area': 0,
      'by-hand': 0,
      'city-region': 1,
      'city-country': 1,
      city: 0,
    });
    expect(codes(result)).toEqual([
      [6, 'place-unknown'],
      [7, 'place-missing'],
    ]);
    expect(result.rows.accounts.lat[2]).toBeCloseTo(52.5, 1);
  });

  it('may be unknown where the plan takes unplaced accounts: they have no unit', () => {
    const result = read('id,city,lat,lon,potential\n1,Xyzzy,,,1\n2,,41,-87,2\n3,,,,3\n', { requirePlace: false });
    const { accounts, units } = result.rows;
    expect([...accounts.unit]).toEqual([-1, 0, -1]);
    expect(allTexts(units.codes)).toEqual(['2']);
    expect(accounts.lat[0]).toBeNaN();
    expect(result.warningCounts['not-placed']).toBe(2);
    expect(result.refused).toEqual([]);
  });

  it('is not 0, 0, and not half a pair of coordinates', () => {
    const result = read('id,zip,lat,lon,potential\n1,60601,0,0,1\n2,60601,41,,1\n3,,0,0,1\n');
    expect(result.placedBy['postal-code']).toBe(2);
    expect(codes(result)).toEqual([[4, 'place-missing']]);
    expect(refusalReason(createI18n('en'), 'place-missing', {})).toContain('0, 0 counts as none');
    expect(result.warningCounts).toEqual({ 'coordinates-zero': 1, 'coordinates-half': 1 });
  });

  it('reads decimal commas in coordinates, and refuses what is no place on Earth', () => {
    const result = read('id;lat;lon;potential\n1;52,52;13,405;1\n2;-74,006;200,5;1\n3;north;5,5;1\n');
    expect([result.rows.accounts.lat[0], result.rows.accounts.lon[0]]).toEqual([52.52, 13.405]);
    expect(codes(result)).toEqual([
      [3, 'coordinates-impossible'],
      [4, 'coordinates-unreadable'],
    ]);
  });

  it('in US counties is the county around it, the nearest on the coast, or by its FIPS code', () => {
    const result = read(
      'id,county_fips,lat,lon,potential\nchicago,,41.88,-87.63,1\npier,,41.0,-72.0,1\ncoded,1001,,,1\nnew,09110,,,1\nparis,,48.85,2.35,1\n',
      { unitSet: 'us-counties' },
    );
    const { accounts, units, neighbours } = result.rows;
    const names = Array.from(accounts.unit, (unit) => textAt(units.names, unit));
    expect(names).toEqual(['Cook, IL', 'Suffolk, NY', 'Autauga, AL', 'Hartford, CT']);
    expect(codes(result)).toEqual([[6, 'outside-units']]);
    expect(result.warningCounts).toMatchObject({ 'county-code-old': 1 });
    expect(neighbours?.a.length).toBeGreaterThan(8900);
    expect(accounts.lat.every(Number.isFinite)).toBe(true);
  });

  it('in US states may be the state alone', () => {
    const result = read('id,state,zip,potential\n1,Texas,,1\n2,ny,,1\n', { unitSet: 'us-states' });
    const { accounts, units } = result.rows;
    expect(Array.from(accounts.unit, (unit) => textAt(units.names, unit))).toEqual(['Texas', 'New York']);
  });
});

describe('a whole list', () => {
  const refusal = (text: string, request = {}) =>
    readAccounts(written(text, 'list.csv'), { ...plain, ...request }, quiet);

  it.each([
    ['', 'file-empty'],
    ['\n \n', 'file-empty'],
    ['id,lat,lon,potential\n', 'no-rows'],
    ['id,name,potential\n1,a,1\n', 'no-place-column'],
    ['name,lat,lon,potential\na,1,2,1\n', 'no-id-column'],
    ['id,lat,lon,sales\n1,1,2,1\n', 'column-missing'],
    ['1,2,3\n4,5,6\n', 'no-header'],
    ['id,lat,lon,potential\n1,"1,2,3\n4,1,1,1\n', 'unclosed-quote'],
  ])('%j is refused: %s', (text, code) => {
    expect(refusal(text)).toMatchObject({ ok: false, code, values: { file: 'list.csv' } });
  });

  it('whose rows are all refused says why', () => {
    expect(refusal('id,lat,lon,potential\n1,99,0,1\n2,98,0,1\n')).toEqual({
      ok: false,
      code: 'no-rows',
      values: {
        file: 'list.csv',
        rows: 2,
        reason: 'coordinates-impossible',
        count: 2,
        line: 2,
        row_lat: '99',
        row_lon: '0',
      },
    });
  });

  it.each(['points', 'us-states', 'us-counties', { hexagonKm: 25 }] as const)(
    'that is only judged has its verdicts where all rows are refused, for %j',
    (unitSet) => {
      const verdicts: string[] = [];
      const judged = refusal('id,lat,lon,potential\n1,99,0,1\n2,40,-100,many\n', {
        unitSet,
        judgeOnly: true,
        verdicts: ({ line, code }: { line: number; code: string }) => verdicts.push(`${line} ${code}`),
      });
      expect(judged).toMatchObject({ ok: true, rowsRead: 2, warnedRows: 0 });
      expect(verdicts).toEqual(['2 coordinates-impossible', '3 measure-unreadable']);
      expect(judged.ok && judged.rows.accounts.count).toBe(0);
      expect(refusal('id,lat,lon,potential\n', { unitSet, judgeOnly: true })).toMatchObject({
        ok: false,
        code: 'no-rows',
      });
    },
  );

  it('can be stopped between its pieces', () => {
    expect(
      readAccounts(written('id,lat,lon,potential\n1,1,1,1\n'), plain, { ...quiet, isCancelled: () => true }),
    ).toEqual({
      ok: false,
      code: 'cancelled',
      values: {},
    });
  });

  it('takes columns by the names that were given, and one column for one field', () => {
    const result = read('key,nord,ost,value\n1,41,-87,3\n', {
      columns: { id: 'key', lat: 'nord', lon: 'OST' },
      measures: [
        { name: 'potential', column: 'value', tolerance: 0.05 },
        { name: 'accounts', column: '#', tolerance: 0.05 },
      ],
    });
    expect(result.rows.accounts.values.map((column) => [...(column ?? [])])).toEqual([[3], [1]]);
    expect(result.rows.measureNames).toEqual(['potential', 'accounts']);
  });

  it('says how it was read where that was a guess', () => {
    const result = read(Buffer.from('id,name,lat,lon,potential\n1,Caf\xe9,41,-87,1.234\n2,x,41,-87,5\n', 'latin1'));
    expect(textAt(result.rows.accounts.names, 0)).toBe('Café');
    expect(result.warningCounts).toEqual({ 'encoding-guessed': 1, 'number-ambiguous': 1 });
    expect(result.warnedRows).toBe(0);
  });
});
