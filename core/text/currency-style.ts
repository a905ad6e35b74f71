import { directionOf, pickLocale } from './locale.ts';

/**
 * How numbers in a currency (ISO 4217) are formatted. Where a sign ends letters, as in `US$`, a text from right to left
 * would draw the sign on their other side: there the code stands for it.
 */
export function currencyStyle(locale: string, currency: string): Intl.NumberFormatOptions {
  const style = { style: 'currency', currency } as const;
  if (directionOf(pickLocale([locale])) === 'ltr') return style;
  const parts = new Intl.NumberFormat(locale, style).formatToParts(0);
  const sign = parts.find(({ type }) => type === 'currency')?.value ?? '';
  return SIGN_AFTER_LETTERS.test(sign) ? { ...style, currencyDisplay: 'code' } : style;
}

const SIGN_AFTER_LETTERS = /\p{Script=Latin}\p{Sc}/u;
