import type { AccountTable } from '../../core/model/account.ts';
import type { Assignment } from '../../core/model/scenario.ts';
import type { ShapeColumn } from '../../core/model/shape-column.ts';
import type { NeighbourTable, UnitSet, UnitTable } from '../../core/model/unit.ts';
import { writeAssignment } from './assignments.ts';
import { addBatch } from './batches.ts';
import type { Connection } from './connection.ts';
import type { DigestLedger } from './digest-ledger.ts';
import { accountsToColumns } from './rows/accounts.ts';
import { accountTable, neighbourTable, unitTable } from './rows/bulk-table.ts';
import { writeBulk } from './rows/bulk-write.ts';
import { neighboursToColumns } from './rows/neighbours.ts';
import { writeShapes } from './rows/unit-shapes.ts';
import { unitsToColumns } from './rows/units.ts';
import { slotMask } from './rows/value-slots.ts';
import { insertRow } from './rows/write-rows.ts';

/** The rows of an import (or of a new plan) under their keys, and the batches they go to. */
export interface NewRows {
  /** Null where the units in the file stay. */
  readonly units: NewUnits | null;
  /** Keys of the units that accounts and assignments name by their rows. */
  readonly unitKeys: Int32Array;
  readonly accountBatch: number;
  readonly accounts: AccountTable;
  readonly assignments: readonly Assignment[];
  /** Slot of each value column of units and accounts. */
  readonly slots: readonly number[];
  /** Whether the batches are the plan's at once; else a swap makes them so. */
  readonly active: boolean;
  readonly atMs: number;
}

/** Units with their neighbours, and their shapes where no atlas has them. */
export interface NewUnits {
  readonly unitSet: UnitSet;
  readonly table: UnitTable;
  readonly neighbours: NeighbourTable | null;
  readonly shapes: ShapeColumn | null;
  readonly firstNeighbour: number;
}

/** How many steps of `writeRows` there are to count, in rows. */
export function rowCount({ units, accounts, assignments }: NewRows): number {
  const assigned = assignments.reduce((sum, { territories }) => sum + territories.length, 0);
  return (
    (units?.shapes ? 2 : 1) * (units?.table.count ?? 0) + (units?.neighbours?.a.length ?? 0) + accounts.count + assigned
  );
}

/** Writes the batches and all their rows in slices; each step tells how many rows it wrote. */
export function* writeRows(connection: Connection, ledger: DigestLedger, rows: NewRows): Generator<number, void> {
  if (rows.units) yield* writeUnits(connection, ledger, rows.units, rows);
  yield* writeAccounts(connection, ledger, rows);
  for (const assignment of rows.assignments) {
    yield* writeAssignment(connection, ledger, assignment, rows.unitKeys);
  }
}

function* writeUnits(
  connection: Connection,
  ledger: DigestLedger,
  { unitSet, table, neighbours, shapes, firstNeighbour }: NewUnits,
  { slots, active, atMs }: NewRows,
): Generator<number, void> {
  const mask = slotMask(table.values, slots);
  addBatch(connection, ledger, {
    key: unitSet.batch,
    holds: 'units',
    active: active ? 1 : 0,
    ...keyRange(table.keys),
    rows: table.count,
    value_slots: mask,
    unit_kind: unitSet.kind,
    source: unitSet.source.toWellFormed(),
    plane: table.xKm ? 1 : 0,
    first_neighbour: firstNeighbour,
    neighbours: neighbours ? neighbours.a.length : null,
    imported_at_ms: atMs,
  });
  const columns = unitsToColumns(table, slots);
  ledger.addBatch('unit', unitSet.batch, yield* writeBulk(connection, unitTable(mask), unitSet.batch, columns));
  if (shapes) yield* writeShapes(connection, ledger, unitSet.batch, table.keys, shapes);
  if (!neighbours) return;
  const pairs = neighboursToColumns(neighbours, table.keys, firstNeighbour);
  ledger.addBatch('neighbour', unitSet.batch, yield* writeBulk(connection, neighbourTable, unitSet.batch, pairs));
}

function* writeAccounts(
  connection: Connection,
  ledger: DigestLedger,
  { accounts, accountBatch: batch, unitKeys, slots, active, atMs }: NewRows,
): Generator<number, void> {
  const mask = slotMask(accounts.values, slots);
  addBatch(connection, ledger, {
    key: batch,
    holds: 'accounts',
    active: active ? 1 : 0,
    ...keyRange(accounts.keys),
    rows: accounts.count,
    value_slots: mask,
    unit_kind: null,
    source: null,
    plane: 0,
    first_neighbour: 0,
    neighbours: null,
    imported_at_ms: atMs,
  });
  const columns = accountsToColumns(accounts, slots, unitKeys);
  ledger.addBatch('account', batch, yield* writeBulk(connection, accountTable(mask), batch, columns));
  accounts.ownerNames.forEach((name, number) => {
    insertRow(connection, ledger, { table: 'account_owner', row: { batch, number, name: name.toWellFormed() } });
  });
}

/** An empty batch has an empty range. */
function keyRange(keys: Int32Array): { first_key: number; last_key: number } {
  return { first_key: keys[0] ?? 1, last_key: keys[keys.length - 1] ?? 0 };
}
