import { assignmentOf, rowOfKey } from '../../core/model/assignment.ts';
import type { RepKey, TerritoryKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Quota } from '../../core/model/scenario.ts';
import type { ScenarioTerritory } from '../../core/model/territory.ts';
import { periodLabel } from '../../core/quota/period-label.ts';
import type { TerritoryTotals } from '../../core/tally/territory-totals.ts';
import type { ViewSlice } from './view-slice.ts';

/** Locks of a territory: of all of it, of so many units one by one, of its centre. */
export interface RowLocks {
  readonly whole: boolean;
  readonly units: number;
  readonly centre: boolean;
}

/** What is known of one line of the territory table besides its measures. There are at most a few hundred, so these may be objects. */
export interface TerritoryRow {
  readonly key: TerritoryKey;
  readonly id: string;
  readonly name: string;
  /** Index into the palette. */
  readonly colour: number;
  /** Who works it with what share; empty where it is vacant. */
  readonly team: readonly { readonly rep: RepKey; readonly name: string; readonly share: number }[];
  readonly accounts: number;
  /** What of it is locked; left out where nothing is. */
  readonly locks?: RowLocks;
  /** Null before a split. */
  readonly quotaMinor: number | null;
}

/** The territories of the scenario on screen, in the order of their keys. */
export function territoryRows(
  plan: Plan,
  totals: TerritoryTotals,
  shown: Pick<ViewSlice, 'scenario' | 'role'>,
): TerritoryRow[] {
  const territories = new Map(plan.territories.map((territory) => [territory.key as number, territory]));
  const used = new Map(
    plan.scenarioTerritories.filter((t) => t.scenario === shown.scenario).map((t) => [t.territory as number, t]),
  );
  const reps = new Map(plan.reps.map((rep) => [rep.key, rep.name]));
  const quotas = quotaByTerritory(plan, shown);
  const lockedUnits = lockedByTerritory(plan, shown);
  return Array.from(totals.territories, (key, row) => {
    const territory = territories.get(key);
    const team = (used.get(key)?.reps ?? []).map(({ rep, share }) => ({ rep, name: reps.get(rep) ?? '', share }));
    return {
      key: key as TerritoryKey,
      id: territory?.id ?? '',
      name: territory?.name ?? '',
      colour: territory?.colour ?? 0,
      team,
      accounts: totals.accounts[row] as number,
      ...locksOf(used.get(key), lockedUnits.get(key) ?? 0),
      quotaMinor: quotas.get(key)?.quotaMinor ?? null,
    };
  });
}

function locksOf(seat: ScenarioTerritory | undefined, units: number): { readonly locks?: RowLocks } {
  const [whole, centre] = [seat?.locked === true, seat?.fixedCentre !== undefined];
  return whole || centre || units > 0 ? { locks: { whole, units, centre } } : {};
}

/** How many units are locked one by one, by the key of their territory. */
function lockedByTerritory(plan: Plan, { scenario, role }: Pick<ViewSlice, 'scenario' | 'role'>): Map<number, number> {
  const assignment = assignmentOf(plan, scenario, role);
  const counts = new Map<number, number>();
  for (const lock of plan.unitLocks) {
    if (lock.scenario !== scenario || lock.role !== role) continue;
    const key = assignment[rowOfKey(plan.units.keys, lock.unit)] ?? 0;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The quotas of the plan's period in the scenario and role on screen, by territory key. */
export function quotaByTerritory(
  plan: Plan,
  { scenario, role }: Pick<ViewSlice, 'scenario' | 'role'>,
): Map<number, Quota> {
  const period = periodLabel(plan.settings);
  const own = new Set(plan.territories.filter((territory) => territory.role === role).map(({ key }) => key));
  return new Map(
    plan.quotas
      .filter((quota) => quota.scenario === scenario && quota.period === period && own.has(quota.territory))
      .map((quota) => [quota.territory, quota]),
  );
}
