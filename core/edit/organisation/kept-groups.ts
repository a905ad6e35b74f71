import type { Plan } from '../../model/plan.ts';
import type { Territory } from '../../model/territory.ts';

/** The groups of a plan that some territories roll up to, through every level: where these stay, those must. */
export function keptGroups(plan: Pick<Plan, 'territories'>, territories: readonly Territory[]): Territory[] {
  const byKey = new Map(plan.territories.map((territory) => [territory.key, territory]));
  const kept = new Set<Territory>();
  for (const { parent } of territories) {
    let group = parent === null ? undefined : byKey.get(parent);
    while (group && !kept.has(group)) {
      kept.add(group);
      group = group.parent === null ? undefined : byKey.get(group.parent);
    }
  }
  return [...kept];
}
