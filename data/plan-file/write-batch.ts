import type { AccountTable } from '../../core/model/account.ts';
import type { Assignment } from '../../core/model/scenario.ts';
import type { NeighbourTable, UnitSet, UnitTable } from '../../core/model/unit.ts';
import { writeAssignment } from './assignments.ts';
import { addBatch } from './batches.ts';
import type { Connection } from './connection.ts';
import type { DigestLedger } from './digest-ledger.ts';
import { accountsToColumns } from './rows/accounts.ts';
import { accountTable, neighbourTable, unitTable } from './rows/bulk-table.ts';
import { writeBulk } from './rows/bulk-write.ts';
import { neighboursToColumns } from './rows/neighbours.ts';
import { unitsToColumns } from './rows/units.ts';
import { slotMask } from './rows/value-slots.ts';
import { insertRow } from './rows/write-rows.ts';

/** The rows of an import (or of a new plan) under their keys, and the batches they go to. */
export interface NewRows {
  readonly unitSet: UnitSet;
  readonly accountBatch: number;
  readonly units: UnitTable;
  readonly neighbours: NeighbourTable | null;
  readonly firstNeighbour: number;
  readonly accounts: AccountTable;
  readonly assignments: readonly Assignment[];
  /** Slot of each value column of units and accounts. */
  readonly slots: readonly number[];
  /** Whether the batches are the plan's at once; else a swap makes them so. */
  readonly active: boolean;
  readonly atMs: number;
}

/** How many steps of `writeRows` there are to count, in rows. */
export function rowCount(rows: NewRows): number {
  const assigned = rows.assignments.reduce((sum, { territories }) => sum + territories.length, 0);
  return rows.units.count + (rows.neighbours?.a.length ?? 0) + rows.accounts.count + assigned;
}

/** Writes two batches and all their rows in slices; each step tells how many rows it wrote. */
export function* writeRows(connection: Connection, ledger: DigestLedger, rows: NewRows): Generator<number, void> {
  const { units, neighbours, accounts, slots } = rows;
  const unitMask = slotMask(units.values, slots);
  const accountMask = slotMask(accounts.values, slots);
  addBatches(connection, ledger, rows, unitMask, accountMask);
  const batch = rows.unitSet.batch;
  const unitColumns = unitsToColumns(units, slots);
  ledger.addBatch('unit', batch, yield* writeBulk(connection, unitTable(unitMask), batch, unitColumns));
  if (neighbours) {
    const pairs = neighboursToColumns(neighbours, units.keys, rows.firstNeighbour);
    ledger.addBatch('neighbour', batch, yield* writeBulk(connection, neighbourTable, batch, pairs));
  }
  const accountColumns = accountsToColumns(accounts, slots, units.keys);
  const accountRows = writeBulk(connection, accountTable(accountMask), rows.accountBatch, accountColumns);
  ledger.addBatch('account', rows.accountBatch, yield* accountRows);
  accounts.ownerNames.forEach((name, number) => {
    const row = { batch: rows.accountBatch, number, name: name.toWellFormed() };
    insertRow(connection, ledger, { table: 'account_owner', row });
  });
  for (const assignment of rows.assignments) {
    yield* writeAssignment(connection, ledger, assignment, units.keys);
  }
}

function addBatches(
  connection: Connection,
  ledger: DigestLedger,
  rows: NewRows,
  unitMask: number,
  accountMask: number,
): void {
  const { units, neighbours, accounts, unitSet } = rows;
  const active = rows.active ? 1 : 0;
  addBatch(connection, ledger, {
    key: unitSet.batch,
    holds: 'units',
    active,
    ...keyRange(units.keys),
    rows: units.count,
    value_slots: unitMask,
    unit_kind: unitSet.kind,
    source: unitSet.source.toWellFormed(),
    plane: units.xKm ? 1 : 0,
    first_neighbour: rows.firstNeighbour,
    neighbours: neighbours ? neighbours.a.length : null,
    imported_at_ms: rows.atMs,
  });
  addBatch(connection, ledger, {
    key: rows.accountBatch,
    holds: 'accounts',
    active,
    ...keyRange(accounts.keys),
    rows: accounts.count,
    value_slots: accountMask,
    unit_kind: null,
    source: null,
    plane: 0,
    first_neighbour: 0,
    neighbours: null,
    imported_at_ms: rows.atMs,
  });
}

/** An empty batch has an empty range. */
function keyRange(keys: Int32Array): { first_key: number; last_key: number } {
  return { first_key: keys[0] ?? 1, last_key: keys[keys.length - 1] ?? 0 };
}
