import type { I18n } from '@lingui/core';
import type { RuleSource, RuleWhen } from '../../routing/rule.ts';

/** Which leads a line of the table is for: its account, or its product, segment, language and place. */
export function ruleText(i18n: I18n, when: Omit<RuleWhen, 'validFrom' | 'validTo'>): string {
  if (when.account !== '') {
    return i18n._({ id: 'routing.line-account', message: 'Account {account}', values: { account: when.account } });
  }
  const parts = [when.product, when.segment, when.language, placeText(i18n, when)].filter((part) => part !== '');
  if (parts.length > 0) return parts.join(', ');
  return i18n._({ id: 'routing.line-rest', message: 'Whatever no other line takes' });
}

/** Where a line comes from. */
export function sourceText(i18n: I18n, source: RuleSource, own: number): string {
  switch (source) {
    case 'account':
      return i18n._({ id: 'routing.source-account', message: 'Named account' });
    case 'own':
      return i18n._({ id: 'routing.source-own', message: 'Rule {number} of your own', values: { number: own + 1 } });
    case 'codes':
      return i18n._({ id: 'routing.source-codes', message: 'Postal codes' });
    case 'state':
      return i18n._({ id: 'routing.source-state', message: 'State' });
    case 'rest':
      return i18n._({ id: 'routing.source-rest', message: 'Catch-all' });
  }
}

function placeText(i18n: I18n, { country, state, from, to }: Pick<RuleWhen, 'country' | 'state' | 'from' | 'to'>) {
  const where = [country, state].filter((part) => part !== '').join(' ');
  if (from === '' && to === '') return where;
  if (from === to) return `${where} ${from}`;
  const values = { where, from, to };
  if (to === '') return i18n._({ id: 'routing.line-from', message: '{where} from {from} on', values });
  if (from === '') return i18n._({ id: 'routing.line-to', message: '{where} up to {to}', values });
  return i18n._({ id: 'routing.line-codes', message: '{where} {from} to {to}', values });
}
