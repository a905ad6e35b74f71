import { expect, it } from 'vitest';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import { codeSpace } from '../../../core/routing/code-space.ts';
import { ANYTHING } from '../../../core/routing/rule.ts';
import { accountRoute } from '../../../data/routing/account-route.ts';

it('a new account without a postal code goes where its state does, by code or by name, in its own country', () => {
  const places = [
    { country: 'US', code: '94105', state: 'CA' },
    { country: 'GB', code: 'SW1A', state: '' },
  ];
  const rule = {
    when: { ...ANYTHING, country: 'US', state: 'CA' },
    to: { territory: 7 as TerritoryKey, pool: [], backup: null },
  };
  const days = { from: 20_000, to: 20_364 };
  const route = accountRoute({ countries: ['US', 'GB'], space: codeSpace(places), rules: [rule], days } as never);
  const at = (country: string, state: string) => route({ country, state, code: '' }).territory;
  expect(at('US', 'CA')).toBe(7);
  expect(at('United States', ' california ')).toBe(7);
  expect(at('US', 'us-ca')).toBe(7);
  expect(at('US', 'Oregon')).toBe(0);
  expect(at('GB', 'California')).toBe(0);
});
