import type { EditCommand } from '../../core/edit/command.ts';
import type { ImportRequest } from '../../core/edit/import-change.ts';
import type { PlanChange } from '../../core/edit/plan-change.ts';
import type { ImportedRows } from '../../core/model/imported-rows.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { CheckReport } from '../../data/plan-file/check-plan.ts';
import type { HistoryEnds, HistoryStep } from '../api/contract.ts';
import type { CarriedError } from '../refused.ts';

/** A plan as it stands in the store. */
export interface Snapshot {
  /** Rises with every change; in one run of the store no two plans share one. */
  readonly revision: number;
  readonly plan: Plan;
  readonly history: HistoryEnds;
  readonly path: string;
  readonly readOnly: boolean;
  /** Whether a newer version made the file; it is read-only then. */
  readonly newer: boolean;
}

/** What one edit did. */
export interface Changed {
  readonly revision: number;
  readonly change: PlanChange;
  readonly history: HistoryEnds;
}

interface Call<I, O> {
  readonly input: I;
  readonly output: O;
}

/** Everything that can be asked of the store thread. All calls but `open` and `create` need an open plan. */
interface StoreCalls {
  /** Makes a plan file and opens it; with `replace` over one that is there, the open one included. */
  create: Call<{ path: string; plan: Plan; replace: boolean } & Backups, Snapshot>;
  open: Call<{ path: string } & Backups, Snapshot>;
  read: Call<Nothing, Snapshot>;
  edit: Call<{ revision: number; command: EditCommand }, Changed>;
  /** Writes a change that a job made for this revision. */
  keep: Call<{ revision: number; change: PlanChange }, Changed>;
  /** Writes imported rows into the plan they were read for; `cancel` is looked at between slices. */
  keepImport: Call<{ path: string; rows: ImportedRows; request: ImportRequest; cancel: SharedArrayBuffer }, Imported>;
  undo: Call<Nothing, Changed>;
  redo: Call<Nothing, Changed>;
  history: Call<Nothing, HistoryStep[]>;
  check: Call<Nothing, CheckReport>;
  /** Writes a verified copy, over what is there. */
  saveCopy: Call<{ path: string }, Nothing>;
  close: Call<Nothing, Nothing>;
}

/** Where backups of a plan go, and whether one is made when a plan that was changed is closed. */
export interface Backups {
  readonly backups: string;
  readonly backupOnClose: boolean;
}

/** An import that was written. */
export interface Imported extends Changed {
  /** How many owners there are where they are too many to be reps; else 0. */
  readonly ownersIgnored: number;
}

type Nothing = Readonly<Record<string, never>>;

export type StoreCallName = keyof StoreCalls;
export type StoreInput<N extends StoreCallName> = StoreCalls[N]['input'];
export type StoreOutput<N extends StoreCallName> = StoreCalls[N]['output'];

/** A request to the store thread and its answer, matched by `id`; `ok: null` tells of progress. */
export interface StoreRequest {
  readonly id: number;
  readonly name: StoreCallName;
  readonly input: unknown;
}
export type StoreAnswer =
  | { readonly id: number; readonly ok: null; readonly done: number; readonly total: number }
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: CarriedError };
