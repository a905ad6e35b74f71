import { scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RepKey, RoleKey, ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { territoryQuotas } from '../quota/territory-quotas.ts';
import type { SalesAndQuota } from './earnings.ts';
import { isOfTimeThere, timeInPeriod } from './time-in-period.ts';

/** What a rep works, and sells there against what quota, both of the time there only. */
export interface RepSales extends SalesAndQuota {
  readonly territories: readonly TerritoryKey[];
}

/** Who sells what of a scenario and role. */
interface SalesOfReps {
  /** Everybody who works a territory. */
  readonly reps: ReadonlyMap<RepKey, RepSales>;
  /** What is sold in vacant territories, before a rep's first day, and in none. */
  readonly nobody: number;
}

/**
 * What reps have by their shares of territories, from their first day on, and what is left over. `sales` are those of the
 * whole plan period by territory key, 0 for what belongs to none. Everything that pays a rep asks here.
 */
export function repSales(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  sales: ReadonlyMap<number, number>,
): SalesOfReps {
  const seats = scenarioTerritoriesOf(plan, scenario, role);
  const quotas = territoryQuotas(
    plan,
    scenario,
    Int32Array.from(seats, ({ territory }) => territory),
  );
  const times = new Map(plan.reps.map((rep) => [rep.key, timeInPeriod(rep, plan.settings)]));
  const found = new Map<RepKey, RepSales>();
  let nobody = sales.get(0) ?? 0;
  seats.forEach(({ territory, reps }, row) => {
    const sold = sales.get(territory) ?? 0;
    if (reps.length === 0) nobody += sold;
    for (const { rep, share } of reps) {
      const known = found.get(rep) ?? { territories: [], sales: 0, quota: 0 };
      const time = times.get(rep) ?? 1;
      const due = isOfTimeThere(plan, scenario, role, territory) && time > 0 ? 1 : time;
      found.set(rep, {
        territories: [...known.territories, territory],
        sales: known.sales + share * sold * time,
        quota: known.quota + share * (quotas[row] as number) * due,
      });
      nobody += share * sold * (1 - time);
    }
  });
  return { reps: found, nobody };
}
