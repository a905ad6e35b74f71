import { MIGRATIONS } from '../../../data/plan-file/migrations/list.ts';
import type { Migration } from '../../../data/plan-file/migrations/migration.ts';

/** The version this program writes. */
export const NOW = MIGRATIONS.length;

/** Schema steps that no release has: for testing the runner on files of the schemas that there are. */
export const second: Migration = {
  version: NOW + 1,
  name: 'visits',
  statements: [
    'CREATE TABLE visit (key INTEGER PRIMARY KEY, account INTEGER NOT NULL, minutes REAL NOT NULL) STRICT',
    'INSERT INTO visit (key, account, minutes) SELECT key, key, 30 FROM account',
    "ALTER TABLE territory ADD COLUMN remark TEXT NOT NULL DEFAULT ''",
    "UPDATE territory SET remark = 'was ' || name",
    `CREATE TABLE new_rep (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  home_lat_deg REAL,
  home_lon_deg REAL,
  capacity_fte REAL NOT NULL,
  tenure_months REAL,
  manages_level INTEGER,
  started_on TEXT,
  career_level TEXT NOT NULL,
  skills TEXT NOT NULL,
  languages TEXT NOT NULL,
  segment TEXT NOT NULL,
  manager TEXT NOT NULL,
  email TEXT NOT NULL,
  crm_user_id TEXT NOT NULL,
  remark TEXT NOT NULL
) STRICT`,
    "INSERT INTO new_rep SELECT *, '' FROM rep",
    'DROP TABLE rep',
    'ALTER TABLE new_rep RENAME TO rep',
  ],
};

export const third: Migration = {
  version: NOW + 2,
  name: 'visit-kinds',
  statements: ["ALTER TABLE visit ADD COLUMN kind TEXT NOT NULL DEFAULT 'call'"],
};

export const SCHEMAS = [...MIGRATIONS, second, third];

/** The second step with one more statement, put in at some place. */
export function withStatement(at: number, statement: string): Migration {
  return { ...second, statements: [...second.statements.slice(0, at), statement, ...second.statements.slice(at)] };
}
