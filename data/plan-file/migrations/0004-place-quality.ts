import type { Migration } from './migration.ts';

/** How exactly the place of each account was found, how likely it is, and how far its code and city disagree. */
export const placeQuality: Migration = {
  version: 4,
  name: 'place-quality',
  statements: [
    'ALTER TABLE account ADD COLUMN place_level INTEGER',
    'ALTER TABLE account ADD COLUMN place_confidence_ratio REAL',
    'ALTER TABLE account ADD COLUMN place_conflict_km REAL',
  ],
};
