import type { Migration } from './migration.ts';

/**
 * Rounds of review with their remarks and signatures. Scenarios, roles and territories stand in them without foreign
 * keys and with their names: a remark stays when what it is about goes.
 */
export const reviewRounds: Migration = {
  version: 12,
  name: 'review-rounds',
  statements: [
    `CREATE TABLE review_round (
  uid TEXT PRIMARY KEY,
  scenario INTEGER NOT NULL,
  scenario_name TEXT NOT NULL,
  role INTEGER NOT NULL,
  role_name TEXT NOT NULL,
  sent_at TEXT NOT NULL,
  sent_to TEXT NOT NULL,
  message TEXT NOT NULL,
  territories TEXT NOT NULL,
  copy INTEGER NOT NULL CHECK (copy IN (0, 1))
) STRICT, WITHOUT ROWID`,
    `CREATE TABLE remark (
  uid TEXT PRIMARY KEY,
  round TEXT NOT NULL,
  kind TEXT NOT NULL,
  author TEXT NOT NULL,
  said_at TEXT NOT NULL,
  said TEXT NOT NULL,
  territory INTEGER,
  territory_name TEXT NOT NULL,
  units TEXT NOT NULL,
  accounts TEXT NOT NULL,
  moves_from TEXT NOT NULL,
  moves_to INTEGER,
  moves_to_name TEXT NOT NULL,
  state TEXT NOT NULL,
  answer TEXT NOT NULL,
  answered_at TEXT
) STRICT, WITHOUT ROWID`,
    `CREATE TABLE sign_off (
  uid TEXT PRIMARY KEY,
  round TEXT,
  scenario INTEGER NOT NULL,
  scenario_name TEXT NOT NULL,
  role INTEGER NOT NULL,
  role_name TEXT NOT NULL,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  signed_at TEXT NOT NULL,
  statement TEXT NOT NULL,
  digest TEXT NOT NULL,
  withdrawn_at TEXT
) STRICT, WITHOUT ROWID`,
  ],
};
