import type { Migration } from './migration.ts';

/** Segment, product and language of each lead, which rules of routing ask for. */
export const leadKinds: Migration = {
  version: 22,
  name: 'lead-kinds',
  statements: [
    "ALTER TABLE lead ADD COLUMN segment TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE lead ADD COLUMN product TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE lead ADD COLUMN language TEXT NOT NULL DEFAULT ''",
  ],
};
