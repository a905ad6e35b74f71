import type { RepKey, ScenarioKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';

/** What a rep has in a scenario, over all roles. */
export interface RepWork {
  /** Names of territories and groups, in the order of their keys. */
  readonly names: readonly string[];
  /** Sum of the shares: above 1 where more is asked of the rep than all of their time. */
  readonly share: number;
}

/** Which territories and groups each rep has; whoever has none is left out. */
export function repWork(plan: Plan, scenario: ScenarioKey): Map<RepKey, RepWork> {
  const names = new Map(plan.territories.map(({ key, name }) => [key, name]));
  const found = new Map<RepKey, RepWork>();
  for (const { scenario: of, territory, reps } of plan.scenarioTerritories) {
    if (of !== scenario) continue;
    for (const { rep, share } of reps) {
      const known = found.get(rep);
      found.set(rep, {
        names: [...(known?.names ?? []), names.get(territory) ?? ''],
        share: (known?.share ?? 0) + share,
      });
    }
  }
  return found;
}
