import type { Migration } from './migration.ts';

/**
 * How the planner weighs fairness (JSON; null: as usual), and the accounts and reps that a balance leaves with each
 * other, with the reason.
 */
export const fairness: Migration = {
  version: 11,
  name: 'fairness',
  statements: [
    'ALTER TABLE plan ADD COLUMN fairness_settings TEXT',
    `CREATE TABLE protection (
  kind TEXT NOT NULL CHECK (kind IN ('account', 'rep')),
  key INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID`,
  ],
};
