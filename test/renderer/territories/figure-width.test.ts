import { describe, expect, it } from 'vitest';
import { figureWidth } from '../../../renderer/territories/figure-width.ts';

describe('the width of a column of figures', () => {
  it('has room for the longest of them, and no less than it had', () => {
    expect(figureWidth('$12', 108)).toBe('minmax(108px, 0.9fr)');
    expect(figureWidth('USD 50,000,000.00', 108)).toBe('minmax(152px, 0.9fr)');
  });

  it('counts no signs of direction, which have no width', () => {
    expect(figureWidth('\u200fUSD 50,000,000.00\u200e', 108)).toBe(figureWidth('USD 50,000,000.00', 108));
  });
});
