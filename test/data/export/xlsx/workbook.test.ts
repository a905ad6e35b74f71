import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import readXlsx, { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../../core/text/i18n.ts';
import { beforeOf } from '../../../../data/dossier/dossier-context.ts';
import { scenarioView } from '../../../../data/export/scenario-view.ts';
import { planSheets } from '../../../../data/export/xlsx/plan-sheets.ts';
import { MOST_LETTERS, MOST_ROWS, type Sheet, type SheetCell } from '../../../../data/export/xlsx/sheet.ts';
import { workbookPieces } from '../../../../data/export/xlsx/workbook.ts';
import { FIELD_SALES, WORKING } from '../../../support/plan-builder.ts';
import { smallPlan } from '../../dossier/a-dossier.ts';

const MTIME = new Date('2026-11-26T12:00:00');

function book(sheets: readonly Sheet[], rightToLeft = false): Buffer {
  return Buffer.concat([...workbookPieces(sheets, rightToLeft, MTIME)]);
}

function sheet(rows: readonly (readonly SheetCell[])[], kinds: Sheet['columns'][number]['kind'][]): Sheet {
  return { name: 'One', columns: kinds.map((kind, i) => ({ title: `c${i}`, kind, width: 10 })), rows: () => rows };
}

const xmlOf = (bytes: Buffer, path: string) => new TextDecoder().decode(unzipSync(bytes)[path]);

describe('a workbook', () => {
  it('keeps texts as texts, ids with their zeros, numbers as numbers and days as days', async () => {
    const rows = [['00042', 1234.5, 7, 0.125, true, 46_352, null]];
    const bytes = book([sheet(rows, ['text', 'number', 'integer', 'percent', 'yes-no', 'day', 'text'])]);
    const [, read] = await readSheet(bytes);
    expect(read?.slice(0, 5)).toEqual(['00042', 1234.5, 7, 0.125, true]);
    expect(new Date(Number(read?.[5])).toISOString().slice(0, 10)).toBe('2026-11-26');
  });

  it('never has a formula, whatever a text begins with', async () => {
    const payloads = ['=1+1', '+cmd|x!A1', '-2+3', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")', '<f>1</f>'];
    const bytes = book([
      sheet(
        payloads.map((text) => [text]),
        ['text'],
      ),
    ]);
    expect(xmlOf(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >/]/);
    const [, ...read] = await readSheet(bytes, undefined, { trim: false });
    expect(read.map(([cell]) => cell)).toEqual(payloads);
    // A style of its own keeps each a text when somebody edits it, that of usual texts does not say so.
    const styles =
      xmlOf(bytes, 'xl/styles.xml')
        .match(/<cellXfs.*<\/cellXfs>/)?.[0]
        .match(/<xf [^>]*>/g) ?? [];
    const held = xmlOf(bytes, 'xl/worksheets/sheet1.xml').match(/<c r="A\d+" s="\d+"/g) ?? [];
    const isHeld = held.map((cell) => styles[Number(/s="(\d+)"/.exec(cell)?.[1])]?.includes('quotePrefix="1"'));
    expect(isHeld).toEqual([false, ...payloads.map((text) => !text.startsWith('<'))]);
  });

  it('gives any text back that a cell can hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 20 }),
        async (texts) => {
          const [, ...read] = await readSheet(
            book([
              sheet(
                texts.map((text) => [`x${text}y`]),
                ['text'],
              ),
            ]),
            undefined,
            { trim: false },
          );
          const kept = texts.map((text) => `x${text}y`.replace(/\r\n?/g, '\n'));
          expect(read.map(([cell]) => String(cell).replace(/\r\n?/g, '\n'))).toEqual(kept);
        },
      ),
      { numRuns: 15 },
    );
    const long = 'a'.repeat(MOST_LETTERS + 5);
    expect(xmlOf(book([sheet([[long]], ['text'])]), 'xl/worksheets/sheet1.xml')).toContain(
      `>${'a'.repeat(MOST_LETTERS)}</t>`,
    );
  });

  it('has a head that stays in sight and can be filtered by, and lies from right to left in Arabic', () => {
    const xml = xmlOf(book([sheet([['a', 1]], ['text', 'number'])]), 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<autoFilter ref="A1:B2"/>');
    expect(xml).not.toContain('rightToLeft');
    expect(xmlOf(book([sheet([], ['text'])], true), 'xl/worksheets/sheet1.xml')).toContain('rightToLeft="1"');
  });

  it('goes on in another sheet where Excel reads no more rows', () => {
    function* many(): Generator<readonly SheetCell[]> {
      for (let i = 0; i < MOST_ROWS + 2; i++) yield [i];
    }
    const bytes = book([{ ...sheet([], ['integer']), rows: many }]);
    const files = unzipSync(bytes);
    const rows = (path: string) => new TextDecoder().decode(files[path]).match(/<row /g)?.length;
    expect(rows('xl/worksheets/sheet1.xml')).toBe(MOST_ROWS);
    expect(rows('xl/worksheets/sheet2.xml')).toBe(4);
    expect(new TextDecoder().decode(files['xl/workbook.xml'])).toMatch(/name="One".*name="One 2"/);
  }, 60_000);

  it('is the same bytes when it is written again', () => {
    const view = scenarioView(smallPlan(), WORKING, FIELD_SALES);
    const facts = { version: '1.2.3', date: '2026-11-26', balance: null, rows: null, seconds: {} };
    const made = () => book(planSheets(view, beforeOf(view), facts, {}, createI18n('en')));
    expect(made().equals(made())).toBe(true);
  });

  it('of a plan has its nine sheets, each account once, and the accounts that change', async () => {
    const view = scenarioView(smallPlan(), WORKING, FIELD_SALES);
    const facts = { version: '1.2.3', date: '2026-11-26', balance: null, rows: null, seconds: {} };
    const sheets = await readXlsx(book(planSheets(view, beforeOf(view), facts, {}, createI18n('en'))));
    const named = new Map(sheets.map(({ sheet: name, data }) => [name, data]));
    expect([...named.keys()]).toEqual(
      'Summary Territories Assignments Reps Quotas Changes Fairness Exceptions Definitions'.split(' '),
    );
    expect(
      named
        .get('Assignments')
        ?.slice(1)
        .map(([id]) => id),
    ).toEqual(['A-0', 'A-1', 'A-2', 'A-3']);
    expect(
      named
        .get('Changes')
        ?.slice(1)
        .map(([id]) => id),
    ).toEqual(['A-3']);
    expect(named.get('Exceptions')?.[1]?.slice(0, 3)).toEqual(['A-1', 'Account 1', 'T001']);
  });
});
