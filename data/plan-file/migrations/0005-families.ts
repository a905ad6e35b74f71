import type { Migration } from './migration.ts';

/** The parent of each account, and whether a balance keeps families together: all but those listed (JSON), or none. */
export const families: Migration = {
  version: 5,
  name: 'families',
  statements: [
    "ALTER TABLE account ADD COLUMN parent TEXT NOT NULL DEFAULT ''",
    'ALTER TABLE plan ADD COLUMN balance_families_apart TEXT',
  ],
};
