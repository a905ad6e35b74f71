import type { RowsToWrite } from '../../core/edit/import-change.ts';
import type { PlanChange } from '../../core/edit/plan-change.ts';
import type { RunGround } from '../../core/model/balance-run.ts';
import type { BatchKey } from '../../core/model/ids.ts';
import type { LeadColumns, LeadTable } from '../../core/model/lead.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { ResultColumns } from '../../core/model/results.ts';
import type { ShapeColumn } from '../../core/model/shape-column.ts';
import type { GivenIds } from '../../core/model/territory.ts';
import { finish } from '../../core/steps.ts';
import { backupPlan } from './backup-plan.ts';
import { type CheckReport, checkPlan } from './check-plan.ts';
import type { Connection } from './connection.ts';
import { copyPlan } from './copy-plan.ts';
import { makePlanFile } from './create-plan.ts';
import { DigestLedger } from './digest-ledger.ts';
import { type EditContext, editPlan, type MadeByRun, redoStep, rememberRun, undoStep, walkTo } from './edit-plan.ts';
import { readGivenIds } from './given-ids.ts';
import {
  HISTORY_LIMITS,
  type HistoryEnds,
  type HistoryLimits,
  type HistoryStep,
  historyEnds,
  historySteps,
} from './history.ts';
import { importBatch } from './import-batch.ts';
import { leadsToWrite, resultsToWrite } from './import-lists.ts';
import { type ImportControl, type ImportEdit, importRows } from './import-rows.ts';
import { DEFAULT_OPEN, type Opened, type OpenSettings, openConnection, type ReadOnlyReason } from './open-plan.ts';
import { type PlanFileCode, PlanFileError, type PlanFileValues } from './plan-file-error.ts';
import { purgeBatches, unreachableBatches } from './purge.ts';
import { type LeadPlaces, readLeadTable, readPlan, type WholePlan } from './read-plan.ts';
import { copyForReview } from './review-copy.ts';
import { readShapes } from './rows/unit-shapes.ts';
import { type KeptRun, listRuns, readRun } from './runs.ts';
import { dropSnapshot, listSnapshots, restoreSnapshot, type Snapshot, takeSnapshot } from './snapshots.ts';
import { readPlanUid, readState } from './state.ts';
import { withTypedErrors } from './translate-error.ts';
import type { Following } from './write-followed.ts';

export interface PlanFileOptions extends Partial<OpenSettings> {
  readonly history?: HistoryLimits;
}

/** What came of opening a file; `refused` is expected trouble, and nothing is open then. */
export type OpenResult =
  | { readonly status: 'ok'; readonly file: PlanFile }
  | { readonly status: 'migrated'; readonly file: PlanFile; readonly from: number; readonly backup: string }
  | { readonly status: 'read-only'; readonly file: PlanFile; readonly reason: ReadOnlyReason }
  | { readonly status: 'refused'; readonly code: PlanFileCode; readonly values: PlanFileValues };

/** Makes a new file for a plan and opens it. Throws PlanFileError: `file-exists`, `folder-unwritable`, `disk-full`. */
export function createPlanFile(path: string, plan: Plan, options: PlanFileOptions = {}): PlanFile {
  const settings = { ...DEFAULT_OPEN(path), ...options };
  makePlanFile(path, plan, settings.now());
  return fileOf(openConnection(path, settings), options);
}

/** Opens a plan file after checking it. */
export function openPlanFile(path: string, options: PlanFileOptions = {}): OpenResult {
  try {
    const opened = withTypedErrors(path, () => openConnection(path, { ...DEFAULT_OPEN(path), ...options }));
    return { ...withoutConnection(opened), file: fileOf(opened, options) } as OpenResult;
  } catch (error) {
    if (!(error instanceof PlanFileError)) throw error;
    return { status: 'refused', code: error.code, values: error.values };
  }
}

function withoutConnection({ connection: _, ...rest }: Opened): Omit<Opened, 'connection'> {
  return rest;
}

function fileOf(opened: Opened, options: PlanFileOptions): PlanFile {
  const verify = opened.status !== 'read-only' || opened.reason === 'asked' || opened.reason === 'medium';
  return new PlanFile(opened.connection, { ...DEFAULT_OPEN(opened.connection.path), ...options }, verify);
}

/**
 * An open plan file. It belongs to one thread; every method works on the file itself, keeps nothing in memory, and
 * throws PlanFileError.
 */
export class PlanFile {
  readonly #context: EditContext;
  readonly #settings: OpenSettings;
  readonly #verify: boolean;

  constructor(connection: Connection, settings: OpenSettings & { history?: HistoryLimits }, verify: boolean) {
    this.#context = { connection, limits: settings.history ?? HISTORY_LIMITS, now: settings.now };
    this.#settings = settings;
    this.#verify = verify;
  }

  get path(): string {
    return this.#connection.path;
  }

  get readOnly(): boolean {
    return this.#connection.readOnly;
  }

  /** Whether a newer version made the file: it can be read, and not more. */
  get newer(): boolean {
    return this.#connection.newer;
  }

  /** Rises by one with every edit, import, undo and redo; kept in the file. */
  get revision(): number {
    return this.#typed(() => readState(this.#connection).revision);
  }

  /** What tells the plan from all others; its copies have the same. */
  get planUid(): string {
    return this.#typed(() => readPlanUid(this.#connection));
  }

