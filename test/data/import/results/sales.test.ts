import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoOfMonth, monthOf } from '../../../../core/forecast/months.ts';
import type { SalesColumns } from '../../../../core/model/results.ts';
import { allTexts } from '../../../../core/model/text-column.ts';
import { createI18n } from '../../../../core/text/i18n.ts';
import { refusalReason, refusalRemedy } from '../../../../core/text/refusal-text.ts';
import { inspectList } from '../../../../data/import/inspect-list.ts';
import { salesKind } from '../../../../data/import/results/month-columns.ts';
import { readSales } from '../../../../data/import/results/sales.ts';
import { quiet, written } from '../written-file.ts';

function read(text: string, columns: Record<string, string> = {}) {
  const answer = readSales(written(text), { digits: 2, columns }, quiet);
  if (!answer.ok) throw new Error(answer.code);
  return answer;
}
const refused = (text: string) => {
  const answer = readSales(written(text), { digits: 2 }, quiet);
  return answer.ok ? null : answer.code;
};

/** What each holder sold, month by month. */
function plain({ holders, offsets, months, amounts }: SalesColumns) {
  return Object.fromEntries(
    allTexts(holders).map((holder, i) => {
      const own = [...months.slice(offsets[i], offsets[i + 1])];
      return [holder, own.map((month, m) => [isoOfMonth(month), amounts[(offsets[i] as number) + m]])];
    }),
  );
}

describe('a sales history', () => {
  it('is summed per account and month where it has a row for each amount', () => {
    const text = `Account ID,Invoice Date,Amount
A1,2026-03-31,1.10
A1,2026-03-01,2.20
B2,2026-01-15,"1,000.00"
A1,2025-12-31,-5
B2,2026-02-01,7
B2,2026-02-28,-7
`;
    const { sales, rowsRead, refused: none } = read(text);
    expect(plain(sales)).toEqual({
      A1: [
        ['2025-12', -500],
        ['2026-03', 330],
      ],
      B2: [['2026-01', 100_000]],
    });
    expect([sales.by, rowsRead, none.length]).toEqual(['account', 6, 0]);
  });

  it('has a column for each month, blank for nothing, in any order', () => {
    const text = `account_id;name;Umsatz 2026-02;Umsatz 2026-01;Umsatz 2026-03
A1;Ärzte;1.234,50;;-
B2;Bau;0;3,5;4
`;
    expect(plain(read(text).sales)).toEqual({
      A1: [['2026-02', 123_450]],
      B2: [
        ['2026-01', 350],
        ['2026-03', 400],
      ],
    });
    const looked = inspectList(written(text), salesKind);
    expect(looked).toMatchObject({
      ok: true,
      preview: { problem: null, fields: ['account', 'unit', 'territory', 'rep'] },
    });
  });

  it('is that of units, territories or reps where it names no accounts', () => {
    const months = 'month,amount\n';
    expect(read(`territory,${months}North,Jan 2026,5\n`).sales.by).toBe('territory');
    expect(read(`sales rep,${months}Ada,Jan 2026,5\n`).sales.by).toBe('rep');
    expect(read(`fips,territory,${months}01001,North,2026-01,5\n`).sales.by).toBe('unit');
    expect(read(`fips,territory,${months}01001,North,2026-01,5\n`, { unit: '' }).sales.by).toBe('territory');
  });

  it('refuses rows without holder, month or amount, each with what to do, and keeps them', () => {
    const text = `account id,month,amount
,2026-01,5
A1,2026-13,5
A1,2026-01,
A1,2026-01,many
A1,2026-01,9e12
A1,1850-01,5
A1,2026-01,5
`;
    const { refused: rows, sales } = read(text);
    expect(rows.map(({ line, code }) => [line, code])).toEqual([
      [2, 'holder-missing'],
      [3, 'month-unreadable'],
      [4, 'amount-missing'],
      [5, 'amount-unreadable'],
      [6, 'amount-too-large'],
      [7, 'month-unreadable'],
    ]);
    for (const { code, values, cells } of rows) {
      const english = createI18n('en');
      expect(refusalReason(english, code, values)).toMatch(/\S+ .*\./);
      expect(refusalRemedy(english, code, values)).toMatch(/\S+ .*\./);
      expect(cells).toHaveLength(3);
    }
    expect(plain(sales)).toEqual({ A1: [['2026-01', 500]] });
  });

  it('is no history without holder, or without amounts with their dates', () => {
    expect(refused('month,amount\n2026-01,5\n')).toBe('no-holder-column');
    expect(refused('account id,amount\nA1,5\n')).toBe('no-amount-column');
    expect(refused('account id,2026-01\nA1,5\n')).toBe('no-amount-column');
    expect(refused('account id,month,amount\nA1,x,5\n')).toBe('no-rows');
  });

  it('says the same long and wide', () => {
    const amounts = fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 5 }), (rows) => {
        const months = rows[0]?.map((_, m) => isoOfMonth(monthOf('2025-07') + m)) ?? [];
        const wide = rows.map((row, i) => `A${i},${row.join(',')}`).join('\n');
        const long = rows.flatMap((row, i) => row.map((amount, m) => `A${i},${months[m]},${amount}`)).join('\n');
        const one = read(`account id,${months.join(',')}\n${wide}\n`).sales;
        expect(plain(one)).toEqual(plain(read(`account id,month,amount\n${long}\n`).sales));
      }),
      { numRuns: 25 },
    );
  });
});
