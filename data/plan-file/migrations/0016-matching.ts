import type { Migration } from './migration.ts';

/**
 * What is said of reps and territories that are to be matched (JSON; null: as usual), and what a new rep can do in each
 * month of the job (JSON; null: everything).
 */
export const matching: Migration = {
  version: 16,
  name: 'matching',
  statements: ['ALTER TABLE plan ADD COLUMN matching_settings TEXT', 'ALTER TABLE plan ADD COLUMN ramp_shares TEXT'],
};
