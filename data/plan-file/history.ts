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

/** Adds a step after the one the plan stands at and gives its number; what could have been redone is gone then. */
export function appendStep(
  connection: Connection,
  ledger: DigestLedger,
  change: PlanChange,
  atMs: number,
  limits: HistoryLimits,
): void {
  const { applied_seq: applied, forgotten_steps: forgotten } = readState(connection);
  dropSteps(connection, ledger, seqsAfter(connection, applied));
  const columns = changeToColumns(change);
  const seq = applied + 1;
  const size =
    columns.records.length + columns.swaps.length + columns.note_values.length + (columns.moves?.length ?? 0);
  insertRow(connection, ledger, { table: 'history', row: { seq, at_ms: atMs, ...columns, size_bytes: size } });
  const old = stepsToForget(connection, limits);
  dropSteps(connection, ledger, old);
  writeState(connection, ledger, { applied_seq: seq, forgotten_steps: forgotten + old.length });
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
export function seqsAfter(connection: Connection, seq: number): number[] {
  return connection
    .all(queries.selectFrom('history').select('seq').where('seq', '>', seq).orderBy('seq'))
    .map((row) => row.seq);
}

function noteAt(connection: Connection, seq: number): Note | null {
  const query = queries.selectFrom('history').select(['note_code', 'note_values']).where('seq', '=', seq);
  const found = connection.first(query);
  return found ? noteFromColumns(connection, 'history', found) : null;
}

function stepsToForget(connection: Connection, limits: HistoryLimits): number[] {
  const steps = connection.all(queries.selectFrom('history').select(['seq', 'size_bytes']).orderBy('seq'));
  let bytes = steps.reduce((sum, step) => sum + step.size_bytes, 0);
  const old: number[] = [];
  for (const step of steps.slice(0, Math.max(0, steps.length - limits.steps))) {
    if (bytes <= limits.bytes) break;
    bytes -= step.size_bytes;
    old.push(step.seq);
  }
  return old;
}

function dropSteps(connection: Connection, ledger: DigestLedger, seqs: readonly number[]): void {
  for (const seq of seqs) {
    const row = connection.first(queries.selectFrom('history').select(COLUMNS.history).where('seq', '=', seq));
    if (row) deleteRow(connection, ledger, { table: 'history', row });
  }
}
