import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_DAY } from '../../../core/model/day-column.ts';
import { DATE_FORMS, type DateForm } from '../../../core/model/table-form.ts';
import { dateSurvey, parseDate } from '../../../data/import/date-grammar.ts';
import { read } from './written-file.ts';

const MILLISECONDS = 86_400_000;
const iso = (day: number) => (Number.isNaN(day) ? null : new Date(day * MILLISECONDS).toISOString().slice(0, 10));
const survey = (...cells: string[]) => {
  const made = dateSurvey();
  for (const cell of cells) made.add(cell);
  return made;
};

/** A day as each form writes it. */
const WRITERS: Readonly<Record<DateForm, (date: Date) => string>> = {
  '2026-12-31': (date) => date.toISOString().slice(0, 10),
  '31/12/2026': (date) => `${date.getUTCDate()}.${date.getUTCMonth() + 1}.${date.getUTCFullYear()}`,
  '12/31/2026': (date) => `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`,
  '46387': (date) => String(date.getTime() / MILLISECONDS + 25_569),
};

describe('a date', () => {
  it.each(DATE_FORMS)('comes back as it was written: %s', (form) => {
    // 1960 to 2110: what a spreadsheet's number of five digits can be.
    fc.assert(
      fc.property(fc.integer({ min: -3650, max: 51_000 }), (day) => {
        expect(parseDate(WRITERS[form](new Date(day * MILLISECONDS)), form)).toBe(day);
      }),
    );
  });

  it.each<[string, DateForm, string | null]>([
    ['2026-02-28T23:59:59Z', '2026-12-31', '2026-02-28'],
    ['2026/2/3 14:30', '2026-12-31', '2026-02-03'],
    ['31/12/26', '31/12/2026', '2026-12-31'],
    ['31.12.71', '31/12/2026', '1971-12-31'],
    ['31.12.2026.', '31/12/2026', '2026-12-31'],
    ['12-31-2026 1:05 PM', '12/31/2026', '2026-12-31'],
    ['31-12-2026', '12/31/2026', null],
    ['2026-02-30', '2026-12-31', null],
    ['29/02/2023', '31/12/2026', null],
    ['2026-W53-1', '2026-12-31', null],
    ['31/12-2026', '31/12/2026', null],
    ['٣١/١٢/٢٠٢٦', '31/12/2026', '2026-12-31'],
    ['45000.75', '46387', '2023-03-15'],
    ['123', '46387', null],
    ['MARCH1', '2026-12-31', null],
    ['SEPT2', '31/12/2026', null],
    ['yesterday', '31/12/2026', null],
    ['', '31/12/2026', null],
  ])('%s in the form %s is %s', (cell, form, day) => {
    expect(iso(parseDate(cell, form))).toBe(day);
  });

  it.each([
    ['31 Dec 2026', '2026-12-31'],
    ['December 31st, 2026', '2026-12-31'],
    ['1. März 2026', '2026-03-01'],
    ['1er août 2026', '2026-08-01'],
    ['31 de diciembre de 2026', '2026-12-31'],
    ['٣١ ديسمبر ٢٠٢٦', '2026-12-31'],
    ['2026-Mar-05', '2026-03-05'],
    ['5-Sep-26', '2026-09-05'],
    ['31 Dez', null],
  ])('with its month in a word needs no form: %s', (cell, day) => {
    for (const form of ['2026-12-31', '31/12/2026', '12/31/2026'] as const)
      expect(iso(parseDate(cell, form))).toBe(day);
  });
});

describe('the form of a column of dates', () => {
  it('is the one that reads most cells', () => {
    expect(survey('1/2/2026', '12/31/2026').choose()).toMatchObject({ form: '12/31/2026', ambiguous: null });
    expect(survey('1.2.2026', '31.12.2026', 'x').choose()).toMatchObject({ form: '31/12/2026', unreadable: 1 });
    expect(survey('45000', '45001').choose()).toMatchObject({ form: '46387', dates: 2 });
    expect(survey('1/1/2026', '2/2/2026').choose().ambiguous).toBeNull();
  });

  it('is asked where nothing decides, and what the planner says goes first', () => {
    expect(survey('3/4/2026', '5/6/2026').choose()).toMatchObject({ form: '31/12/2026', ambiguous: '3/4/2026' });
    expect(survey('3/4/2026').choose('12/31/2026')).toMatchObject({ form: '12/31/2026', ambiguous: null });
  });
});

describe('dates of a list', () => {
  const list = 'id,lat,lon,potential,owner since,last activity\n1,1,2,5,3/4/2026,2026-01-01\n2,1,3,5,soon,\n';

  it('are kept with the accounts, and left out where no row says any', () => {
    const { accounts } = read(list).rows;
    expect([...(accounts.ownerSince ?? [])].map((day) => (day === NO_DAY ? null : iso(day)))).toEqual([
      '2026-04-03',
      null,
    ]);
    expect([...(accounts.lastActivity ?? [])].map((day) => (day === NO_DAY ? null : iso(day)))).toEqual([
      '2026-01-01',
      null,
    ]);
    const blank = read('id,lat,lon,potential,owner since\n1,1,2,5,\n2,1,3,5,soon\n').rows.accounts;
    expect(Object.keys(blank)).not.toContain('ownerSince');
    expect(Object.keys(blank)).not.toContain('lastActivity');
  });

  it('are read with a verdict, and never keep a row out', () => {
    const { warnings, refused } = read(list);
    expect(refused).toEqual([]);
    expect(warnings).toMatchObject([
      { line: 1, code: 'date-ambiguous', values: { column: 'owner since', text: '3/4/2026', form: '31/12/2026' } },
      { line: 3, code: 'date-unreadable', values: { column: 'owner since', text: 'soon' } },
    ]);
    const form = { dates: { 'owner since': '12/31/2026' } } as const;
    expect(read(list, { form }).warnings.map(({ code }) => code)).toEqual(['date-unreadable']);
  });
});
