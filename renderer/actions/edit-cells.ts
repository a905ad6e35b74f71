import type { EditCommand } from '../../core/edit/command.ts';
import { accountEdits, type CellEdit, type PlannedEdits, unitEdits } from '../../core/table/cell-edits.ts';
import { repEdits } from '../../core/table/rep-edits.ts';
import type { PlanList } from '../tables/list-column.ts';
import type { App } from './app.ts';
import { editPlan } from './edit-plan.ts';

const NOTHING: PlannedEdits = { commands: [], rows: 0, faults: [] };

/** What edits of cells would do to the plan as it is; nothing is changed. */
export function plannedEdits({ store }: App, list: PlanList['name'], edits: readonly CellEdit[]): PlannedEdits {
  const { plan, scenario, role } = store.getState();
  if (!plan) return NOTHING;
  switch (list) {
    case 'units':
      return unitEdits(plan, { scenario, role }, edits);
    case 'accounts':
      return accountEdits(plan, { scenario, role }, edits);
    case 'reps':
      return repEdits(plan, edits);
  }
}

/** Carries planned edits out as one step. Answers whether that was done. */
export async function makeEdits(app: App, { commands, rows }: PlannedEdits): Promise<boolean> {
  const [only, other] = commands;
  if (!only) return true;
  const command: EditCommand = other === undefined ? only : { kind: 'edit-rows', commands, rows };
  return editPlan(app, command);
}
