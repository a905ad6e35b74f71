import type { EditCommand } from '../../core/edit/command.ts';
import type { StartNames } from '../../core/edit/empty-plan.ts';
import type { PlanChange } from '../../core/edit/plan-change.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { HistoryEnds, HistoryStep } from '../api/contract.ts';
import type { ReplyError } from '../api/reply.ts';

/** A plan as it stands in the store. */
export interface Snapshot {
  readonly revision: number;
  readonly plan: Plan;
  readonly history: HistoryEnds;
  readonly path: string;
  readonly readOnly: boolean;
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

/** Everything that can be asked of the store thread. */
export interface StoreCalls {
  create: Call<{ path: string; name: string; currency: string; names: StartNames; force: boolean }, Snapshot>;
  open: Call<{ path: string }, Snapshot>;
  read: Call<Record<string, never>, Snapshot>;
  edit: Call<{ revision: number; command: EditCommand }, Changed>;
  undo: Call<Record<string, never>, Changed>;
  redo: Call<Record<string, never>, Changed>;
  history: Call<Record<string, never>, HistoryStep[]>;
  backup: Call<Record<string, never>, null>;
  close: Call<Record<string, never>, null>;
}
export type StoreCallName = keyof StoreCalls;
export type StoreInput<N extends StoreCallName> = StoreCalls[N]['input'];
export type StoreOutput<N extends StoreCallName> = StoreCalls[N]['output'];

/** A request to the store thread and its answer, matched by `id`. */
export interface StoreRequest {
  readonly id: number;
  readonly name: StoreCallName;
  readonly input: unknown;
}
export type StoreAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: ReplyError };
