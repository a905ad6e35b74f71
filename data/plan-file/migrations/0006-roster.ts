import type { Migration } from './migration.ts';

/** What a roster says of a rep; skills and languages are lists (JSON). */
export const roster: Migration = {
  version: 6,
  name: 'roster',
  statements: [
    "ALTER TABLE rep ADD COLUMN started_on TEXT CHECK (started_on LIKE '____-__-__')",
    "ALTER TABLE rep ADD COLUMN career_level TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE rep ADD COLUMN skills TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE rep ADD COLUMN languages TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE rep ADD COLUMN segment TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE rep ADD COLUMN manager TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE rep ADD COLUMN email TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE rep ADD COLUMN crm_user_id TEXT NOT NULL DEFAULT ''",
  ],
};
