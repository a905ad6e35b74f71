import type { Connection } from './connection.ts';
import type { DigestLedger } from './digest-ledger.ts';
import { PlanFileError } from './plan-file-error.ts';
import { queries } from './queries.ts';
import { deleteRow, insertRow } from './rows/write-rows.ts';
import { COLUMNS, type Tables } from './tables.ts';

/** Where the file stands: its revision, its place in the history, and the next free key of each bulk table. */
export type FileState = Readonly<Tables['state']>;

/** Throws plan-damaged where the row is gone. */
export function readState(connection: Connection): FileState {
  const found = connection.first(queries.selectFrom('state').select(COLUMNS.state));
  if (!found) throw new PlanFileError('plan-damaged', connection.path, { table: 'state' });
  return found;
}

/** What tells the plan from all others; also of a file of an earlier schema, which is backed up before it is migrated. */
export function readPlanUid(connection: Connection): string {
  const found = connection.first(queries.selectFrom('state').select('plan_uid'));
  if (!found) throw new PlanFileError('plan-damaged', connection.path, { table: 'state' });
  return found.plan_uid;
}

/** Writes part of the state anew and gives the whole. */
export function writeState(connection: Connection, ledger: DigestLedger, change: Partial<FileState>): FileState {
  const before = readState(connection);
  const after = { ...before, ...change };
  deleteRow(connection, ledger, { table: 'state', row: before });
  insertRow(connection, ledger, { table: 'state', row: after });
  return after;
}
