import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type * as v from 'valibot';
import type { BalanceRun, RunGround } from '../../core/model/balance-run.ts';
import type { Connection } from './connection.ts';
import type { DigestLedger } from './digest-ledger.ts';
import { PlanFileError } from './plan-file-error.ts';
import { queries } from './queries.ts';
import { fromDisk } from './rows/record-rows.ts';
import { askedSchema, digestsSchema, outcomeSchema, seatsSchema } from './rows/run-schemas.ts';
import { deleteRow, insertRow } from './rows/write-rows.ts';
import { COLUMNS } from './tables.ts';

/** A run with its number and when it was; the newest has the highest number. */
export interface KeptRun extends BalanceRun {
  readonly key: number;
  /** ISO time. */
  readonly at: string;
}

/** So many runs are kept, and the older ones only while all together take no more than this many bytes. */
const MOST_RUNS = 50;
const MOST_BYTES = 32 * 1024 * 1024;
/** No plan has more units. */
const MOST_UNITS = 4_000_000;

/** Remembers a run, inside the caller's transaction; the oldest that are too many go. */
export function appendRun(
  connection: Connection,
  ledger: DigestLedger,
  run: BalanceRun,
  { seats, today }: RunGround,
  atMs: number,
): void {
  const kept = connection.all(queries.selectFrom('balance_run').select(COLUMNS.balance_run).orderBy('key', 'desc'));
  const text = (value: unknown) => JSON.stringify(value).toWellFormed();
  const packed = new Uint8Array(
    deflateRawSync(new Uint8Array(today.buffer, today.byteOffset, today.byteLength), { level: 6 }),
  );
  const row = {
    key: (kept[0]?.key ?? 0) + 1,
    at_ms: atMs,
    version: run.version,
    scenario: run.scenario,
    role: run.role,
    asked: text(run.asked),
    outcome: text(run.outcome),
    digests: text(run.digests),
    seats: text(seats),
    today: packed,
  };
  insertRow(connection, ledger, { table: 'balance_run', row });
  let bytes = packed.length;
  for (const [at, old] of kept.entries()) {
    bytes += old.today.length;
    if (at + 1 < MOST_RUNS && bytes <= MOST_BYTES) continue;
    deleteRow(connection, ledger, { table: 'balance_run', row: old });
  }
}

/** The runs that are kept, the newest first. */
export function listRuns(connection: Connection): KeptRun[] {
  const columns = ['key', 'at_ms', 'version', 'scenario', 'role', 'asked', 'outcome', 'digests'] as const;
  return connection
    .all(queries.selectFrom('balance_run').select(columns).orderBy('key', 'desc'))
    .map((row) => runOf(connection, row));
}

/** One of them with the scenario as it stood before it. Throws `invalid-request` where there is none. */
export function readRun(connection: Connection, key: number): { readonly run: KeptRun; readonly ground: RunGround } {
  const row = connection.first(queries.selectFrom('balance_run').select(COLUMNS.balance_run).where('key', '=', key));
  if (!row) throw new PlanFileError('invalid-request', connection.path, { reason: `no run ${key}` });
  return {
    run: runOf(connection, row),
    ground: { seats: parsed(connection, seatsSchema, row.seats), today: unpacked(connection, row.today) },
  };
}

/** Forgets all of them, inside the caller's transaction. */
export function forgetRuns(connection: Connection, ledger: DigestLedger): void {
  for (const row of connection.all(queries.selectFrom('balance_run').select(COLUMNS.balance_run)))
    deleteRow(connection, ledger, { table: 'balance_run', row });
}

interface RunRow {
  readonly key: number;
  readonly at_ms: number;
  readonly version: string;
  readonly scenario: number;
  readonly role: number;
  readonly asked: string;
  readonly outcome: string;
  readonly digests: string;
}

function runOf(connection: Connection, row: RunRow): KeptRun {
  return {
    key: row.key,
    at: new Date(row.at_ms).toISOString(),
    version: row.version,
    scenario: row.scenario as KeptRun['scenario'],
    role: row.role as KeptRun['role'],
    asked: parsed(connection, askedSchema, row.asked),
    outcome: parsed(connection, outcomeSchema, row.outcome),
    digests: parsed(connection, digestsSchema, row.digests),
  };
}

function parsed<T>(connection: Connection, schema: v.GenericSchema<unknown, T>, text: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  return fromDisk(connection, 'balance_run', schema, value);
}

function unpacked(connection: Connection, packed: Uint8Array): Int32Array {
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: MOST_UNITS * Int32Array.BYTES_PER_ELEMENT });
    const column = new Int32Array(bytes.byteLength / Int32Array.BYTES_PER_ELEMENT);
    new Uint8Array(column.buffer).set(bytes);
    return column;
  } catch {
    throw new PlanFileError('plan-damaged', connection.path, { table: 'balance_run', column: 'today' });
  }
}
