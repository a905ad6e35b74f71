import { type ListView, listView } from '../../core/listing/list-view.ts';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { ShapeColumn } from '../../core/model/shape-column.ts';

/** One scenario and role of a plan with what every export of it asks for, computed once. */
export interface ScenarioView extends ListView {
  /** The plan's own areas; null where it has none, or they come with the product. */
  readonly shapes: ShapeColumn | null;
}

export function scenarioView(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  shapes: ShapeColumn | null = null,
): ScenarioView {
  return { ...listView(plan, scenario, role), shapes };
}
