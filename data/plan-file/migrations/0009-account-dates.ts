import type { Migration } from './migration.ts';

/** Since when each account has its owner, and when anything was last done about it: days since 1 January 1970. */
export const accountDates: Migration = {
  version: 9,
  name: 'account-dates',
  statements: [
    'ALTER TABLE account ADD COLUMN owner_since_day REAL',
    'ALTER TABLE account ADD COLUMN last_activity_day REAL',
  ],
};
