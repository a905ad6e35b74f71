/** One step of the schema. Its statements run in order inside one transaction; a released step never changes. */
export interface Migration {
  /** `user_version` after it; one more than the step before. */
  readonly version: number;
  readonly name: string;
  readonly statements: readonly string[];
}

/**
 * The table every schema has: number of rows and 64-bit sum of row hashes per table (per batch where the rows came
 * in batches). Made first, and never migrated, so that the file of any version can be verified.
 */
export const DIGEST_TABLE = `CREATE TABLE digest (
  table_name TEXT NOT NULL,
  batch INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  hash_high INTEGER NOT NULL,
  hash_low INTEGER NOT NULL,
  PRIMARY KEY (table_name, batch)
) STRICT, WITHOUT ROWID`;
