import type { Migration } from './migration.ts';

/**
 * The first schema. Released text never changes: a later schema is a later file.
 *
 * Foreign keys are deferred, so that the records of one change may come in any order. The bulk tables (unit, account,
 * neighbour, assignment) carry none, because a lookup per row would double the time of an import, and because the
 * assignment of a batch that only history can bring back may name territories that are gone for now; check() looks
 * at the active rows instead.
 */
export const firstSchema: Migration = {
  version: 1,
  name: 'first-schema',
  statements: [
    `CREATE TABLE plan (
  key INTEGER PRIMARY KEY CHECK (key = 1),
  name TEXT NOT NULL,
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  fiscal_year_start_month INTEGER NOT NULL CHECK (fiscal_year_start_month BETWEEN 1 AND 12),
  period_start TEXT NOT NULL CHECK (period_start LIKE '____-__-__'),
  period_months INTEGER NOT NULL CHECK (period_months > 0),
  distance_unit TEXT NOT NULL CHECK (distance_unit IN ('km', 'miles')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  balance_territories INTEGER NOT NULL,
  balance_contiguity TEXT NOT NULL CHECK (balance_contiguity IN ('required', 'preferred', 'off')),
  balance_seed INTEGER NOT NULL
) STRICT`,
    `CREATE TABLE state (
  key INTEGER PRIMARY KEY CHECK (key = 1),
  plan_uid TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  applied_seq INTEGER NOT NULL,
  forgotten_steps INTEGER NOT NULL,
  history_bytes INTEGER NOT NULL,
  next_batch INTEGER NOT NULL,
  next_unit INTEGER NOT NULL,
  next_account INTEGER NOT NULL,
  next_neighbour INTEGER NOT NULL
) STRICT`,
    `CREATE TABLE measure (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  column_name TEXT NOT NULL,
  quantity TEXT NOT NULL CHECK (quantity IN ('count', 'money', 'hours', 'number')),
  tolerance_ratio REAL NOT NULL,
  minimum REAL,
  maximum REAL,
  priority INTEGER NOT NULL,
  balanced INTEGER NOT NULL CHECK (balanced IN (0, 1)),
  slot INTEGER NOT NULL UNIQUE CHECK (slot BETWEEN 0 AND 15)
) STRICT`,
    `CREATE TABLE role (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL
) STRICT`,
    `CREATE TABLE level (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  rank INTEGER NOT NULL CHECK (rank >= 0)
) STRICT`,
    `CREATE TABLE rep (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  home_lat_deg REAL,
  home_lon_deg REAL,
  capacity_fte REAL NOT NULL,
  tenure_months REAL,
  manages_level INTEGER REFERENCES level (key) DEFERRABLE INITIALLY DEFERRED
) STRICT`,
    `CREATE TABLE territory (
  key INTEGER PRIMARY KEY CHECK (key > 0),
  id TEXT NOT NULL UNIQUE,
  role INTEGER NOT NULL REFERENCES role (key) DEFERRABLE INITIALLY DEFERRED,
  level INTEGER NOT NULL REFERENCES level (key) DEFERRABLE INITIALLY DEFERRED,
  parent INTEGER REFERENCES territory (key) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  colour INTEGER NOT NULL
) STRICT`,
    `CREATE TABLE scenario (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  baseline INTEGER NOT NULL CHECK (baseline IN (0, 1)),
  archived INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT`,
    `CREATE TABLE scenario_territory (
  scenario INTEGER NOT NULL REFERENCES scenario (key) DEFERRABLE INITIALLY DEFERRED,
  territory INTEGER NOT NULL REFERENCES territory (key) DEFERRABLE INITIALLY DEFERRED,
  centre_lat_deg REAL,
  centre_lon_deg REAL,
  locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
  PRIMARY KEY (scenario, territory)
) STRICT, WITHOUT ROWID`,
    `CREATE TABLE rep_share (
  scenario INTEGER NOT NULL,
  territory INTEGER NOT NULL,
  position INTEGER NOT NULL,
  rep INTEGER NOT NULL REFERENCES rep (key) DEFERRABLE INITIALLY DEFERRED,
  share_ratio REAL NOT NULL,
  PRIMARY KEY (scenario, territory, position),
  FOREIGN KEY (scenario, territory) REFERENCES scenario_territory (scenario, territory) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID`,
    `CREATE TABLE unit_lock (
  scenario INTEGER NOT NULL REFERENCES scenario (key) DEFERRABLE INITIALLY DEFERRED,
  role INTEGER NOT NULL REFERENCES role (key) DEFERRABLE INITIALLY DEFERRED,
  unit INTEGER NOT NULL,
  PRIMARY KEY (scenario, role, unit)
) STRICT, WITHOUT ROWID`,
    `CREATE TABLE named_account (
  scenario INTEGER NOT NULL REFERENCES scenario (key) DEFERRABLE INITIALLY DEFERRED,
  role INTEGER NOT NULL REFERENCES role (key) DEFERRABLE INITIALLY DEFERRED,
  account INTEGER NOT NULL,
  territory INTEGER NOT NULL REFERENCES territory (key) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT NOT NULL,
  owner TEXT NOT NULL,
  expires_on TEXT CHECK (expires_on LIKE '____-__-__'),
  PRIMARY KEY (scenario, role, account)
) STRICT, WITHOUT ROWID`,
    `CREATE TABLE quota (
  scenario INTEGER NOT NULL,
  territory INTEGER NOT NULL,
  period TEXT NOT NULL,
  method TEXT NOT NULL,
  share_ratio REAL NOT NULL,
  quota_minor INTEGER NOT NULL,
  PRIMARY KEY (scenario, territory, period),
  FOREIGN KEY (scenario) REFERENCES scenario (key) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (territory) REFERENCES territory (key) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID`,
    `CREATE TABLE batch (
  key INTEGER PRIMARY KEY,
  holds TEXT NOT NULL CHECK (holds IN ('units', 'accounts')),
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
    `CREATE TABLE unit (
  key INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  lat_deg REAL,
  lon_deg REAL,
  x_km REAL,
  y_km REAL,
  area_km2 REAL,
${valueColumns()}
) STRICT`,
    `CREATE TABLE unit_shape (
  unit INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL,
  shape BLOB NOT NULL
) STRICT`,
    `CREATE TABLE neighbour (
  key INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL,
  unit_a INTEGER NOT NULL,
  unit_b INTEGER NOT NULL,
  link INTEGER NOT NULL,
  shared_km REAL
) STRICT`,
    `CREATE TABLE account (
  key INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  city TEXT NOT NULL,
  region TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  country TEXT NOT NULL,
  unit INTEGER,
  owner INTEGER,
  lat_deg REAL,
  lon_deg REAL,
${valueColumns()}
) STRICT`,
    `CREATE TABLE account_owner (
  batch INTEGER NOT NULL,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (batch, number)
) STRICT, WITHOUT ROWID`,
    `CREATE TABLE assignment (
  scenario INTEGER NOT NULL,
  role INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  territory INTEGER NOT NULL CHECK (territory > 0),
  PRIMARY KEY (scenario, role, unit)
) STRICT, WITHOUT ROWID`,
    `CREATE TABLE history (
  seq INTEGER PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  size_bytes INTEGER NOT NULL,
${changeColumns()}
) STRICT`,
    `CREATE TABLE snapshot (
  key INTEGER PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  name TEXT NOT NULL,
${changeColumns()}
) STRICT`,
  ],
};

function valueColumns(): string {
  return Array.from({ length: 16 }, (_, slot) => `  value_${slot} REAL`).join(',\n');
}

/** What may be long stands last: SQLite has to walk through it to reach a column behind it. */
function changeColumns(): string {
  return `  note_code TEXT NOT NULL,
  note_values TEXT NOT NULL,
  swaps TEXT NOT NULL,
  moves_bytes INTEGER NOT NULL,
  records TEXT NOT NULL,
  moves BLOB`;
}
