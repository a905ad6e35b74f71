import { developerNames } from '../../core/crm/developer-names.ts';
import { scenarioTerritoriesOf } from '../../core/model/assignment.ts';
import type { RepShare, Territory } from '../../core/model/territory.ts';
import type { ScenarioView } from '../export/scenario-view.ts';

/** A territory or a group of territories as a CRM is to have it. */
export interface PackTerritory {
  readonly key: number;
  readonly id: string;
  readonly name: string;
  readonly developerName: string;
  /** Id in the CRM, blank where it is not known. */
  readonly crmId: string;
  /** The group it is in; null at the top. */
  readonly parent: PackTerritory | null;
  readonly isGroup: boolean;
  readonly reps: readonly RepShare[];
}

/**
 * The groups that a scenario's territories roll up to, and the territories: parents first, then by their ids. Groups
 * without a territory stay away. `ids` has the ids of the CRM by ours.
 */
export function packTerritories(view: ScenarioView, ids: Readonly<Record<string, string>>): PackTerritory[] {
  const { plan, scenario, role } = view;
  const byKey = new Map(plan.territories.map((territory) => [territory.key as number, territory]));
  const seats = new Map<number, readonly RepShare[]>(
    scenarioTerritoriesOf(plan, scenario, role).map(({ territory, reps }) => [territory, reps]),
  );
  for (const seat of plan.scenarioTerritories) {
    if (seat.scenario === scenario && !seats.has(seat.territory)) seats.set(seat.territory, seat.reps);
  }
  const ordered = new Map<number, Territory>();
  const add = (territory: Territory): void => {
    const parent = territory.parent === null ? undefined : byKey.get(territory.parent);
    if (parent && !ordered.has(parent.key)) add(parent);
    ordered.set(territory.key, territory);
  };
  const depths = (territory: Territory): number => {
    const parent = territory.parent === null ? undefined : byKey.get(territory.parent);
    return parent ? 1 + depths(parent) : 0;
  };
  for (const territory of view.territories) add(territory);
  const sorted = [...ordered.values()].sort((a, b) => depths(a) - depths(b) || (a.id < b.id ? -1 : 1));
  const names = developerNames(sorted);
  const made = new Map<number, PackTerritory>();
  sorted.forEach((territory, i) => {
    made.set(territory.key, {
      key: territory.key,
      id: territory.id,
      name: territory.name || territory.id,
      developerName: names[i] as string,
      crmId: ids[territory.id] ?? '',
      parent: territory.parent === null ? null : (made.get(territory.parent) ?? null),
      isGroup: !view.byKey.has(territory.key),
      reps: seats.get(territory.key) ?? [],
    });
  });
  return [...made.values()];
}
