import type { I18n } from '@lingui/core';

/** The codes of why roles, levels or teams cannot be changed as asked. */
const ORGANISATION_ERRORS = ['name-taken', 'last-role', 'too-many-levels', 'too-few-to-group', 'shares-sum'] as const;
export type OrganisationErrorCode = (typeof ORGANISATION_ERRORS)[number];

export function isOrganisationError(code: string): code is OrganisationErrorCode {
  return ORGANISATION_ERRORS.some((known) => known === code);
}

type Values = Readonly<Record<string, string | number>>;

/** Why it cannot be, and what to do instead. */
export function organisationErrorText(i18n: I18n, code: OrganisationErrorCode, values: Values): string {
  switch (code) {
    case 'name-taken':
      return i18n._({
        id: 'error.name-taken',
        message: '"{name}" is taken already, so nothing was changed. Choose another.',
        values,
      });
    case 'last-role':
      return i18n._({
        id: 'error.last-role',
        message: '"{name}" is the only role, and a plan needs one. Add another role before you remove it.',
        values,
      });
    case 'too-many-levels':
      return i18n._({
        id: 'error.too-many-levels',
        message: 'A plan has at most {most, number} levels. Remove one that is not needed, or rename it.',
        values,
      });
    case 'too-few-to-group':
      return i18n._({
        id: 'error.too-few-to-group',
        message:
          '{territories, plural, =0 {There is nothing to group at the level below} one {There is only # at the level below} other {There are only # at the level below}}, and {groups, plural, one {# group was} other {# groups were}} asked for. Ask for fewer, or make the level below first.',
        values,
      });
    case 'shares-sum':
      return i18n._({
        id: 'error.shares-sum',
        message: 'The shares of the team sum to {sum, number, percent}, not to 100 %. Nothing was changed.',
        values,
      });
  }
}
