import type { Migration } from './migration.ts';

/** Pairs of units that the planner links (1) or wants apart (0), whatever the units came with. */
export const unitLinks: Migration = {
  version: 7,
  name: 'unit-links',
  statements: [
    `CREATE TABLE unit_link (
  unit_a INTEGER NOT NULL,
  unit_b INTEGER NOT NULL CHECK (unit_a < unit_b),
  linked INTEGER NOT NULL CHECK (linked IN (0, 1)),
  PRIMARY KEY (unit_a, unit_b)
) STRICT, WITHOUT ROWID`,
  ],
};
