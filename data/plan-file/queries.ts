import type { CompiledQuery, Dialect } from 'kysely';
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Kysely without a driver: it writes typed SQL, the connection runs it, because a transaction on a plan file is one
 * synchronous act and Kysely's own are not.
 */
const dialect: Dialect = {
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
};

export const queries = new Kysely<Tables>({ dialect });

/** A query whose rows are of type T. */
export interface Query<T> {
  compile(): CompiledQuery<T>;
}
