import { type Locale, pickLocale } from '../../core/text/i18n.ts';
import type { Preferences } from '../../electron/api/contract.ts';
import type { App } from './app.ts';

/** Sets language or appearance at once and keeps it for the next start. */
export async function setPreferences(app: App, change: Partial<Preferences>): Promise<void> {
  const { preferences, setView, tell } = app.store.getState();
  const next = { ...preferences, ...change };
  setView({ preferences: next, locale: localeFor(next) });
  const reply = await app.client.call('preferences.set', next);
  if (!reply.ok) tell({ kind: 'error', error: reply.error });
}

/** The chosen language, else the best one for what the system speaks. */
export function localeFor({ locale }: Pick<Preferences, 'locale'>): Locale {
  return locale ?? pickLocale(navigator.languages);
}
