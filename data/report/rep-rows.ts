import { repTotals } from '../../core/fairness/rep-totals.ts';
import { scenarioTerritoriesOf } from '../../core/model/assignment.ts';
import type { Rep } from '../../core/model/territory.ts';
import type { ScenarioView } from '../export/scenario-view.ts';

/** What one rep gets. */
export interface RepRow {
  readonly rep: Rep;
  /** Full-time equivalents, counted once however many territories the rep works. */
  readonly capacity: number;
  /** Ids. */
  readonly territories: readonly string[];
  /** The rep's share of its territories' totals, per measure. */
  readonly totals: readonly number[];
  /** By the rep's capacity, per measure; NaN where there is none. */
  readonly index: readonly number[];
}

/** Every rep who works a territory of the view, in the order of the plan's reps (core/fairness/rep-totals.ts). */
export function repRows(view: ScenarioView): RepRow[] {
  const { plan, scenario, role } = view;
  const { reps, capacity, totals, index } = repTotals(plan, scenario, role, view.totals);
  const ids = new Map<number, string[]>(reps.map(({ key }) => [key, []]));
  for (const { territory, reps: seated } of scenarioTerritoriesOf(plan, scenario, role)) {
    for (const { rep } of seated) ids.get(rep)?.push(view.byKey.get(territory)?.id ?? '');
  }
  return reps.map((rep, row) => ({
    rep,
    capacity: capacity[row] as number,
    territories: ids.get(rep.key) ?? [],
    totals: totals.map((column) => column[row] as number),
    index: index.map((column) => column[row] as number),
  }));
}
