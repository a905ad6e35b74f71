import { describe, expect, it } from 'vitest';
import { allTexts, textColumn } from '../../../../core/model/text-column.ts';
import { FileRefused } from '../../../../data/import/file-refused.ts';
import { salesBuilder } from '../../../../data/import/results/sales-builder.ts';
import { unitFold } from '../../../../data/import/results/unit-fold.ts';

describe('amounts of accounts that become sums of units', () => {
  const fold = () =>
    unitFold({
      ids: textColumn(['A', 'B', 'C', 'D']),
      unit: Int32Array.of(1, 0, 1, -1),
      codes: textColumn(['west', 'east', 'none']),
    });

  it('are summed by unit and month, those of nobody and of nowhere left out, and counted', () => {
    const sums = fold();
    sums.add('A', 24_301, 5);
    sums.add('C', 24_301, 7);
    sums.add('C', 24_300, 1);
    sums.add('B', 24_305, 9);
    sums.add('B', 24_306, 3);
    sums.add('B', 24_306, -3);
    sums.add('D', 24_300, 99);
    sums.add('Z', 24_300, 99);
    sums.name('Z');
    sums.name('A');
    const { holders, ...rest } = sums.finish(2);
    expect(allTexts(holders)).toEqual(['west', 'east']);
    expect(rest).toEqual({
      by: 'unit',
      count: 2,
      offsets: Int32Array.of(0, 1, 3),
      months: Int32Array.of(24_305, 24_300, 24_301),
      amounts: Float64Array.of(9, 1, 12),
      digits: 2,
    });
    expect(sums.accounts()).toEqual({ entries: 5, unknown: 1 });
  });

  it('are none where nothing came', () => {
    expect(fold().finish(0)).toMatchObject({ count: 0, offsets: Int32Array.of(0) });
  });
});

describe('a history that fills the room there is', () => {
  const places = {
    ids: textColumn(['A', 'B']),
    unit: Int32Array.of(0, 0),
    codes: textColumn(['west']),
  };
  const many = (accounts: readonly string[], months: number, most: number, lies: typeof places | null) => {
    const sums = salesBuilder('sales.csv', 'account', lies, most);
    for (let i = 0; i < 5; i++) {
      for (const account of accounts) for (let m = 0; m < months; m++) sums.add(account, 24_300 + m, 10 + m);
    }
    return { sales: sums.finish(2), folded: sums.folded() };
  };

  it('is summed up, and stays that of accounts where that is enough', () => {
    const { sales, folded } = many(['A', 'Z'], 2, 8, places);
    expect([sales.by, folded]).toEqual(['account', null]);
    expect(allTexts(sales.holders)).toEqual(['A', 'Z']);
    expect(sales.amounts).toEqual(Float64Array.of(50, 55, 50, 55));
  });

  it('becomes one of units where it is not', () => {
    const { sales, folded } = many(['A', 'B', 'Z'], 2, 8, places);
    expect([sales.by, folded]).toEqual(['unit', { entries: 3, unknown: 1 }]);
    expect(sales.amounts).toEqual(Float64Array.of(100, 110));
  });

  it('is refused where accounts lie in no units', () => {
    expect(() => many(['A', 'B', 'Z'], 2, 8, null)).toThrow(FileRefused);
  });
});
