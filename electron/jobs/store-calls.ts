import type { EditCommand } from '../../core/edit/command.ts';
import type { DifferenceRow } from '../../core/edit/difference-rows.ts';
import type { UnkeptPlan } from '../../core/edit/keep-as-scenario.ts';
import type { LeadsRequest } from '../../core/edit/leads-change.ts';
import type { HandPlace } from '../../core/edit/place-by-hand.ts';
import type { PlanChange } from '../../core/edit/plan-change.ts';
import type { Triangulation, triangulationNeeded } from '../../core/edit/plan-graph.ts';
import type { Union } from '../../core/edit/unite-accounts.ts';
import type { RunGround } from '../../core/model/balance-run.ts';
import type { BatchKey } from '../../core/model/ids.ts';
import type { LeadColumns, LeadTable } from '../../core/model/lead.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { ResultColumns } from '../../core/model/results.ts';
import type { ShapeColumn } from '../../core/model/shape-column.ts';
import type { BroughtIn } from '../../core/review-round/bring-in.ts';
import type { ReviewCommandOf } from '../../core/review-round/command.ts';
import type { CheckReport } from '../../data/plan-file/check-plan.ts';
import type { MadeByRun } from '../../data/plan-file/edit-plan.ts';
import type { KeptRun } from '../../data/plan-file/runs.ts';
import type { Snapshot as PlanSnapshot } from '../../data/plan-file/snapshots.ts';
import type { HistoryEnds, HistoryStep } from '../api/contract.ts';
import type { CarriedError } from '../refused.ts';
import type { DifferencePage, HeldDifference, ReadRows } from './held-imports.ts';
import type { FoundNeighbours } from './neighbours-work.ts';

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
  /** Writes a change that a job made for this revision, and remembers the balance that made it, if one did. */
  keep: Call<{ revision: number; change: PlanChange; made?: MadeByRun }, Changed>;
  /** The balances that were run, the newest first; one of them with the scenario as it stood before it. */
  runs: Call<Nothing, KeptRun[]>;
  run: Call<{ key: number }, { readonly run: KeptRun; readonly ground: RunGround }>;
  /** Keeps a plan that was only looked at as a scenario of its own. */
  keepAsScenario: Call<{ revision: number; unkept: UnkeptPlan; name: string }, Changed>;
  /** Brings rows into the plan they were read for; `cancel` is looked at between slices. */
  keepImport: Call<{ path: string; cancel: SharedArrayBuffer } & ReadRows, Imported>;
  /** Puts accounts on the map where the planner says; each falls into the unit it lies in, else `place-outside`. */
  placeAccounts: Call<{ revision: number; places: readonly Omit<HandPlace, 'unit'>[] }, Imported>;
  /** Makes accounts one, each union as uniteAccounts has it. */
  uniteAccounts: Call<{ revision: number; unions: readonly Union[] }, Imported>;
  /** Makes leads the plan's, in place of those that are there. */
  keepLeads: Call<{ path: string; cancel: SharedArrayBuffer; leads: LeadColumns; request: LeadsRequest }, Changed>;
  /** Makes a list of results the plan's, in place of the one that is there. */
  keepResults: Call<{ path: string; cancel: SharedArrayBuffer; results: ResultColumns; fileName: string }, Changed>;
  /** Holds rows until they are applied or dropped, or others are held, and tells what they would do. */
  holdImport: Call<{ path: string; cancel: SharedArrayBuffer } & ReadRows, HeldDifference>;
  /** The same of the plan as it is now. */
  heldDifference: Call<{ held: number }, HeldDifference>;
  heldRows: Call<{ held: number } & DifferencePage, DifferenceRow[]>;
  applyHeld: Call<{ held: number; revision: number; cancel: SharedArrayBuffer }, Imported>;
  dropHeld: Call<{ held: number }, Nothing>;
  /** Writes the copy for a review to a path and notes the round. */
  sendReview: Call<{ revision: number; command: ReviewCommandOf<'send-for-review'>; path: string }, Changed>;
  /** Brings a reviewed copy in; one of an earlier version is brought up to date in `folder`. */
  bringReview: Call<{ revision: number; path: string; folder: string }, Changed & { readonly told: BroughtIn }>;
  /** The plan's points where their triangulation is not known and takes long, null otherwise; `units` is their number here. */
  placesToTriangulate: Call<
    Nothing,
    { readonly units: number; readonly places: ReturnType<typeof triangulationNeeded> }
  >;
  /** Keeps a triangulation of the units of that number until they change; of others it is let go. */
  keepTriangulation: Call<{ units: number; made: FoundNeighbours }, Nothing>;
  triangulation: Call<{ batch: number }, Triangulation>;
  undo: Call<Nothing, Changed>;
  redo: Call<Nothing, Changed>;
  /** Undoes or redoes up to a step, 0 the start. */
  walk: Call<{ seq: number }, Changed>;
  history: Call<Nothing, { readonly steps: HistoryStep[]; readonly forgotten: number }>;
  snapshots: Call<Nothing, PlanSnapshot[]>;
  takeSnapshot: Call<{ name: string }, Nothing>;
  restoreSnapshot: Call<{ key: number }, Changed>;
  dropSnapshot: Call<{ key: number }, Nothing>;
  /** The leads with all that is kept of them; null where there are none. */
  leads: Call<Nothing, { readonly leads: LeadTable | null }>;
  /** The shapes of a unit set; null where it has none of its own. */
  shapes: Call<{ batch: BatchKey }, { readonly shapes: ShapeColumn | null }>;
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
  /** What an update did; null where the list took the place of what was there. */
  readonly difference: HeldDifference['difference'] | null;
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
