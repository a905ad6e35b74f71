import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type ChosenColumn, type ChosenColumns, foldedName } from '../../../core/listing/column-template.ts';
import { columnsFault, EXPORT_MARK } from '../../../core/listing/columns-fault.ts';
import { listView } from '../../../core/listing/list-view.ts';
import { planList } from '../../../core/listing/plan-list.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import { arrangedRows } from '../../../data/export/arranged-rows.ts';
import { type CsvTarget, csvLines } from '../../../data/export/csv-text.ts';
import { scenarioView } from '../../../data/export/scenario-view.ts';
import { writeExports } from '../../../data/export/write-exports.ts';
import { arrangedSheet } from '../../../data/export/xlsx/arranged-sheet.ts';
import { workbookPieces } from '../../../data/export/xlsx/workbook.ts';
import { openTable, type Table } from '../../../data/import/table.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';
import { testData } from '../../support/test-data.ts';
import { written } from '../import/written-file.ts';
import { exportInput } from './exported-plan.ts';
import { aText, hostileTexts } from './hostile-texts.ts';

const TARGETS: readonly CsvTarget[] = ['crm', 'spreadsheet', 'spreadsheet-comma'];
const DAY = new Date('2027-01-01T12:00:00');

/** Accounts whose name, city and class are these texts; ids are never blank, so no row is. */
function called(texts: readonly (readonly [string, string, string])[]): Plan {
  const plan = gridPlan({ map: 'AB', accounts: texts.map((_, row) => ({ unit: row % 2 })) });
  const column = (at: 0 | 1 | 2) => textColumn(texts.map((cells) => cells[at]));
  const ids = textColumn(texts.map((_, row) => `a${row}`));
  return {
    ...plan,
    accounts: { ...plan.accounts, ids, names: column(0), cities: column(1), classes: column(2) },
  };
}

/** The four columns in another order, under names of a CRM; two of them would run in a spreadsheet. */
const HEADERS = ['=cmd|calc', 'Account ID', '+Name', 'حساب'] as const;
const COLUMNS: readonly ChosenColumn[] = ['city', 'account_id', 'account', 'class'].map((field, i) => ({
  field,
  header: HEADERS[i] as string,
}));
const expected = (texts: readonly (readonly [string, string, string])[]) =>
  texts.map(([name, city, kind], row) => [city, `a${row}`, name, kind]);

/** Rows below the header, as wide as it. */
const rowsOf = (table: Table) =>
  [...table.records()]
    .flatMap(({ rows }) => rows)
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => Array.from(table.header.cells, (cell) => cells[cell] ?? ''));

const csvAgain = (plan: Plan, target: CsvTarget, columns = COLUMNS) => {
  const view = scenarioView(plan, WORKING, FIELD_SALES);
  return openTable(written([...csvLines(arrangedRows(view, 'assignments', columns, target), target)].join('')));
};
const workbookAgain = (plan: Plan, columns = COLUMNS) => {
  const list = planList(listView(plan, WORKING, FIELD_SALES), 'assignments');
  const pieces = [...workbookPieces([arrangedSheet('Assignments', list, columns)], false, DAY)];
  return openTable(written(Buffer.concat(pieces), 'arranged.xlsx'));
};

const someTexts = fc.array(fc.tuple(aText, aText, aText), { minLength: 1, maxLength: 6 });

