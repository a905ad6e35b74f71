import type { Migration } from './migration.ts';

/** Leads, which come in batches like accounts; the table of batches is made anew because it says what they hold. */
export const leads: Migration = {
  version: 8,
  name: 'leads',
  statements: [
    `CREATE TABLE new_batch (
  key INTEGER PRIMARY KEY,
  holds TEXT NOT NULL CHECK (holds IN ('units', 'accounts', 'leads')),
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
    `CREATE TABLE lead (
  key INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL,
  id TEXT NOT NULL,
  source TEXT NOT NULL,
  owner TEXT NOT NULL,
  status TEXT NOT NULL,
  unit_code TEXT NOT NULL,
  place_level INTEGER,
  lat_deg REAL,
  lon_deg REAL,
  score REAL,
  received_day REAL
) STRICT`,
    'ALTER TABLE state ADD COLUMN next_lead INTEGER NOT NULL DEFAULT 1',
  ],
};
