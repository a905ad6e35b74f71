import { type I18n, setupI18n } from '@lingui/core';
import { withIsolatedNames } from './isolated-names.ts';
import { directionOf, type Locale } from './locale.ts';
import { messages as arabic } from './locales/ar.ts';
import { messages as english } from './locales/en.ts';

export { directionOf, LOCALES, type Locale, pickLocale } from './locale.ts';

const catalogues = { en: english, ar: arabic };

/** The message catalogue for one language, with its own state: two hosts in one process do not share it. */
export function createI18n(locale: Locale): I18n {
  return setupI18n({ locale, messages: { [locale]: catalogues[locale] } });
}

/** The same for a screen: from right to left, the names in a sentence are kept from turning it around. */
export function createScreenI18n(locale: Locale): I18n {
  if (directionOf(locale) === 'ltr') return createI18n(locale);
  return setupI18n({ locale, messages: { [locale]: withIsolatedNames(catalogues[locale]) } });
}
