import { describe, expect, it } from 'vitest';
import { differenceSummary } from '../../../core/edit/difference-summary.ts';
import { differenceTexts } from '../../../core/text/difference-text.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import { done, type ListedAccount, listOf, pointPlan } from './reimport-lists.ts';

const LIST: ListedAccount[] = [
  { id: 'a', at: 40, potential: 30 },
  { id: 'c', at: 42, potential: 40 },
];
const plan = pointPlan(LIST, { working: 'AB', baseline: 'AB' });
const united = { ...plan, settings: { ...plan.settings, united: [{ account: 'b', into: 'a' }] } };

const summary = (of: typeof plan, list: readonly ListedAccount[]) =>
  differenceSummary(of, done(of, listOf(list)), 'drop');

describe('a newer list that has accounts which were united with others', () => {
  const newer = [...LIST, { id: 'b', at: 41, potential: 20 }, { id: 'n', at: 44, potential: 5 }];

  it('brings them as their own, and that is told', () => {
    const difference = summary(united, newer);
    expect(difference).toMatchObject({ added: 2, comeApart: 1 });
    for (const locale of ['en', 'ar'] as const) {
      const i18n = createI18n(locale);
      const more = differenceTexts(i18n, difference, true).length;
      expect(more - differenceTexts(i18n, { ...difference, comeApart: 0 }, true).length).toBe(1);
    }
  });

  it('is told of no account that is new, and of none where the list knows the united one alone', () => {
    expect(summary(plan, newer).comeApart).toBe(0);
    expect(summary(united, LIST).comeApart).toBe(0);
  });
});
