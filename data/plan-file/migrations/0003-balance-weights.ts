import type { Migration } from './migration.ts';

/** How much travel, borders, moves and limits count against compactness; as before, limits first and nothing else. */
export const balanceWeights: Migration = {
  version: 3,
  name: 'balance-weights',
  statements: [
    `ALTER TABLE plan ADD COLUMN
  balance_travel_weight REAL NOT NULL DEFAULT 0 CHECK (balance_travel_weight BETWEEN 0 AND 10)`,
    `ALTER TABLE plan ADD COLUMN
  balance_border_weight REAL NOT NULL DEFAULT 0 CHECK (balance_border_weight BETWEEN 0 AND 10)`,
    `ALTER TABLE plan ADD COLUMN
  balance_disruption_weight REAL NOT NULL DEFAULT 0 CHECK (balance_disruption_weight BETWEEN 0 AND 10)`,
    `ALTER TABLE plan ADD COLUMN
  balance_limits_weight REAL CHECK (balance_limits_weight BETWEEN 0 AND 10)`,
  ],
};
