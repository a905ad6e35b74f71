import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoOfMonth, monthOf } from '../../../../core/forecast/months.ts';
import { monthOfText } from '../../../../data/import/results/month-text.ts';

const read = (text: string, behind = false) => {
  const month = monthOfText(text, behind);
  return month === null ? null : isoOfMonth(month);
};

describe('a month', () => {
  it.each(['2026-11', '2026/11', '202611', '2026.11', '2026M11', '2026 M11', '11/2026', '11-2026', ' ٢٠٢٦-١١ '])(
    'is read from %s',
    (text) => {
      expect(read(text)).toBe('2026-11');
    },
  );

  it.each(['Nov 2026', 'November-26', '2026 November', 'novembre 2026', 'نوفمبر 2026'])('is read from %s', (text) => {
    expect(read(text)).toBe('2026-11');
  });

  it.each([
    '',
    '2026',
    '2026-13',
    '2026-00',
    '11/26',
    '2026-11-30',
    '30 Nov 2026',
    'Q4 2026',
    'Nov',
    '1234567',
    'x'.repeat(999),
  ])('is not read from %s', (text) => {
    expect(read(text)).toBeNull();
  });

  it('stands behind words in a header', () => {
    expect(read('Revenue 2026-11', true)).toBe('2026-11');
    expect(read('Net sales Nov 2026', true)).toBe('2026-11');
    expect(read('Umsatz_2026_11', true)).toBe('2026-11');
    expect(read('Account 7', true)).toBeNull();
    expect(read('zip5', true)).toBeNull();
    expect(read('Revenue 2026-11')).toBeNull();
  });

  it('is the month that was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1970 * 12, max: 2099 * 12 }), (month) => {
        expect(monthOfText(isoOfMonth(month))).toBe(month);
        expect(monthOf(isoOfMonth(month))).toBe(month);
      }),
    );
  });
});
