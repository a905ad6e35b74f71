import type { RoleKey, ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { ScenarioTerritory, Territory } from '../model/territory.ts';
import { nextTerritoryIds } from '../naming/given-ids.ts';
import { uniqueName } from '../naming/territory-names.ts';
import type { PlanChange } from './plan-change.ts';

/** Territories of a plan that is not in the plan yet, where they are not those of its scenario. */
export interface UnkeptPlaces {
  /** Those that the plan does not have, under keys of their own. */
  readonly made: readonly Territory[];
  /** What the scenario would say of every territory it uses. */
  readonly seats: readonly ScenarioTerritory[];
}

/** What a change does to the territories of a scenario and role. */
export function placesOf(
  plan: Plan,
  change: PlanChange,
  after: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
): UnkeptPlaces {
  const made = change.records.flatMap((record) => {
    return record.kind === 'territories' && record.before === null && record.after ? [record.after] : [];
  });
  const ofRole = new Set(after.territories.filter((one) => one.role === role).map(({ key }) => key));
  const known = new Set(plan.territories.map(({ key }) => key));
  return {
    made: made.filter(({ key }) => !known.has(key)),
    seats: after.scenarioTerritories.filter((seat) => seat.scenario === scenario && ofRole.has(seat.territory)),
  };
}

/**
 * The places as they are put into a plan that may have grown since: its own keys, ids and names for what is new, and how
 * the keys it had are called now. Null where a territory that it has to go on with is no more.
 */
export function placedIn(
  plan: Plan,
  { made, seats }: UnkeptPlaces,
): (UnkeptPlaces & { readonly keys: ReadonlyMap<TerritoryKey, TerritoryKey> }) | null {
  const highest = plan.territories.reduce((high, { key }) => Math.max(high, key), 0);
  const ids = nextTerritoryIds(plan, made.length);
  const taken = new Set(plan.territories.map(({ name }) => name));
  const keys = new Map<TerritoryKey, TerritoryKey>(plan.territories.map(({ key }) => [key, key]));
  for (const [i, { key }] of made.entries()) keys.set(key, (highest + 1 + i) as TerritoryKey);
  const named = made.map((territory, i) => {
    const name = uniqueName(territory.name, taken);
    taken.add(name);
    const parent = territory.parent !== null && keys.has(territory.parent) ? territory.parent : null;
    return { ...territory, key: (highest + 1 + i) as TerritoryKey, id: ids[i] as string, name, parent };
  });
  const seated = seats.flatMap((seat) => {
    const territory = keys.get(seat.territory);
    return territory === undefined ? [] : [{ ...seat, territory }];
  });
  return seated.length === seats.length ? { made: named, seats: seated, keys } : null;
}
