import type { Migration } from './migration.ts';

/** How the quota of a scenario and role comes about (JSON): total, methods, given values, periods. */
export const quotaPlans: Migration = {
  version: 19,
  name: 'quota-plans',
  statements: [
    `CREATE TABLE quota_plan (
  scenario INTEGER NOT NULL REFERENCES scenario (key),
  role INTEGER NOT NULL REFERENCES role (key),
  settings TEXT NOT NULL,
  PRIMARY KEY (scenario, role)
) STRICT, WITHOUT ROWID`,
  ],
};
