import { describe, expect, it } from 'vitest';
import { readUnitMeasures, type UnitMeasures } from '../../../data/import/unit-measures.ts';
import { quiet, written } from './written-file.ts';

const CODES = ['01067', '01069', '20095'];
const rowOf = (code: string) => CODES.indexOf(code.padStart(5, '0'));

function join(text: string, columns: readonly string[] = ['pop'], codeColumn?: string): UnitMeasures {
  const read = readUnitMeasures(written(text), columns, CODES.length, rowOf, codeColumn, quiet);
  if (!read.ok) throw new Error(`${read.code} ${JSON.stringify(read.values)}`);
  return read;
}

describe('measures of units', () => {
  it('join by code, with lost zeros as the caller reads them, in any form of number', () => {
    const { values, missing, codeColumn } = join('PLZ;Einwohner;Haushalte\n1067;1.234,5;600\n20095;2.000;1.000\n', [
      'Einwohner',
      'Haushalte',
    ]);
    expect(values.map((column) => [...column])).toEqual([
      [1234.5, 0, 2000],
      [600, 0, 1000],
    ]);
    expect([codeColumn, [...missing]]).toEqual(['PLZ', [1]]);
  });

  it('refuse rows of no unit, of a unit that was there, and with an unreadable number, each by its line', () => {
    const { values, refused, warnings } = join(
      'code,pop\n01067,1\n99999,2\n,3\n01067,4\n01069,many\n20095,-5\n01069,\n',
    );
    expect([...(values[0] ?? [])]).toEqual([1, 0, 0]);
    expect(refused.map(({ line, code }) => [line, code])).toEqual([
      [3, 'unit-unknown'],
      [4, 'id-missing'],
      [5, 'id-duplicate'],
      [6, 'measure-unreadable'],
    ]);
    expect(refused[2]?.values).toEqual({ id: '01067', line: 2 });
    expect(warnings.map(({ line, code }) => [line, code])).toEqual([
      [7, 'measure-negative'],
      [8, 'measure-blank'],
    ]);
  });

  it('are by the column that was named', () => {
    const text = 'id,region,pop\n1,01067,7\n';
    expect([...(join(text, ['pop'], 'region').values[0] ?? [])]).toEqual([7, 0, 0]);
  });

  it.each([
    ['code,pop\n1,2\n', ['households'], undefined, 'column-missing'],
    ['code,pop\n1,2\n', ['pop'], 'region', 'column-missing'],
    ['a,pop\n1,2\n', ['pop'], undefined, 'no-id-column'],
    ['code,pop\n7,2\n', ['pop'], undefined, 'no-rows'],
    ['code,pop\n', ['pop'], undefined, 'no-rows'],
  ])('of %j are refused: %s %s %s', (text, columns, codeColumn, code) => {
    const read = readUnitMeasures(written(text), columns, CODES.length, rowOf, codeColumn, quiet);
    expect(read).toMatchObject({ ok: false, code });
  });
});
