import type { I18n } from '@lingui/core';

const KM_PER_MILE = 1.609344;

/** Kilometres in the unit of the plan, whole. */
export function distanceText({ locale }: Pick<I18n, 'locale'>, km: number, unit: 'km' | 'miles'): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: unit === 'km' ? 'kilometer' : 'mile',
    maximumFractionDigits: 0,
  });
  return format.format(unit === 'km' ? km : km / KM_PER_MILE);
}
