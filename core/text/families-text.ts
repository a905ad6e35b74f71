import type { I18n } from '@lingui/core';

/** What became of families that were to lie in one territory each; the fields are those of FamiliesFact. */
export function familiesTexts(
  i18n: I18n,
  families: {
    readonly together: number;
    readonly apartByLocks: readonly string[];
    readonly circles: number;
  },
): string[] {
  const { together, apartByLocks, circles } = families;
  const texts = [
    i18n._({
      id: 'families.together',
      message:
        '{together, plural, =0 {No family has accounts in two places.} one {# family lies in one territory.} other {# families lie in one territory each.}}',
      values: { together },
    }),
  ];
  if (apartByLocks.length > 0) {
    texts.push(
      i18n._({
        id: 'families.apart-by-locks',
        message: 'Locks in different territories part {tops}. Unlock some of their accounts to bring them together.',
        values: { tops: apartByLocks.join(', ') },
      }),
    );
  }
  if (circles > 0) {
    texts.push(
      i18n._({
        id: 'families.circles',
        message:
          '{circles, plural, one {# account is} other {# accounts are}} among the parents of their own parents; each such circle was taken for one family.',
        values: { circles },
      }),
    );
  }
  return texts;
}
