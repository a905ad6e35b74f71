import * as v from 'valibot';
import { invert } from '../../core/edit/invert.ts';
import type { PlanChange, UnitMoves } from '../../core/edit/plan-change.ts';
import { squash } from '../../core/edit/squash.ts';
import type { BalanceRun, RunGround } from '../../core/model/balance-run.ts';
import type { BatchKey } from '../../core/model/ids.ts';
import { activeBatch } from './batches.ts';
import type { Connection } from './connection.ts';
import { DigestLedger } from './digest-ledger.ts';
import { appendStep, type HistoryLimits, readStep } from './history.ts';
import { PlanFileError } from './plan-file-error.ts';
import { queries } from './queries.ts';
import { assertTakenByCopy } from './review-guard.ts';
import { recordRowsOf } from './rows/records.ts';
import { appendRun } from './runs.ts';
import { readState, writeState } from './state.ts';
import { BATCH_TABLES, type BatchTable } from './tables.ts';
import { misfit, writeChange } from './write-change.ts';

/** What every writer needs besides the connection. */
export interface EditContext {
  readonly connection: Connection;
  readonly limits: HistoryLimits;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Writes a change and its history step, and the run that made it, in one transaction; gives the plan's new revision. Throws PlanFileError. */
export function editPlan(context: EditContext, change: PlanChange, made: MadeByRun | null = null): number {
  return context.connection.transaction(() => {
    const ledger = new DigestLedger();
    checkRecords(context.connection, change);
    checkMoves(context.connection, change.moves);
    const revision = writeStep(context, ledger, change);
    if (made) appendRun(context.connection, ledger, made.run, made.ground, context.now());
    ledger.flush(context.connection);
    return revision;
  });
}

/** The balance that made a change, and what it was made of. */
export interface MadeByRun {
  readonly run: BalanceRun;
  readonly ground: RunGround;
}

/** Remembers a balance that came to what is there already. */
export function rememberRun({ connection, now }: EditContext, { run, ground }: MadeByRun): void {
  connection.transaction(() => {
    const ledger = new DigestLedger();
    appendRun(connection, ledger, run, ground, now());
    ledger.flush(connection);
  });
}

/** A change, its step and the next revision, inside the caller's transaction. */
export function writeStep(context: EditContext, ledger: DigestLedger, change: PlanChange): number {
  takeChange(context, ledger, change);
  return endStep(context, ledger, change);
}

/** Does a change, so that the file has it; its step is still to be written. */
export function takeChange({ connection }: EditContext, ledger: DigestLedger, change: PlanChange): void {
  assertTakenByCopy(connection, change);
  writeChange(connection, ledger, change);
  checkAssigned(connection, change);
}

/** Keeps what was done as one step of the history; gives the next revision. */
export function endStep({ connection, limits, now }: EditContext, ledger: DigestLedger, change: PlanChange): number {
  appendStep(connection, ledger, change, now(), limits);
  return nextRevision(connection, ledger);
}

/** Takes the last step back; gives the change that was applied. Throws nothing-to-undo. */
export function undoStep({ connection }: EditContext): { change: PlanChange; revision: number } {
  return connection.transaction(() => {
    const { applied_seq: seq } = readState(connection);
    const step = readStep(connection, seq);
    if (!step) throw new PlanFileError('nothing-to-undo', connection.path);
    return moveInHistory(connection, [invert(step)], seq - 1);
  });
}

/** Does the next step again; gives the change that was applied. Throws nothing-to-redo. */
export function redoStep({ connection }: EditContext): { change: PlanChange; revision: number } {
  return connection.transaction(() => {
    const seq = readState(connection).applied_seq + 1;
    const step = readStep(connection, seq);
    if (!step) throw new PlanFileError('nothing-to-redo', connection.path);
    return moveInHistory(connection, [step], seq);
  });
}

/**
 * Undoes or redoes step after step until `seq` is the last that is done, in one transaction and one revision: from
 * anywhere in the history to anywhere else. Gives the change that was applied. Throws invalid-request where a step on the way is not kept.
 */
export function walkTo({ connection }: EditContext, seq: number): { change: PlanChange; revision: number } {
  return connection.transaction(() => {
    const { applied_seq: now } = readState(connection);
    const back = seq < now;
    const stepAt = (at: number): PlanChange => {
      const step = readStep(connection, at);
      if (!step) throw new PlanFileError('invalid-request', connection.path, { reason: `no step ${at}` });
      return back ? invert(step) : step;
    };
    const seqs = Array.from({ length: Math.abs(seq - now) }, (_, i) => (back ? now - i : now + 1 + i));
    return moveInHistory(connection, seqs.map(stepAt), seq);
  });
}

function moveInHistory(connection: Connection, changes: readonly PlanChange[], seq: number) {
  const ledger = new DigestLedger();
  for (const change of changes) writeChange(connection, ledger, change);
  writeState(connection, ledger, { applied_seq: seq });
  const revision = nextRevision(connection, ledger);
  ledger.flush(connection);
  const [only] = changes;
  const several = { code: 'several', values: { steps: changes.length } } as const;
  const nothing: PlanChange = { note: several, moves: [], records: [], batches: [] };
  const change = only && changes.length === 1 ? only : changes.reduce((a, b) => squash(a, b, several), nothing);
  return { change, revision };
}

function nextRevision(connection: Connection, ledger: DigestLedger): number {
  return writeState(connection, ledger, { revision: readState(connection).revision + 1 }).revision;
}

/** Every record that comes is one a plan can have. */
export function checkRecords(connection: Connection, change: PlanChange): void {
  for (const { kind, after } of change.records) {
    if (!after) {
      if (kind === 'settings') throw invalid(connection, 'a plan always has settings');
      continue;
    }
    const checked = v.safeParse(recordRowsOf(kind).schema, after);
    if (checked.success) continue;
    const [issue] = checked.issues;
    throw invalid(connection, `${kind} ${issue ? v.getDotPath(issue) : ''}: ${issue?.message}`);
  }
}

/** Units rise, and each of them is one of the plan's. */
function checkMoves(connection: Connection, moves: readonly UnitMoves[]): void {
  const batch = activeBatch(connection, 'units');
  const dense = batch !== null && batch.last_key - batch.first_key + 1 === batch.rows;
  const unit = connection.prepare('SELECT 1 FROM unit WHERE key = ? AND batch = ?');
  for (const { units, from, to } of moves) {
    if (from.length !== units.length || to.length !== units.length)
      throw invalid(connection, 'columns differ in length');
    let before = 0;
    for (const key of units) {
      if (key <= before) throw invalid(connection, 'unit keys do not rise');
      before = key;
      const known = batch && key >= batch.first_key && key <= batch.last_key && (dense || unit.get(key, batch.key));
      if (!known) throw misfit(connection, `unit ${key}`);
    }
  }
}

/** After the change: units lie in territories that are there, and nothing that went has units left. */
function checkAssigned(connection: Connection, change: PlanChange): void {
  const keys = connection.all(queries.selectFrom('territory').select('key'));
  const territories = new Set(keys.map(({ key }) => key));
  for (const { to } of change.moves) {
    for (const territory of to) {
      if (territory !== 0 && !territories.has(territory)) throw invalid(connection, `no territory ${territory}`);
    }
  }
  const batch = activeBatch(connection, 'units');
  if (!batch) return;
  for (const { kind, before, after } of change.records) {
    if (after || !before || (kind !== 'territories' && kind !== 'scenarios' && kind !== 'roles')) continue;
    const column = kind === 'territories' ? 'territory' : kind === 'scenarios' ? 'scenario' : 'role';
    const left = connection.first(
      queries
        .selectFrom('assignment')
        .select('unit')
        .where(column, '=', before.key)
        .where('unit', '>=', batch.first_key)
        .where('unit', '<=', batch.last_key)
        .limit(1),
    );
    if (left) throw invalid(connection, `${column} ${before.key} goes with units still assigned`);
  }
}

function invalid(connection: Connection, reason: string): PlanFileError {
  return new PlanFileError('invalid-request', connection.path, { reason });
}

/** The keys of the batches that hold the plan's rows now. */
export function activeKeys(connection: Connection): Readonly<Record<BatchTable, BatchKey | null>> {
  const keyOf = (holds: BatchTable) => (activeBatch(connection, holds)?.key ?? null) as BatchKey | null;
  return Object.fromEntries(BATCH_TABLES.map((table) => [table, keyOf(table)])) as ReturnType<typeof activeKeys>;
}
