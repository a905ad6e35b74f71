import { invariant } from '../invariant.ts';
import type { LevelKey, RoleKey, TerritoryKey } from './ids.ts';
import type { Plan } from './plan.ts';
import type { Level, Territory } from './territory.ts';

type Levels = Pick<Plan, 'levels'>;
type Records = Pick<Plan, 'levels' | 'territories'>;

/** The level of the territories themselves: rank 0. Units lie in these alone; everything above is a group of them. */
export function baseLevel({ levels }: Levels): Level {
  const level = levels.find(({ rank }) => rank === 0);
  invariant(level, 'a plan has a level of territories');
  return level;
}

/** The levels above the territories, the lowest (regions) first. */
export function groupLevels({ levels }: Levels): Level[] {
  return levels.filter(({ rank }) => rank > 0).sort((a, b) => a.rank - b.rank);
}

/** How high a territory stands: 0 for one that units lie in, 1 for a region, and so on. */
export function rankOf({ levels }: Levels, { level }: Pick<Territory, 'level'>): number {
  return levels.find(({ key }) => key === level)?.rank ?? 0;
}

/** Whether units and accounts of a role can lie in a territory: it is the role's and no group. */
export function holdsUnits(plan: Levels, territory: Territory | undefined, role: RoleKey): territory is Territory {
  return territory !== undefined && territory.role === role && rankOf(plan, territory) === 0;
}

/** The groups of one role at a level, in the order of their keys. */
export function groupsAt({ territories }: Pick<Plan, 'territories'>, role: RoleKey, level: LevelKey): Territory[] {
  return territories.filter((territory) => territory.role === role && territory.level === level);
}

/**
 * The group of a level that each territory of the plan rolls up to, by the territory's key; a group of that level is
 * its own. Territories that roll up to none are left out. Chains that lead in a circle, which no edit makes, end.
 */
export function groupAbove({ levels, territories }: Records, level: LevelKey): Map<TerritoryKey, TerritoryKey> {
  const byKey = new Map(territories.map((territory) => [territory.key, territory]));
  const found = new Map<TerritoryKey, TerritoryKey>();
  for (const { key } of territories) {
    let at = byKey.get(key);
    for (let step = 0; at && at.level !== level && step < levels.length; step++) {
      at = at.parent === null ? undefined : byKey.get(at.parent);
    }
    if (at?.level === level) found.set(key, at.key);
  }
  return found;
}
