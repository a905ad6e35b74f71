import type { Note } from '../../core/edit/note.ts';
import type { PlanChange } from '../../core/edit/plan-change.ts';
import { changeFromColumns, changeToColumns, noteFromColumns } from './change-columns.ts';
import type { Connection } from './connection.ts';
import type { DigestLedger } from './digest-ledger.ts';
import { queries } from './queries.ts';
import { deleteRow, insertRow } from './rows/write-rows.ts';
import { readState, writeState } from './state.ts';
import { COLUMNS } from './tables.ts';

/** What Undo and Redo would do now; null where there is nothing. */
export interface HistoryEnds {
  readonly undo: Note | null;
  readonly redo: Note | null;
}

/** One step, oldest first. */
export interface HistoryStep {
  readonly seq: number;
  readonly note: Note;
  /** ISO time. */
  readonly at: string;
  /** Taken back for now: a redo would bring it. */
  readonly undone: boolean;
}

/** How much history is kept. */
export interface HistoryLimits {
  /** As many steps are always kept. */
  readonly steps: number;
  /** Beyond them, the oldest go when all steps together take more than this many bytes. */
  readonly bytes: number;
}

export const HISTORY_LIMITS: HistoryLimits = { steps: 1_000, bytes: 64 * 1024 * 1024 };

/** Adds a step after the one the plan stands at; what could have been redone is gone then. */
export function appendStep(
  connection: Connection,
  ledger: DigestLedger,
  change: PlanChange,
  atMs: number,
  limits: HistoryLimits,
): void {
  const before = readState(connection);
  const undone = dropSteps(connection, ledger, seqsAfter(connection, before.applied_seq));
  const columns = changeToColumns(change);
  const seq = before.applied_seq + 1;
  const size =
    columns.records.length + columns.swaps.length + columns.note_values.length + (columns.moves?.length ?? 0);
  insertRow(connection, ledger, { table: 'history', row: { seq, at_ms: atMs, size_bytes: size, ...columns } });
  const bytes = before.history_bytes - undone + size;
  const old = bytes > limits.bytes ? stepsToForget(connection, limits, bytes) : [];
  writeState(connection, ledger, {
    applied_seq: seq,
    forgotten_steps: before.forgotten_steps + old.length,
    history_bytes: bytes - dropSteps(connection, ledger, old),
  });
}

/** Forgets every step, done and undone, as if the plan had been made as it is. */
export function forgetHistory(connection: Connection, ledger: DigestLedger): void {
  dropSteps(connection, ledger, seqsAfter(connection, 0));
  writeState(connection, ledger, { applied_seq: 0, forgotten_steps: 0, history_bytes: 0 });
}

/** The change of a step; null where there is no such step. */
export function readStep(connection: Connection, seq: number): PlanChange | null {
  const found = connection.first(queries.selectFrom('history').select(COLUMNS.history).where('seq', '=', seq));
  return found ? changeFromColumns(connection, 'history', found) : null;
}

export function historyEnds(connection: Connection): HistoryEnds {
  const { applied_seq: applied } = readState(connection);
  return { undo: noteAt(connection, applied), redo: noteAt(connection, applied + 1) };
}

export function historySteps(connection: Connection): HistoryStep[] {
  const { applied_seq: applied } = readState(connection);
  return connection
    .all(queries.selectFrom('history').select(['seq', 'at_ms', 'note_code', 'note_values']).orderBy('seq'))
    .map((row) => ({
      seq: row.seq,
      note: noteFromColumns(connection, 'history', row),
      at: new Date(row.at_ms).toISOString(),
      undone: row.seq > applied,
    }));
}

/** Numbers of the steps that a new edit makes unreachable. */
function seqsAfter(connection: Connection, seq: number): number[] {
  return connection
    .all(queries.selectFrom('history').select('seq').where('seq', '>', seq).orderBy('seq'))
    .map((row) => row.seq);
}

function noteAt(connection: Connection, seq: number): Note | null {
  const query = queries.selectFrom('history').select(['note_code', 'note_values']).where('seq', '=', seq);
  const found = connection.first(query);
  return found ? noteFromColumns(connection, 'history', found) : null;
}

function stepsToForget(connection: Connection, limits: HistoryLimits, bytes: number): number[] {
  const steps = connection.all(queries.selectFrom('history').select(['seq', 'size_bytes']).orderBy('seq'));
  const old: number[] = [];
  let left = bytes;
  for (const step of steps.slice(0, Math.max(0, steps.length - limits.steps))) {
    if (left <= limits.bytes) break;
    left -= step.size_bytes;
    old.push(step.seq);
  }
  return old;
}

/** Removes steps and gives the bytes they took. */
function dropSteps(connection: Connection, ledger: DigestLedger, seqs: readonly number[]): number {
  let bytes = 0;
  for (const seq of seqs) {
    const row = connection.first(queries.selectFrom('history').select(COLUMNS.history).where('seq', '=', seq));
    if (!row) continue;
    deleteRow(connection, ledger, { table: 'history', row });
    bytes += row.size_bytes;
  }
  return bytes;
}
