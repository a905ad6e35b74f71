import { type I18n, setupI18n } from '@lingui/core';
import { messages as arabic } from './locales/ar.ts';
import { messages as english } from './locales/en.ts';

/** The languages the product speaks, by BCP 47 tag. */
export const LOCALES = ['en', 'ar'] as const;
export type Locale = (typeof LOCALES)[number];

const catalogues = { en: english, ar: arabic };

/** The message catalogue for one language, with its own state: two hosts in one process do not share it. */
export function createI18n(locale: Locale): I18n {
  return setupI18n({ locale, messages: { [locale]: catalogues[locale] } });
}

/** The writing direction of a language. */
export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

/** The best language for a list of wishes such as a browser's: `ar-EG` gives `ar`, anything unknown English. */
export function pickLocale(wishes: readonly string[]): Locale {
  for (const wish of wishes) {
    const base = wish.toLowerCase().split(/[-_]/)[0];
    const found = LOCALES.find((locale) => locale === base);
    if (found) return found;
  }
  return 'en';
}
