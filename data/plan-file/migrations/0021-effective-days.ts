import type { Migration } from './migration.ts';

/**
 * The day from which a scenario holds (ISO date; null: the first of the plan period), and accounts that were united with
 * others (JSON; null: none).
 */
export const effectiveDays: Migration = {
  version: 21,
  name: 'effective-days',
  statements: ['ALTER TABLE scenario ADD COLUMN effective_on TEXT', 'ALTER TABLE plan ADD COLUMN united_accounts TEXT'],
};
