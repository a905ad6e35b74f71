import type { Migration } from './migration.ts';

/**
 * Sales, opportunities and activities, each list packed into blocks of its batch; the table of batches is made anew
 * because it says what they hold. How sales are forecast (JSON; null: as usual).
 */
export const results: Migration = {
  version: 18,
  name: 'results',
  statements: [
    `CREATE TABLE new_batch (
  key INTEGER PRIMARY KEY,
  holds TEXT NOT NULL CHECK (holds IN ('units', 'accounts', 'leads', 'sales', 'opportunities', 'activities')),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  first_key INTEGER NOT NULL,
  last_key INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  value_slots INTEGER NOT NULL,
  unit_kind TEXT,
  source TEXT,
  plane INTEGER NOT NULL CHECK (plane IN (0, 1)),
  first_neighbour INTEGER NOT NULL,
  neighbours INTEGER,
  imported_at_ms INTEGER NOT NULL
) STRICT`,
    `INSERT INTO new_batch SELECT key, holds, active, first_key, last_key, rows, value_slots, unit_kind, source, plane,
  first_neighbour, neighbours, imported_at_ms FROM batch`,
    'DROP TABLE batch',
    'ALTER TABLE new_batch RENAME TO batch',
    `CREATE TABLE result_block (
  batch INTEGER NOT NULL,
  part INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  packed BLOB NOT NULL,
  PRIMARY KEY (batch, part)
) STRICT, WITHOUT ROWID`,
    'ALTER TABLE plan ADD COLUMN forecast_settings TEXT',
  ],
};
