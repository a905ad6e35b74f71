import type { Migration } from './migration.ts';

/**
 * Balances that were run: what they were asked for and came to, digests of what they depended on, and the territories
 * and units of the scenario as they stood before, so that a run can be repeated. No foreign keys: a run stays in the
 * list when its scenario goes.
 */
export const balanceRuns: Migration = {
  version: 14,
  name: 'balance-runs',
  statements: [
    `CREATE TABLE balance_run (
  key INTEGER PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  version TEXT NOT NULL,
  scenario INTEGER NOT NULL,
  role INTEGER NOT NULL,
  asked TEXT NOT NULL,
  outcome TEXT NOT NULL,
  digests TEXT NOT NULL,
  seats TEXT NOT NULL,
  today BLOB NOT NULL
) STRICT`,
  ],
};
