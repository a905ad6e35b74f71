import type { EditCommand } from '../../core/edit/command.ts';
import { accountEdits, unitEdits } from '../../core/table/cell-edits.ts';
import type { CellEdit, PlannedEdits } from '../../core/table/planned-edits.ts';
import { repEdits } from '../../core/table/rep-edits.ts';
import { territoryEdits } from '../../core/table/territory-edits.ts';
import type { PlanList } from '../tables/list-column.ts';
import type { App } from './app.ts';
import { editPlan } from './edit-plan.ts';
import { placeAccounts } from './place-accounts.ts';

const NOTHING: PlannedEdits = { commands: [], rows: 0, faults: [] };

/** What edits of cells would do to the plan as it is; nothing is changed. */
export function plannedEdits({ store, totals }: App, list: PlanList['name'], edits: readonly CellEdit[]): PlannedEdits {
  const { plan, scenario, role, saidOfMoves } = store.getState();
  if (!plan) return NOTHING;
  switch (list) {
    case 'territories':
      return territoryEdits(plan, { scenario, role }, totals(plan, scenario, role), edits);
    case 'units':
      return unitEdits(plan, { scenario, role }, edits);
    case 'accounts':
      return accountEdits(plan, { scenario, role }, edits, saidOfMoves);
    case 'reps':
      return repEdits(plan, edits);
  }
}

/** Carries planned edits out as one step. Answers whether that was done. */
export async function makeEdits(app: App, { commands, places, rows }: PlannedEdits): Promise<boolean> {
  if (places) return placeAccounts(app, places);
  const [only, other] = commands;
  if (!only) return true;
  const command: EditCommand = other === undefined ? only : { kind: 'edit-rows', commands, rows };
  return editPlan(app, command);
}
