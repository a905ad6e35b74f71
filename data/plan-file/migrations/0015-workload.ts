import type { Migration } from './migration.ts';

/** The class of each account, and what hours of work and the size of the team are reckoned from (JSON; null: as usual). */
export const workload: Migration = {
  version: 15,
  name: 'workload',
  statements: [
    "ALTER TABLE account ADD COLUMN class TEXT NOT NULL DEFAULT ''",
    'ALTER TABLE plan ADD COLUMN workload_settings TEXT',
    'ALTER TABLE plan ADD COLUMN sizing_settings TEXT',
  ],
};
