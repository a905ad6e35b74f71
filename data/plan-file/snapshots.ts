import { invert } from '../../core/edit/invert.ts';
import type { PlanChange, RecordChange, RecordKind, RecordTypes, UnitMoves } from '../../core/edit/plan-change.ts';
import { RECORD_KINDS } from '../../core/edit/record-order.ts';
import { squash } from '../../core/edit/squash.ts';
import type { BatchKey } from '../../core/model/ids.ts';
import { readAssignment } from './assignments.ts';
import { readBatches, unitKeysOf } from './batches.ts';
import { changeFromColumns, changeToColumns } from './change-columns.ts';
import type { Connection } from './connection.ts';
import { DigestLedger } from './digest-ledger.ts';
import { activeKeys, type EditContext, writeStep } from './edit-plan.ts';
import { PlanFileError } from './plan-file-error.ts';
import { queries } from './queries.ts';
import { RECORD_ROWS } from './rows/records.ts';
import { deleteRow, insertRow } from './rows/write-rows.ts';
import { BATCH_TABLES, COLUMNS } from './tables.ts';

/** A named version inside the plan. */
export interface Snapshot {
  readonly key: number;
  readonly name: string;
  /** ISO time. */
  readonly at: string;
}

/** The change that takes an empty plan to a state: what a snapshot keeps. */
type State = Pick<PlanChange, 'records' | 'moves' | 'batches'>;

/** Keeps the plan as it is now under a name; gives the snapshot's key. Bulk rows are referred to, not copied. */
export function takeSnapshot({ connection, now }: EditContext, name: string): number {
  return connection.transaction(() => {
    const ledger = new DigestLedger();
    const active = activeKeys(connection);
    const state: PlanChange = {
      note: { code: 'several', values: { steps: 0 } },
      ...stateOf(connection, active.units),
      batches: swaps({}, active),
    };
    const key = 1 + Math.max(0, ...listSnapshots(connection).map((snapshot) => snapshot.key));
    const row = { key, at_ms: now(), name: name.toWellFormed(), ...changeToColumns(state) };
    insertRow(connection, ledger, { table: 'snapshot', row });
    ledger.flush(connection);
    return key;
  });
}

export function listSnapshots(connection: Connection): Snapshot[] {
  return connection
    .all(queries.selectFrom('snapshot').select(['key', 'name', 'at_ms']).orderBy('key'))
    .map((row) => ({ key: row.key, name: row.name, at: new Date(row.at_ms).toISOString() }));
}

/** Forgets a snapshot; the plan stays as it is. Throws invalid-request where there is none. */
export function dropSnapshot({ connection }: EditContext, key: number): void {
  connection.transaction(() => {
    const ledger = new DigestLedger();
    deleteRow(connection, ledger, { table: 'snapshot', row: snapshotRow(connection, key) });
    ledger.flush(connection);
  });
}

/** Forgets all of them, inside the caller's transaction. */
export function forgetSnapshots(connection: Connection, ledger: DigestLedger): void {
  for (const row of connection.all(queries.selectFrom('snapshot').select(COLUMNS.snapshot)))
    deleteRow(connection, ledger, { table: 'snapshot', row });
}

function snapshotRow(connection: Connection, key: number) {
  const query = queries.selectFrom('snapshot').select(COLUMNS.snapshot).where('key', '=', key);
  const found = connection.first(query);
  if (!found) throw new PlanFileError('invalid-request', connection.path, { reason: `no snapshot ${key}` });
  return found;
}

/** Brings a snapshot back as one step of the history, so that Undo takes it away again. Throws PlanFileError. */
export function restoreSnapshot(context: EditContext, key: number): { change: PlanChange; revision: number } {
  const { connection } = context;
  return connection.transaction(() => {
    const found = snapshotRow(connection, key);
    const wanted = changeFromColumns(connection, 'snapshot', found);
    const batches = Object.fromEntries(wanted.batches.map(({ table, to }) => [table, to]));
    const unitsWanted = batches.units ?? null;
    // Assignments stay with the units of their batch: only those of the batch that comes back have to move.
    const current: PlanChange = { ...wanted, ...stateOf(connection, unitsWanted), batches: [] };
    const change = {
      ...squash(
        invert(current),
        { ...wanted, batches: [] },
        { code: 'restored-snapshot', values: { name: found.name } },
      ),
      batches: swaps(activeKeys(connection), batches),
    };
    const ledger = new DigestLedger();
    const revision = writeStep(context, ledger, change);
    ledger.flush(connection);
    return { change, revision };
  });
}

/** What was sent, said and signed is no part of how the plan was then: it stays where an earlier plan comes back. */
const STAYING: readonly RecordKind[] = ['rounds', 'remarks', 'signOffs'];

/** Records as they are, and what the units of a batch are assigned to. */
function stateOf(connection: Connection, units: BatchKey | null): Omit<State, 'batches'> {
  const kinds = RECORD_KINDS.filter((kind) => !STAYING.includes(kind));
  return { records: kinds.flatMap((kind) => present(connection, kind)), moves: movesOf(connection, units) };
}

function present<K extends RecordKind>(connection: Connection, kind: K): RecordChange[] {
  const records: readonly RecordTypes[K][] = RECORD_ROWS[kind].read(connection);
  return records.map((after) => ({ kind, before: null, after }) as unknown as RecordChange);
}

function movesOf(connection: Connection, units: BatchKey | null): UnitMoves[] {
  const batch = readBatches(connection).find(({ key }) => key === units);
  if (!batch) return [];
  const all = unitKeysOf(connection, batch);
  const pairs = connection.all(queries.selectFrom('assignment').select(['scenario', 'role']).distinct());
  return pairs
    .map(({ scenario, role }) => {
      const territories = readAssignment(connection, scenario, role, all);
      const assigned = (_: number, row: number) => territories[row] !== 0;
      const to = territories.filter(assigned);
      return { scenario, role, units: all.filter(assigned), from: new Int32Array(to.length), to } as UnitMoves;
    })
    .filter((moves) => moves.units.length > 0);
}

type Batches = ReturnType<typeof activeKeys>;

function swaps(before: Partial<Batches>, after: Partial<Batches>): PlanChange['batches'] {
  return BATCH_TABLES.map((table) => ({ table, from: before[table] ?? null, to: after[table] ?? null })).filter(
    ({ from, to }) => from !== to,
  );
}
