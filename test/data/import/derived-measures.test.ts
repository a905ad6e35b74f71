import { describe, expect, it } from 'vitest';
import { allTexts } from '../../../core/model/text-column.ts';
import { USUAL_CALLS, workloadByClass } from '../../../core/workload/class-workload.ts';
import { deriveMeasure } from '../../../data/import/derive-measure.ts';
import { readAccounts } from '../../../data/import/read-accounts.ts';
import { plain, quiet, read, written } from './written-file.ts';

const measures = (column: string) => [{ name: 'workload', column, tolerance: 0.05 }];
const values = (text: string, column: string) =>
  Array.from(read(text, { measures: measures(column) }).rows.accounts.values[0] ?? []);
const derived = (text: string, column: string) => deriveMeasure(written(text), {}, {}, column);

const LIST =
  'id,lat,lon,Calls per Year,minutes_per_call,Class\n1,1,2,12,45,A\n2,1,3,"1,200",30,b\n3,1,4,,30,C\n4,1,5,6,0,\n';

describe('a derived measure', () => {
  it('is reckoned for every row from the columns it names', () => {
    expect(values(LIST, '=calls_per_year * minutes_per_call / 60')).toEqual([9, 600, 0, 0]);
    expect(values(LIST, '=if([class] = "A", 12, if(Class = "B", 6, 1))')).toEqual([12, 6, 1, 1]);
    expect(values(LIST, workloadByClass('Class', USUAL_CALLS, 0))).toEqual([45, 12, 3, 0]);
  });

  it('keeps the class of each account besides, and none where the list has no such column', () => {
    const { classes } = read(LIST, { measures: measures('#') }).rows.accounts;
    expect(classes && allTexts(classes)).toEqual(['A', 'b', 'C', '']);
    expect(read('id,lat,lon\n1,1,2\n', { measures: measures('#') }).rows.accounts.classes).toBeUndefined();
  });

  it('counts 0 with a warning where it has no number or one below zero', () => {
    const { warnings } = read(LIST, { measures: measures('=[Calls per Year] * 60 / minutes_per_call - 20') });
    expect(warnings.map(({ line, code, values: said }) => [line, code, said.measure ?? said.column])).toEqual([
      [1, 'number-ambiguous', 'Calls per Year'],
      [2, 'measure-negative', 'workload'],
      [4, 'formula-no-number', 'workload'],
      [5, 'formula-no-number', 'workload'],
    ]);
  });

  it('refuses a row whose cell is no number, as the column itself would', () => {
    const { refused } = read('id,lat,lon,a\n1,1,2,5\n2,1,3,many\n', { measures: measures('=a*2') });
    expect(refused).toMatchObject([{ line: 3, code: 'measure-unreadable', values: { column: 'a', text: 'many' } }]);
  });

  it('takes the numbers as each column writes them, and a field by its name whatever its header', () => {
    const german = 'id;lat;lon;Besuche pro Jahr;Besuchsdauer\n1;1;2;1.200;30,5\n2;1;3;2;1,5\n';
    expect(values(german, '=callsPerYear * minutes_per_call')).toEqual([36_600, 3]);
  });

  it('is a column where a column has that very name', () => {
    expect(values('id,lat,lon,=a*2,a\n1,1,2,7,100\n', '=a*2')).toEqual([7]);
  });

  it('is refused as a whole where it cannot be read or names no column', () => {
    const answer = (column: string) => readAccounts(written(LIST), { ...plain, measures: measures(column) }, quiet);
    expect(answer('=calls_per_year *')).toMatchObject({
      ok: false,
      code: 'bad-formula',
      values: { problem: 'value-missing', position: 17 },
    });
    expect(answer('=visits * 2')).toMatchObject({ ok: false, code: 'column-missing', values: { column: 'visits' } });
    expect(answer('=constructor')).toMatchObject({ ok: false, code: 'column-missing' });
  });
});

describe('a formula that is tried', () => {
  it('shows what it gives for the first rows', () => {
    expect(derived(LIST, '=calls_per_year * minutes_per_call / 60')).toEqual({
      ok: true,
      preview: { values: [9, 600, null, 0], rows: 4, without: 1 },
    });
  });

  it('says what is wrong with it', () => {
    expect(derived(LIST, '=1 +')).toMatchObject({ ok: false, code: 'bad-formula' });
    expect(derived(LIST, '=nothing')).toMatchObject({ ok: false, code: 'column-missing' });
    expect(derived(LIST, 'Class')).toMatchObject({ ok: false, code: 'column-missing' });
  });
});
