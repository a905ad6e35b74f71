import type { I18n } from '@lingui/core';
import type { UncutReason } from '../../quota/quotas-by-period.ts';

/** That files have quotas of the whole plan period alone although their plan has quarters or months, and what to do. */
export function uncutText(i18n: I18n, reason: UncutReason): string {
  return reason === 'impossible'
    ? i18n._({
        id: 'quota.uncut.impossible',
        message:
          'Quotas are written for the whole plan period alone: their plan cannot be met as it is, so they could not be cut into its periods. The page Quota says what is in the way.',
      })
    : i18n._({
        id: 'quota.uncut.not-as-planned',
        message:
          'Quotas are written for the whole plan period alone: they are not what their plan comes to now, so they could not be cut into its periods. Split them again on the page Quota, then export again.',
      });
}