describe('an export with chosen columns, then its import', () => {
  it.each(TARGETS)('gives every text and every header back (%s)', (target) => {
    fc.assert(
      fc.property(someTexts, (texts) => {
        const table = csvAgain(called(texts), target);
        expect(table.header.names).toEqual([...HEADERS]);
        expect(rowsOf(table)).toEqual(expected(texts));
      }),
      { numRuns: 60 },
    );
  });

  it('gives every text and every header back (workbook)', () => {
    fc.assert(
      fc.property(someTexts, (texts) => {
        const table = workbookAgain(called(texts));
        expect(table.header.names).toEqual([...HEADERS]);
        expect(rowsOf(table)).toEqual(expected(texts));
      }),
      { numRuns: 40 },
    );
  });

  it.each(TARGETS)('gives the texts back whatever the headers are (%s)', (target) => {
    const header = aText.map((text) => `${text}`.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').trim());
    const headers = fc.uniqueArray(header, { minLength: 4, maxLength: 4, selector: foldedName });
    fc.assert(
      fc.property(someTexts, headers, (texts, names) => {
        const columns = COLUMNS.map(({ field }, i) => ({ field, header: names[i] as string }));
        fc.pre(columnsFault('assignments', columns, null) === null);
        const view = scenarioView(called(texts), WORKING, FIELD_SALES);
        const text = [...csvLines(arrangedRows(view, 'assignments', columns, target), target)].join('');
        // Where a name looks like data, the planner says that the first line is the header.
        const table = openTable(written(text), {
          headerLine: 1,
          delimiter: target === 'spreadsheet-comma' ? ';' : ',',
        });
        expect(rowsOf(table)).toEqual(expected(texts));
      }),
      { numRuns: 60 },
    );
  });

  it.skipIf(!testData).each(TARGETS)('gives the known payloads and naughty strings back (%s)', (target) => {
    const texts = hostileTexts().map((text) => [text, `'${text}`, `''${text}`] as const);
    expect(texts.length).toBeGreaterThan(400);
    expect(rowsOf(csvAgain(called(texts), target))).toEqual(expected(texts));
    if (target === 'crm') expect(rowsOf(workbookAgain(called(texts)))).toEqual(expected(texts));
  });
});

describe('the mark of a list for spreadsheets', () => {
  const header = (target: CsvTarget, columns?: readonly ChosenColumn[]) => {
    const view = scenarioView(called([['a', 'b', 'c']]), WORKING, FIELD_SALES);
    return [...csvLines(arrangedRows(view, 'assignments', columns, target), target)].join('').split('\n')[0];
  };

  it('is a last column, guarded names before it; a CRM gets none', () => {
    expect(header('spreadsheet', COLUMNS)).toBe(`\ufeff'=cmd|calc,Account ID,'+Name,حساب,${EXPORT_MARK}`);
    expect(header('crm', COLUMNS)).toBe('=cmd|calc,Account ID,+Name,حساب');
  });

  it('is not needed where the header begins as ours does', () => {
    expect(header('spreadsheet')).not.toContain(EXPORT_MARK);
    const usual = ['account_id', 'unit_id', 'territory_id', 'territory', 'rep', 'previous', 'moved', 'city'];
    expect(
      header(
        'spreadsheet',
        usual.map((field) => ({ field, header: field })),
      ),
    ).not.toContain(EXPORT_MARK);
  });

  it('is known where a spreadsheet wrote the file anew, with columns moved and without the byte order mark', () => {
    const table = openTable(written(`${EXPORT_MARK},Id,City\n,1,'=1+1\n,2,'s-Hertogenbosch\n`));
    expect(table.header.names).toEqual(['Id', 'City']);
    expect(rowsOf(table)).toEqual([
      ['1', '=1+1'],
      ['2', "'s-Hertogenbosch"],
    ]);
  });

  it("is not in anybody else's list, whose apostrophes stay", () => {
    expect(rowsOf(openTable(written(`\ufeffAccount ID,City\n1,'=1+1\n`)))).toEqual([['1', "'=1+1"]]);
  });
});

describe('the files of a plan with chosen columns', () => {
  const folder = mkdtempSync(join(tmpdir(), 'evenfield-columns-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const write = (columns: ChosenColumns, kind: 'csv' | 'workbook', target: CsvTarget = 'crm') =>
    writeExports({ ...exportInput(), columns }, folder, [kind], target, createI18n('en'), {
      check: () => undefined,
      progress: () => undefined,
    });
  const lists: ChosenColumns = {
    assignments: [
      { field: 'rep_email', header: 'Company owner' },
      { field: 'account_id', header: 'Record ID' },
    ],
    territories: [
      { field: 'quota', header: 'Quota' },
      { field: 'territory', header: 'Name' },
    ],
  };

  it('have them, and the other lists are as usual', () => {
    write(lists, 'csv');
    const first = (name: string) => readFileSync(join(folder, name), 'utf8').split('\n')[0];
    expect(first('assignments.csv')).toBe('Company owner,Record ID');
    expect(first('territories.csv')).toBe('Quota,Name');
    expect(first('units.csv')).toBe('unit_id,territory_id');
  });

  it('are sheets of a workbook, of which the changes are a part of the assignments', () => {
    write(lists, 'workbook');
    const table = (sheet: string) => openTable(join(folder, 'workbook.xlsx'), { sheet });
    const accounts = rowsOf(table('Assignments'));
    expect(table('Assignments').header.names).toEqual(['Company owner', 'Record ID']);
    expect(accounts).toHaveLength(exportInput().plan.accounts.count);
    const changes = rowsOf(table('Changes'));
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every((row) => accounts.some((one) => one[1] === row[1]))).toBe(true);
  });

  it('are not written where a column is of another plan, and those that are there stay', () => {
    write(lists, 'csv');
    const before = readFileSync(join(folder, 'assignments.csv'), 'utf8');
    expect(() => write({ units: [{ field: 'measure:elsewhere', header: 'Elsewhere' }] }, 'csv')).toThrow(
      expect.objectContaining({ code: 'columns-impossible', values: expect.objectContaining({ problem: 'unknown' }) }),
    );
    expect(readFileSync(join(folder, 'assignments.csv'), 'utf8')).toBe(before);
  });
});
