import { territoryWith } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { territoryTotals } from '../tally/territory-totals.ts';

/** A territory that is outside the tolerance of a measure. */
export interface Beyond {
  readonly territory: TerritoryKey;
  readonly name: string;
  readonly measure: string;
  /** From the ideal: 0.2 is a fifth too much, -0.2 too little. */
  readonly deviation: number;
  readonly tolerance: number;
}

/** As many are told one by one. */
const MOST_TOLD = 5;
/** Of ratios that were summed in another order. */
const ROUNDING = 1e-9;

/** Territories of a role outside the tolerance, each by the measure it is farthest beyond in, the farthest first. */
export function beyondTolerance(plan: Plan, scenario: ScenarioKey, role: RoleKey, most = MOST_TOLD): Beyond[] {
  const { territories, index } = territoryTotals(plan, scenario, role);
  const found = plan.measures.flatMap(({ name, balanced, tolerance }, m) => {
    if (!balanced) return [];
    return [...territories].flatMap((key, row): Beyond[] => {
      const deviation = (index[m]?.[row] ?? 100) / 100 - 1;
      if (!(Math.abs(deviation) > tolerance + ROUNDING)) return [];
      const record = territoryWith(plan, key);
      return record ? [{ territory: record.key, name: record.name, measure: name, deviation, tolerance }] : [];
    });
  });
  const past = ({ deviation, tolerance }: Beyond) => Math.abs(deviation) - tolerance;
  const worst = new Map<number, Beyond>();
  for (const one of found.sort((a, b) => past(b) - past(a)))
    if (!worst.has(one.territory)) worst.set(one.territory, one);
  return [...worst.values()].slice(0, most);
}
