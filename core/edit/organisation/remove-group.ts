import { rankOf } from '../../model/hierarchy.ts';
import type { Plan } from '../../model/plan.ts';
import type { Territory } from '../../model/territory.ts';
import type { EditResult } from '../perform.ts';
import type { RecordChange } from '../plan-change.ts';
import { recordChanges } from '../record-changes.ts';
import { refused } from '../refusal.ts';
import type { OrganisationOf } from './command.ts';
import { managersAfter } from './managers.ts';

/** Removes a region, an area or what else a level is called; its territories stay and roll up to none. */
export function removeGroup(plan: Plan, command: OrganisationOf<'remove-group'>): EditResult {
  const group = plan.territories.find(({ key }) => key === command.group);
  if (!group || rankOf(plan, group) === 0) return refused('invalid-request', { what: 'group' });
  const level = plan.levels.find(({ key }) => key === group.level)?.name ?? '';
  const records = [
    ...recordChanges('territories', plan.territories, orphaned(plan, group)),
    ...seatsGone(plan, [group]),
  ];
  const values = { level, name: group.name };
  return { ok: true, change: { note: { code: 'removed-group', values }, moves: [], records, batches: [] } };
}

function orphaned({ territories }: Plan, group: Territory): Territory[] {
  return territories
    .filter((territory) => territory !== group)
    .map((territory) => (territory.parent === group.key ? { ...territory, parent: null } : territory));
}

/** The records that take the groups of a whole level away: what is below comes to stand below what is above. */
export function withoutGroups(plan: Plan, groups: readonly Territory[]): RecordChange[] {
  const going = new Map(groups.map((group) => [group.key, group]));
  const after = plan.territories
    .filter(({ key }) => !going.has(key))
    .map((territory) => {
      const group = territory.parent === null ? undefined : going.get(territory.parent);
      return group ? { ...territory, parent: group.parent } : territory;
    });
  return [...recordChanges('territories', plan.territories, after), ...seatsGone(plan, groups)];
}

/** What else goes with groups: who leads them, in every scenario, and quotas that a file may have given them. */
function seatsGone(plan: Plan, groups: readonly Territory[]): RecordChange[] {
  const keys = new Set<number>(groups.map(({ key }) => key));
  const seats = plan.scenarioTerritories.filter(({ territory }) => !keys.has(territory));
  return [
    ...recordChanges('scenarioTerritories', plan.scenarioTerritories, seats),
    ...recordChanges(
      'quotas',
      plan.quotas,
      plan.quotas.filter(({ territory }) => !keys.has(territory)),
    ),
    ...managersAfter(plan, { ...plan, scenarioTerritories: seats }),
  ];
}
