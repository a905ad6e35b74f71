import type { I18n } from '@lingui/core';

/** The words of the handouts, made once per document. */
export function handoutWords(i18n: I18n) {
  return {
    kicker: i18n._({ id: 'handout.kicker', message: 'Your territory' }),
    territory: i18n._({ id: 'handout.territory', message: 'Territory in the plan' }),
    noTerritory: i18n._({ id: 'handout.no-territory', message: 'none' }),
    inTerritory: i18n._({ id: 'handout.in-territory', message: 'Territory' }),
    kept: i18n._({ id: 'handout.kept', message: 'Accounts you keep' }),
    gained: i18n._({ id: 'handout.gained', message: 'Accounts that come to you' }),
    lost: i18n._({ id: 'handout.lost', message: 'Accounts you hand over' }),
    lists: {
      kept: i18n._({ id: 'handout.list-kept', message: 'What you keep' }),
      gained: i18n._({ id: 'handout.list-gained', message: 'What comes to you' }),
      lost: i18n._({ id: 'handout.list-lost', message: 'What you hand over' }),
    },
    before: i18n._({ id: 'handout.before', message: 'From' }),
    after: i18n._({ id: 'handout.after', message: 'To' }),
    nobody: i18n._({ id: 'handout.nobody', message: 'nobody' }),
    figures: i18n._({ id: 'handout.figures', message: 'Your figures and your quota' }),
    change: i18n._({ id: 'handout.change', message: 'Change' }),
    quota: i18n._({ id: 'handout.quota', message: 'Quota' }),
    opportunity: i18n._({ id: 'handout.opportunity', message: 'Commission opportunity' }),
    payout: i18n._({ id: 'handout.payout', message: 'Expected variable pay' }),
    quotaMeaning: i18n._({
      id: 'handout.quota-meaning',
      message: 'At equal pay per quota attained, a quota that grows with your potential leaves your chance as it was.',
    }),
    equalSales: i18n._({
      id: 'handout.equal-sales',
      message: 'Pay is reckoned as if every account sold the same today and in the plan. It is no promise.',
    }),
    payUnknown: i18n._({
      id: 'handout.pay-unknown',
      message: 'What it is today is not known, because there is no quota or territory for today to reckon it from.',
    }),
    noQuota: i18n._({ id: 'handout.no-quota', message: 'No quota has been split yet.' }),
    questions: i18n._({ id: 'handout.questions', message: 'Questions to ask' }),
  };
}
export type HandoutWords = ReturnType<typeof handoutWords>;
