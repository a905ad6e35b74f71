import { type Preferences, preferences } from '../api/contract.ts';
import { readKept, writeKept } from './kept-json.ts';

const AT_FIRST: Preferences = { locale: null, theme: 'system' };

/** The planner's choices for the app itself, kept from start to start. */
export interface PreferencesFile {
  read(): Preferences;
  write(preferences: Preferences): void;
}

export function openPreferences(path: string, changed: () => void = () => {}): PreferencesFile {
  let current = readKept(path, preferences, AT_FIRST);
  return {
    read: () => current,
    write: (next) => {
      current = next;
      writeKept(path, next);
      changed();
    },
  };
}
