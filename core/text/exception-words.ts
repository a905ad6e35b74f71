import type { I18n } from '@lingui/core';

/** The words of the section of exceptions in the fairness report. */
export function exceptionWords(i18n: I18n) {
  return {
    title: i18n._({ id: 'exceptions.title', message: 'Accounts given by name' }),
    account: i18n._({ id: 'exceptions.account', message: 'Account' }),
    territory: i18n._({ id: 'exceptions.territory', message: 'Given to' }),
    reason: i18n._({ id: 'exceptions.reason', message: 'Reason' }),
    owner: i18n._({ id: 'exceptions.owner', message: 'Asked for by' }),
    expires: i18n._({ id: 'exceptions.expires', message: 'Last day' }),
    never: i18n._({ id: 'exceptions.never', message: 'does not end' }),
    over: i18n._({ id: 'exceptions.over', message: 'over before the plan period' }),
    cost: i18n._({ id: 'exceptions.cost', message: 'Cost in fairness (CV)' }),
    none: i18n._({ id: 'exceptions.none', message: 'none' }),
  };
}
export type ExceptionWords = ReturnType<typeof exceptionWords>;
