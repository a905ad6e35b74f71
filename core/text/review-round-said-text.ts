import type { I18n } from '@lingui/core';
import type { LeftOut } from '../review-round/adopted-remark.ts';
import type { BroughtIn } from '../review-round/bring-in.ts';

/** What the command line says when a copy went out. */
export function sentText(i18n: I18n, values: { readonly name: string; readonly file: string }): string {
  return i18n._({ id: 'said.review-sent', message: '{file} is the copy for the review of {name}.', values });
}

/** What came of bringing a copy in. */
export function broughtInText(i18n: I18n, { sentTo: name, ...told }: BroughtIn): string {
  const { added, changed, withdrawn, decided, signOffs } = told;
  return i18n._({
    id: 'said.review-brought-in',
    message:
      'From {name}: {added, plural, one {# new remark} other {# new remarks}}, {changed, number} changed, {withdrawn, number} taken back, {decided, number} decided already, {signOffs, plural, one {# signature} other {# signatures}}.',
    values: { name, added, changed, withdrawn, decided, signOffs },
  });
}

/** Something of a copy that the plan could not take. */
export function leftOutText(i18n: I18n, left: LeftOut): string {
  const values = { ...left };
  switch (left.code) {
    case 'unit':
      return i18n._({
        id: 'said.review-unit',
        message:
          'Left out of a remark of {author}, because the plan does not have it: unit {name}, of {count, number}.',
        values,
      });
    case 'account':
      return i18n._({
        id: 'said.review-account',
        message:
          'Left out of a remark of {author}, because the plan does not have it: account {name}, of {count, number}.',
        values,
      });
    case 'territory':
      return i18n._({
        id: 'said.review-territory',
        message: 'Left out of a remark of {author}, because the plan does not have it: territory {name}.',
        values,
      });
    case 'too-many':
      return i18n._({
        id: 'said.review-too-many',
        message: 'A remark of {author} was left out: the plan has as many as it can take.',
        values,
      });
    case 'other-round':
      return i18n._({
        id: 'said.review-other-round',
        message: 'A remark of {author} was left out: it is about a review that was not sent to this reviewer.',
        values,
      });
  }
}
