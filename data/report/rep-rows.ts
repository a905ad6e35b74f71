import { territoryIndex } from '../../core/fairness/territory-index.ts';
import { scenarioTerritoriesOf } from '../../core/model/assignment.ts';
import type { Rep } from '../../core/model/territory.ts';
import type { ScenarioView } from '../export/scenario-view.ts';

/** What one rep gets. */
export interface RepRow {
  readonly rep: Rep;
  /** FTE that the rep gives to the territories of this role. */
  readonly capacity: number;
  readonly territories: readonly string[];
  /** The rep's share of its territories' totals, per measure. */
  readonly totals: readonly number[];
  /** By the rep's capacity, per measure; NaN where there is none. */
  readonly index: readonly number[];
}

/** Every rep who works a territory of the view, in the order of the territories. */
export function repRows(view: ScenarioView): RepRow[] {
  const rows = summed(view);
  const capacities = rows.map(({ capacity }) => capacity);
  const indexes = view.plan.measures.map((_, m) =>
    territoryIndex(
      rows.map(({ totals }) => totals[m] ?? 0),
      capacities,
    ),
  );
  return rows.map((row, i) => ({ ...row, index: indexes.map((column) => column[i] ?? Number.NaN) }));
}

interface Summed {
  readonly rep: Rep;
  capacity: number;
  readonly territories: string[];
  readonly totals: number[];
}

function summed(view: ScenarioView): Summed[] {
  const { plan, scenario, role, totals } = view;
  const rowOf = new Map(view.territories.map(({ key }, row) => [key as number, row]));
  const reps = new Map<number, Rep>(plan.reps.map((rep) => [rep.key, rep]));
  const found = new Map<number, Summed>();
  for (const { territory, reps: seated } of scenarioTerritoriesOf(plan, scenario, role)) {
    const row = rowOf.get(territory);
    if (row === undefined) continue;
    for (const { rep: key, share } of seated) {
      const rep = reps.get(key);
      if (!rep) continue;
      const line = found.get(key) ?? { rep, capacity: 0, territories: [], totals: plan.measures.map(() => 0) };
      found.set(key, line);
      line.capacity += rep.capacityFte * share;
      line.territories.push(view.territories[row]?.id ?? '');
      plan.measures.forEach((_, m) => {
        line.totals[m] = (line.totals[m] ?? 0) + share * (totals.totals[m]?.[row] ?? 0);
      });
    }
  }
  return [...found.values()];
}
