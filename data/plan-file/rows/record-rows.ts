import * as v from 'valibot';
import type { Connection } from '../connection.ts';
import { PlanFileError } from '../plan-file-error.ts';
import { queries } from '../queries.ts';
import { type Cell, COLUMNS, type Row, type RowTable } from '../tables.ts';

/** One row and the table it stands in. */
export interface TableRow {
  readonly table: RowTable;
  readonly row: Row;
}

/** How records of one kind are kept as rows, and how rows are checked on their way in. */
export interface RecordRows<T> {
  /** Every row that keeps the record; a record is removed by removing exactly these rows. */
  toRows(record: T): TableRow[];
  /** All records, in the order of their list in Plan. */
  read(connection: Connection): T[];
  /** The door: a record from a row or from stored history is checked once, here. */
  readonly schema: v.GenericSchema<unknown, T>;
}

/**
 * Which column a field is kept in; `flag` fields are true or false in memory and 1 or 0 on disk, `list` fields are
 * lists of texts in memory and JSON on disk, what a record `mayLack` is left out in memory and NULL on disk.
 */
export interface FieldColumn {
  readonly column: string;
  readonly flag?: true;
  readonly list?: true;
  readonly mayLack?: true;
}

/** A kind of record that is one row of one table, with a column per field. */
export function flatRows<T extends object>(
  table: RowTable,
  order: readonly string[],
  schema: v.GenericSchema<unknown, T>,
  fields: { readonly [F in keyof T & string]: FieldColumn },
): RecordRows<T> {
  const entries = Object.entries<FieldColumn>(fields);
  return {
    schema,
    toRows: (record) => {
      const values = record as Readonly<Record<string, unknown>>;
      return [
        {
          table,
          row: Object.fromEntries(
            entries.map(([field, { column, mayLack }]) => [
              column,
              mayLack ? toCell(values[field] ?? null) : toCell(values[field]),
            ]),
          ),
        },
      ];
    },
    read: (connection) =>
      readRows(connection, table, order).map((row) => {
        const there = entries.filter(([, { column, mayLack }]) => !mayLack || row[column] !== null);
        const record = Object.fromEntries(there.map(([field, how]) => [field, fromCell(row[how.column], how)]));
        return fromDisk(connection, table, schema, record);
      }),
  };
}

/** A list that is none stays as it is: the schema of the record then says so. */
function fromCell(cell: Cell | undefined, { flag, list }: FieldColumn): unknown {
  if (flag) return cell === 1;
  if (!list) return cell;
  try {
    return JSON.parse(String(cell));
  } catch {
    return cell;
  }
}

/** A value as SQLite keeps it: flags as 1 and 0, and texts without halves of UTF-16 pairs, which UTF-8 cannot hold. */
export function toCell(value: unknown): Cell {
  if (Array.isArray(value)) return JSON.stringify(value).toWellFormed();
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value === 'number' || value === null || value instanceof Uint8Array) return value;
  throw new TypeError('Fault in the program: a record has a value that no column can hold.');
}

/** All rows of a table, with the columns this program knows, in the order of some of them. */
export function readRows(connection: Connection, table: RowTable, order: readonly string[]): Row[] {
  // The columns are those of the table by construction of COLUMNS, which the compiler cannot follow per table.
  let query = queries.selectFrom(table).select(COLUMNS[table] as never);
  for (const column of order) query = query.orderBy(queries.dynamic.ref(column));
  return connection.all(query) as Row[];
}

/** Checks what came from the file; a row that no plan can have means that the file is damaged. */
export function fromDisk<T>(
  connection: Connection,
  table: string,
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
): T {
  const checked = v.safeParse(schema, value);
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  throw new PlanFileError('plan-damaged', connection.path, {
    table,
    column: issue ? (v.getDotPath(issue) ?? '') : '',
  });
}
