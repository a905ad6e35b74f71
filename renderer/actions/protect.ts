import { scenarioTerritoriesOf } from '../../core/model/assignment.ts';
import type { Protection } from '../../core/model/protection.ts';
import { pickedTerritories } from '../state/selection.ts';
import type { AppState } from '../state/store.ts';
import type { App } from './app.ts';
import { editPlan } from './edit-plan.ts';
import { pickedAccountRows } from './exceptions.ts';

/** Protects the selected accounts (all that lie in the selected units), or lifts that (`reason` null). */
export async function protectPickedAccounts(app: App, reason: string | null): Promise<void> {
  const state = app.store.getState();
  const { plan } = state;
  if (!plan) return;
  const keys = pickedAccountRows(plan, state).map((row) => plan.accounts.keys[row] as number);
  if (keys.length > 0) await editPlan(app, { kind: 'protect', of: 'account', keys, reason });
  else state.tell({ kind: 'no-accounts' }, { toast: true });
}

/** Protects the reps who work the picked territories, or lifts that. */
export async function protectPickedReps(app: App, reason: string | null): Promise<void> {
  const keys = Int32Array.from(pickedReps(app.store.getState()));
  if (keys.length > 0) await editPlan(app, { kind: 'protect', of: 'rep', keys, reason });
}

/** Lifts one protection. */
export async function unprotect(app: App, { of, key }: Protection): Promise<void> {
  await editPlan(app, { kind: 'protect', of, keys: Int32Array.of(key), reason: null });
}

/** Keys of the reps of the picked territories. */
export function pickedReps(state: AppState): Set<number> {
  const { plan, scenario, role } = state;
  if (!plan) return new Set();
  const picked = new Set<number>(pickedTerritories(plan, state, state));
  const seats = scenarioTerritoriesOf(plan, scenario, role).filter(({ territory }) => picked.has(territory));
  return new Set(seats.flatMap(({ reps }) => reps.map(({ rep }) => rep as number)));
}
