import type { Connection } from '../connection.ts';
import { PlanFileError } from '../plan-file-error.ts';
import { rebuildDigests } from '../rebuild-digests.ts';
import { DIGEST_TABLE, type Migration } from './migration.ts';

/**
 * Runs the migrations that a file lacks, each in one exclusive transaction with its version last, so that a failure
 * or a power cut leaves the file at a whole version. The caller has made a backup. Throws PlanFileError.
 */
export function migrate(connection: Connection, migrations: readonly Migration[]): void {
  // Tables may be made anew under the same name, and foreign keys can only be switched outside a transaction.
  connection.pragma('foreign_keys = OFF');
  try {
    for (const migration of migrations) {
      if (migration.version <= connection.pragmaNumber('user_version')) continue;
      connection.transaction(() => runOne(connection, migration));
    }
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}

/** Makes the tables of an empty file; part of the transaction that fills it. */
export function makeTables(connection: Connection, migrations: readonly Migration[]): void {
  connection.exec(DIGEST_TABLE);
  for (const { statements } of migrations) for (const statement of statements) connection.exec(statement);
}

function runOne(connection: Connection, migration: Migration): void {
  for (const statement of migration.statements) connection.exec(statement);
  const [broken] = connection.prepare('PRAGMA foreign_key_check').all() as { table: string }[];
  if (broken) throw new PlanFileError('plan-damaged', connection.path, { table: broken.table });
  rebuildDigests(connection);
  connection.pragma(`user_version = ${migration.version}`);
}
