import type { Connection } from '../connection.ts';
import type { DigestLedger } from '../digest-ledger.ts';
import { cellsOf } from '../digest-ledger.ts';
import { COLUMNS, type RowTable } from '../tables.ts';
import type { TableRow } from './record-rows.ts';

/** Adds a row to its table and its digest. */
export function insertRow(connection: Connection, ledger: DigestLedger, { table, row }: TableRow): void {
  connection.prepare(insertText(table)).run(...cellsOf(table, row));
  ledger.add(table, row);
}

/**
 * Removes exactly this row from its table and its digest. False where the table has no row with every one of these
 * cells: then the caller knows another state of the plan than the file.
 */
export function deleteRow(connection: Connection, ledger: DigestLedger, { table, row }: TableRow): boolean {
  if (connection.prepare(deleteText(table)).run(...cellsOf(table, row)).changes === 0) return false;
  ledger.remove(table, row);
  return true;
}

const inserts = new Map<RowTable, string>();
const deletes = new Map<RowTable, string>();

function insertText(table: RowTable): string {
  let text = inserts.get(table);
  if (!text) {
    const columns = COLUMNS[table];
    text = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    inserts.set(table, text);
  }
  return text;
}

function deleteText(table: RowTable): string {
  let text = deletes.get(table);
  if (!text) {
    text = `DELETE FROM ${table} WHERE ${COLUMNS[table].map((column) => `${column} IS ?`).join(' AND ')}`;
    deletes.set(table, text);
  }
  return text;
}
