import { rankOf } from '../../model/hierarchy.ts';
import type { TerritoryKey } from '../../model/ids.ts';
import type { Plan } from '../../model/plan.ts';
import type { Territory } from '../../model/territory.ts';
import type { EditResult } from '../perform.ts';
import { recordChanges } from '../record-changes.ts';
import { type Refusal, refused } from '../refusal.ts';
import type { OrganisationOf } from './command.ts';

/**
 * Has territories roll up to a group of the next level, or to none. They stay in it in every scenario, because a
 * territory is the same in all. Refused (`invalid-request`) where they are not of the group's role and the level below.
 */
export function setParent(plan: Plan, command: OrganisationOf<'set-parent'>): EditResult {
  const group = plan.territories.find(({ key }) => key === command.parent);
  if (command.parent !== null && !group) return refused('invalid-request', { what: 'group' });
  const found = membersOf(plan, command.territories, group ?? null);
  if (!found.ok) return found;
  const members = found.members.filter(({ parent }) => parent !== command.parent);
  const records = recordChanges(
    'territories',
    members,
    members.map((territory) => ({ ...territory, parent: command.parent })),
  );
  const values = { territories: members.length, territory: members[0]?.name ?? '', group: group?.name ?? '' };
  return { ok: true, change: { note: { code: 'put-in-group', values }, moves: [], records, batches: [] } };
}

/** The territories with these keys, each once; refused where one is not there or cannot stand below the group. */
export function membersOf(
  plan: Plan,
  keys: readonly TerritoryKey[],
  group: Pick<Territory, 'role' | 'level'> | null,
): { readonly ok: true; readonly members: readonly Territory[] } | Refusal {
  const wanted = new Set(keys);
  const members = plan.territories.filter(({ key }) => wanted.has(key));
  const fits = (territory: Territory) =>
    !group || (territory.role === group.role && rankOf(plan, territory) === rankOf(plan, group) - 1);
  if (members.length !== wanted.size || !members.every(fits)) {
    return refused('invalid-request', { what: 'territories' });
  }
  return { ok: true, members };
}
