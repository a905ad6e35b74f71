import { groupAbove, groupLevels } from '../model/hierarchy.ts';
import type { LevelKey, ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { repFinder } from '../model/rep-of-owner.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';

/** Territories put together for a comparison: under whom, or in what. */
export interface Grouping {
  /** Names of the groups; those without one (the territories that are in none) come last, with an empty name. */
  readonly names: readonly string[];
  /** Per row of the totals the group. */
  readonly groupOf: Int32Array;
}

type Rows = Pick<TerritoryTotals, 'territories'>;

/** By the groups of a level that the territories roll up to. */
export function byLevel(plan: Plan, { territories }: Rows, level: LevelKey): Grouping {
  const above = groupAbove(plan, level);
  const names = new Map(plan.territories.map(({ key, name }) => [key, name]));
  return grouping(
    Array.from(territories, (key) => above.get(key as TerritoryKey) ?? 0),
    (key) => names.get(key as TerritoryKey) ?? '',
  );
}

/**
 * By manager: whoever leads the nearest group above a territory in the scenario, else whom its rep (of several the
 * one with the largest share) reports to by the roster.
 */
export function byManager(plan: Plan, scenario: ScenarioKey, { territories }: Rows): Grouping {
  const seats = new Map(
    plan.scenarioTerritories.filter((seat) => seat.scenario === scenario).map((seat) => [seat.territory, seat]),
  );
  const above = groupLevels(plan).map(({ key }) => groupAbove(plan, key));
  const repOf = repFinder(plan.reps);
  const reps = new Map(plan.reps.map((rep) => [rep.key, rep]));
  const first = (territory: TerritoryKey | undefined) => {
    const seat = territory === undefined ? undefined : seats.get(territory);
    const [lead] = [...(seat?.reps ?? [])].sort((a, b) => b.share - a.share);
    return lead && reps.get(lead.rep);
  };
  const managers = Array.from(territories, (key) => {
    const territory = key as TerritoryKey;
    for (const groups of above) {
      const leader = first(groups.get(territory));
      if (leader) return leader.id;
    }
    const named = first(territory)?.manager ?? '';
    return repOf(named)?.id ?? named;
  });
  return grouping(managers, (id) => repOf(id)?.name ?? id);
}

/** Levels above the territories that any of them rolls up to, the lowest first. */
export function levelsInUse(plan: Plan, { territories }: Rows): LevelKey[] {
  return groupLevels(plan)
    .map(({ key }) => key)
    .filter((key) => {
      const above = groupAbove(plan, key);
      return territories.some((territory) => above.has(territory as TerritoryKey));
    });
}

/** Groups by name; 0 and the empty text are none. */
function grouping<K extends number | string>(keys: readonly K[], nameOf: (key: K) => string): Grouping {
  const isNone = (key: K) => key === 0 || key === '';
  const named = [...new Set(keys)].map((key) => ({ key, name: isNone(key) ? '' : nameOf(key) }));
  named.sort(
    (a, b) => Number(isNone(a.key)) - Number(isNone(b.key)) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
  const rowOf = new Map(named.map(({ key }, row) => [key, row]));
  return {
    names: named.map(({ name }) => name),
    groupOf: Int32Array.from(keys, (key) => rowOf.get(key) as number),
  };
}
