import type { I18n } from '@lingui/core';

/** That in some places rules tell too many kinds of leads apart to go through them all. */
export function tangledText(i18n: I18n, tangled: number): string {
  return i18n._({
    id: 'routing.tangled',
    message:
      'On {tangled, plural, one {# stretch} other {# stretches}} of codes the rules tell too many kinds of leads apart to go through them; nothing is proved of these.',
    values: { tangled },
  });
}
