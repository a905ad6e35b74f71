import type { I18n } from '@lingui/core';

/** What pairs cost, or a difference of it: two digits that say something, 0.12 or 0.0034. */
export function costText({ locale }: Pick<I18n, 'locale'>, cost: number): string {
  const fine = Math.abs(cost) < 0.1;
  return new Intl.NumberFormat(
    locale,
    fine ? { maximumSignificantDigits: 2 } : { minimumFractionDigits: 2, maximumFractionDigits: 2 },
  ).format(Math.abs(cost) < 1e-9 ? 0 : cost);
}
