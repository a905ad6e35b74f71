import { expect, it } from 'vitest';
import type { RepKey, TerritoryKey } from '../../../../core/model/ids.ts';
import { codeSpace } from '../../../../core/routing/code-space.ts';
import { ANYTHING, type RoutingRule, type RuleWhen } from '../../../../core/routing/rule.ts';
import { routingColumns } from '../../../../electron/jobs/routing-columns.ts';
import { foundLines } from '../../../../renderer/numbers/routing/found-lines.ts';
import { lineOf } from '../../../../renderer/numbers/routing/line-of.ts';

const line = (when: Partial<RuleWhen>, territory: number, own?: number): RoutingRule => ({
  when: { ...ANYTHING, ...when },
  to: { territory: territory as TerritoryKey, pool: [{ rep: territory as RepKey, weight: 1 }], backup: null },
  ...(own === undefined ? {} : { own }),
});
const RULES = [
  line({ account: 'A-17' }, 1),
  line({ segment: 'Enterprise' }, 2, 0),
  line({ country: 'US', from: '60601', to: '60699' }, 1),
  line({ country: 'US', from: '60700', to: '60799' }, 2),
  line({ country: 'US', state: 'IL' }, 1),
  line({}, 2),
];
const SPACE = codeSpace(['60601', '60650', '60700'].map((code) => ({ country: 'US', code, state: 'IL' })));
const { lines, targets } = routingColumns(SPACE, RULES, null);
const NAMES = targets.map(({ territory }) => (territory === 1 ? 'Lake' : 'Prairie'));
const found = (typed: string, source: Parameters<typeof foundLines>[1]['source'] = null) => [
  ...foundLines(lines, { source, typed }, NAMES),
];

it('tells where each line comes from and how many places it can hold on', () => {
  expect(RULES.map((_, at) => lineOf(lines, at).source)).toEqual(['account', 'own', 'codes', 'codes', 'state', 'rest']);
  expect([...lines.places].slice(2, 4)).toEqual([2, 1]);
  expect(lineOf(lines, 2)).toMatchObject({ own: -1, when: { country: 'US', from: '60601', to: '60699' } });
});

it('finds the line of a postal code by the range it lies in', () => {
  expect(found('60650')).toEqual([2]);
  expect(found(' 60799 ')).toEqual([3]);
  expect(found('60800')).toEqual([]);
});

it('finds lines by words, accounts and names, and by where they come from', () => {
  expect(found('enter')).toEqual([1]);
  expect(found('a-1')).toEqual([0]);
  expect(found('lake')).toEqual([0, 2, 4]);
  expect(found('', 'codes')).toEqual([2, 3]);
  expect(found('prairie', 'rest')).toEqual([5]);
});