  /** The whole plan. Throws plan-damaged where rows are not what their digest says. */
  read(): WholePlan {
    return readPlan(this.#connection, this.#verify);
  }

  /** The highest ids that its territories ever had. */
  get givenIds(): GivenIds {
    return this.#typed(() => readGivenIds(this.#connection));
  }

  /** The shapes of a unit set in the order of its units; null where it has none of its own. */
  shapes(batch: BatchKey): ShapeColumn | null {
    return this.#typed(() => readShapes(this.#connection, batch));
  }

  /** The leads with all that is kept of them; null where there are none. `places` are the plan's. */
  leads(places: LeadPlaces): LeadTable | null {
    return readLeadTable(this.#connection, places, this.#verify);
  }

  /** Writes a change and its history step; what could have been redone is gone then. */
  edit(change: PlanChange, made: MadeByRun | null = null): { revision: number } {
    return { revision: editPlan(this.#context, change, made) };
  }

  /** Remembers a balance that changed nothing. */
  remember(made: MadeByRun): void {
    rememberRun(this.#context, made);
  }

  /** Balances that were run, the newest first. */
  runs(): KeptRun[] {
    return this.#typed(() => listRuns(this.#connection));
  }

  /** One of them, with the scenario as it stood before. */
  run(key: number): { readonly run: KeptRun; readonly ground: RunGround } {
    return this.#typed(() => readRun(this.#connection, key));
  }

  /** Takes the last step back; gives the change that was applied (the inverse of the step). */
  undo(): { change: PlanChange; revision: number } {
    return undoStep(this.#context);
  }

  redo(): { change: PlanChange; revision: number } {
    return redoStep(this.#context);
  }

  /** Undoes or redoes up to a step (0: up to the start), as one change. */
  walkTo(seq: number): { change: PlanChange; revision: number } {
    return walkTo(this.#context, seq);
  }

  historyEnds(): HistoryEnds {
    return this.#typed(() => historyEnds(this.#connection));
  }

  /** Every step that is kept, oldest first. */
  historySteps(): HistoryStep[] {
    return this.#typed(() => historySteps(this.#connection));
  }

  /** How many of the oldest steps are no longer kept. */
  get forgottenSteps(): number {
    return this.#typed(() => readState(this.#connection).forgotten_steps);
  }

  /** See import-rows.ts: one transaction in slices, one step of the history. */
  writeImport(
    rows: RowsToWrite,
    edit: ImportEdit,
    control: ImportControl,
    following: Following | null = null,
  ): Promise<{ change: PlanChange; revision: number }> {
    return importRows(this.#context, rows, edit, control, following);
  }

  /** See import-batch.ts: the same for leads, which take the place of those that are there. */
  writeLeads(
    leads: LeadColumns,
    edit: PlanChange,
    control: ImportControl,
    following: Following | null = null,
  ): Promise<{ change: PlanChange; revision: number }> {
    return importBatch(this.#context, leadsToWrite(leads, this.#context.now()), edit, control, following);
  }

  /** The same for sales, opportunities or activities. */
  writeResults(
    results: ResultColumns,
    edit: PlanChange,
    control: ImportControl,
    following: Following | null = null,
  ): Promise<{ change: PlanChange; revision: number }> {
    return importBatch(this.#context, resultsToWrite(results, this.#context.now()), edit, control, following);
  }

  check(): CheckReport {
    return checkPlan(this.#connection, this.#settings.migrations);
  }

  /** Writes a verified copy to another path, over what is there. */
  saveCopy(path: string): void {
    copyPlan(this.#connection, path);
  }

  /** Copies the plan's pages to a file beside a path, from where the copy for review is made (review-copy.ts). */
  copyForReview(path: string): Promise<string> {
    return copyForReview(this.#connection, path);
  }

  /** Writes a verified backup into a folder, prunes older ones there, and gives its path. */
  backup(folder: string, now: Date = new Date(this.#settings.now())): string {
    return backupPlan(this.#connection, folder, now);
  }

  /** Keeps the plan as it is under a name, inside the file; gives the snapshot's key. */
  snapshot(name: string): number {
    return takeSnapshot(this.#context, name);
  }

  snapshots(): Snapshot[] {
    return this.#typed(() => listSnapshots(this.#connection));
  }

  /** Brings a snapshot back, as one edit. */
  restore(snapshot: number): { change: PlanChange; revision: number } {
    return restoreSnapshot(this.#context, snapshot);
  }

  dropSnapshot(snapshot: number): void {
    dropSnapshot(this.#context, snapshot);
  }

  /** Whether another program moved, replaced or wrote the file; the next write would be refused. */
  get replaced(): boolean {
    return this.#connection.placeChanged;
  }

  /** Deletes rows that nothing can bring back any more, and closes the file. */
  close(): void {
    try {
      this.#purge();
    } catch (error) {
      // Purging only saves space: what cannot be purged now is purged by the next import or closing.
      if (!(error instanceof PlanFileError)) throw error;
    } finally {
      this.#connection.close();
    }
  }

  get #connection(): Connection {
    return this.#context.connection;
  }

  #purge(): void {
    const connection = this.#connection;
    if (connection.readOnly || connection.inTransaction || !connection.isOpen) return;
    // The redo tail stays reachable: redo works across a restart.
    const gone = this.#typed(() => unreachableBatches(connection, Number.MAX_SAFE_INTEGER));
    if (gone.length === 0) return;
    connection.transaction(() => {
      const ledger = new DigestLedger();
      finish(purgeBatches(connection, ledger, gone));
      ledger.flush(connection);
    });
  }

  #typed<T>(work: () => T): T {
    return withTypedErrors(this.path, work);
  }
}
