import type { I18n } from '@lingui/core';

/** How it is known where postal codes belong, with how many of them; see data/routing/code-territories.ts. */
export function groundText(i18n: I18n, ground: string, codes: number): string {
  const values = { codes };
  switch (ground) {
    case 'unit':
      return i18n._({
        id: 'routing.ground-unit',
        message: '{codes, plural, one {# code is a unit} other {# codes are units}} of the plan: exact.',
        values,
      });
    case 'state':
      return i18n._({
        id: 'routing.ground-state',
        message: '{codes, plural, one {# code lies} other {# codes lie}} in a state that is a unit of the plan: exact.',
        values,
      });
    case 'accounts':
      return i18n._({
        id: 'routing.ground-accounts',
        message: '{codes, plural, one {# code goes} other {# codes go}} where most accounts with that code are.',
        values,
      });
    case 'place':
      return i18n._({
        id: 'routing.ground-place',
        message:
          '{codes, plural, one {# code goes} other {# codes go}} to the unit that the place of the code lies in: approximate, because a code can reach into several units.',
        values,
      });
    case 'nearest':
      return i18n._({
        id: 'routing.ground-nearest',
        message: '{codes, plural, one {# code goes} other {# codes go}} where the nearest account is: approximate.',
        values,
      });
    default:
      return i18n._({
        id: 'routing.ground-none',
        message:
          '{codes, plural, one {# code is} other {# codes are}} in no territory: its leads go to the state’s territory or the catch-all.',
        values,
      });
  }
}
