import type { I18n } from '@lingui/core';

/** What a rep should ask before the plan begins, by what changes. */
export function handoutQuestions(i18n: I18n, changes: { readonly gained: number; readonly lost: number }): string[] {
  return [
    ...(changes.gained > 0
      ? [
          i18n._({
            id: 'handout.ask-gained',
            message: 'Who introduces me to the accounts that come to me, and by when?',
          }),
          i18n._({
            id: 'handout.ask-pipeline',
            message: 'Which deals are open there, and whose are they when they close?',
          }),
        ]
      : []),
    ...(changes.lost > 0
      ? [
          i18n._({
            id: 'handout.ask-lost',
            message: 'Which accounts that I hand over have promises or open deals that somebody must know of?',
          }),
          i18n._({ id: 'handout.ask-credit', message: 'For how long am I paid for deals that I have begun there?' }),
        ]
      : []),
    i18n._({
      id: 'handout.ask-quota',
      message: 'How does my quota follow from my potential, and what happens to it if the territory changes again?',
    }),
    i18n._({
      id: 'handout.ask-wrong',
      message: 'Which account is in the wrong place or missing, and whom do I tell?',
    }),
  ];
}

/** Where a list has the largest accounts only. */
export function handoutShownText(i18n: I18n, shown: number, accounts: number): string {
  return i18n._({
    id: 'handout.shown',
    message: 'The {shown, number} largest of {accounts, number} accounts are listed.',
    values: { shown, accounts },
  });
}
