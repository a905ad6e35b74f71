import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../renderer/text/format.ts';

/** Without the marks that keep a number's signs on their side in a text of the other direction. */
const bare = (text: string) => text.replace(/[\u061c\u200e\u200f]/g, '');

describe('numbers on the screen', () => {
  it('are written by what they are', () => {
    const format = createFormat('en', 'USD');
    expect(format.whole(12345.6)).toBe('12,346');
    expect(format.quantity(1234567, 'money')).toBe('$1,234,567');
    expect(format.quantity(48.25, 'hours')).toBe('48.3');
    expect(format.index(104.96)).toBe('105.0');
    expect(format.tolerance(0.05)).toBe('5%');
    expect(format.tolerance(0.025)).toBe('2.5%');
    expect(format.signedPercent(0.0512)).toBe('+5.1%');
  });

  it('show money to the minor unit only where there is a rest of it', () => {
    const dollars = createFormat('en', 'USD');
    expect(dollars.money(5_000_000_000)).toBe('$50,000,000');
    expect(dollars.money(5_000_000_001)).toBe('$50,000,000.01');
    expect(createFormat('en', 'JPY').money(5000)).toBe('¥5,000');
    expect(createFormat('en', 'KWD').money(1500)).toMatch(/1\.500/);
  });

  it('show no sign of money after letters in Arabic, where it would be drawn before them', () => {
    expect(bare(createFormat('ar', 'USD').money(5_000_000))).toMatch(/^50,000\sUSD$/);
    expect(bare(createFormat('ar', 'EUR').quantity(5, 'money'))).toMatch(/^5\s€$/);
    expect(bare(createFormat('ar', 'SAR').short(5_000_000, 'money'))).toContain('ر.س');
  });

  it('are a dash where there is none', () => {
    expect(createFormat('en', 'USD').index(Number.NaN)).toBe('–');
  });

  it('keep the digits that Arabic readers of business figures are used to', () => {
    const format = createFormat('ar', 'USD');
    expect(bare(format.whole(1234))).toBe('1,234');
    expect(bare(format.signedPercent(-0.05))).toBe('-5.0%');
  });
});
