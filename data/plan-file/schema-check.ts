import Database from 'better-sqlite3';
import type { Connection } from './connection.ts';
import { DIGEST_TABLE, type Migration } from './migrations/migration.ts';
import { PlanFileError } from './plan-file-error.ts';

/** One row of sqlite_schema. */
interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly sql: string | null;
}

const LIST = 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name';

/**
 * Compares the schema of a file, object by object and text by text, with what the migrations make. A trigger, view,
 * table or column of somebody else could run or hide things whatever the pragmas say, so one is enough to refuse.
 */
export function checkSchema(connection: Connection, migrations: readonly Migration[]): void {
  const object = foreignObject(readSchema(connection), knownSchema(migrations));
  if (object !== null) throw new PlanFileError('plan-foreign-schema', connection.path, { object });
}

/** The name of an object that is too much, missing or different; null where the two are the same. */
function foreignObject(found: readonly SchemaObject[], known: readonly SchemaObject[]): string | null {
  const wanted = new Map(known.map((object) => [nameOf(object), normalised(object.sql)]));
  for (const object of found) {
    const name = nameOf(object);
    if (wanted.get(name) !== normalised(object.sql)) return object.name;
    wanted.delete(name);
  }
  const [missing] = wanted.keys();
  return missing ?? null;
}

/**
 * Whether a file of a newer version can be read by this program: nothing in it can act (no trigger, view or virtual
 * table), and each table this program reads has the columns it reads, of the same type.
 */
export function isReadable(connection: Connection, migrations: readonly Migration[]): boolean {
  const objects = readSchema(connection);
  const harmless = objects.every(
    ({ type, sql }) => type === 'index' || (type === 'table' && !/^\s*CREATE\s+VIRTUAL/i.test(sql ?? '')),
  );
  if (!harmless) return false;
  return withKnownSchema(migrations, (known) =>
    (known.prepare(LIST).all() as SchemaObject[])
      .filter(({ type }) => type === 'table')
      .every(({ name }) => hasColumns(columnsOf(known, name), connection, name)),
  );
}

/** The schema that a list of migrations makes. */
function knownSchema(migrations: readonly Migration[]): SchemaObject[] {
  return withKnownSchema(migrations, (db) => db.prepare(LIST).all() as SchemaObject[]);
}

function withKnownSchema<T>(migrations: readonly Migration[], work: (db: Database.Database) => T): T {
  const db = new Database(':memory:');
  try {
    // As the runner has it: what ALTER TABLE writes into other tables depends on it.
    db.pragma('foreign_keys = OFF');
    db.exec(DIGEST_TABLE);
    for (const { statements } of migrations) for (const statement of statements) db.exec(statement);
    return work(db);
  } finally {
    db.close();
  }
}

interface Column {
  readonly name: string;
  readonly type: string;
}

function columnsOf(db: Database.Database, table: string): Column[] {
  return db.prepare('SELECT name, type FROM pragma_table_info(?)').all(table) as Column[];
}

function hasColumns(wanted: readonly Column[], connection: Connection, table: string): boolean {
  const found = connection.prepare('SELECT name, type FROM pragma_table_info(?)').all(table) as Column[];
  return wanted.every(({ name, type }) => found.some((column) => column.name === name && column.type === type));
}

function readSchema(connection: Connection): SchemaObject[] {
  return connection.prepare(LIST).all() as SchemaObject[];
}

function nameOf({ type, name, tbl_name }: SchemaObject): string {
  return `${type} ${name} ${tbl_name}`;
}

function normalised(sql: string | null): string {
  return (sql ?? '').replace(/\s+/g, ' ').trim();
}
