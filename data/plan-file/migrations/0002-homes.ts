import type { Migration } from './migration.ts';

/** Whether the homes of reps pull territories, and how much longer roads are than straight lines. */
export const homes: Migration = {
  version: 2,
  name: 'homes',
  statements: [
    `ALTER TABLE plan ADD COLUMN
  balance_homes TEXT NOT NULL DEFAULT 'off' CHECK (balance_homes IN ('off', 'soft', 'hard'))`,
    `ALTER TABLE plan ADD COLUMN
  balance_road_factor_ratio REAL NOT NULL DEFAULT 1.3 CHECK (balance_road_factor_ratio BETWEEN 1 AND 2)`,
  ],
};
