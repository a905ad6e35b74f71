import { expect, it } from 'vitest';
import { createNumbers } from '../../../data/report/numbers.ts';

it('money from right to left has the code where a sign would be torn from its letters', () => {
  expect(createNumbers('ar', 'USD', 'km').money(123_456)).toContain('USD');
  expect(createNumbers('en', 'USD', 'km').money(123_456)).toBe('$1,234.56');
});
