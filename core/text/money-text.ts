import { minorUnitDigits } from '../quota/minor-unit.ts';
import { currencyStyle } from './currency-style.ts';

/** An amount as the reader writes money; the digits are those of the currency, not of the reader's runtime. */
export function moneyText(locale: string, minor: number, currency: string): string {
  const digits = minorUnitDigits(currency);
  const format = new Intl.NumberFormat(locale, {
    ...currencyStyle(locale, currency),
    minimumFractionDigits: minor % 10 ** digits === 0 ? 0 : digits,
    maximumFractionDigits: digits,
  });
  return format.format(minor / 10 ** digits);
}
