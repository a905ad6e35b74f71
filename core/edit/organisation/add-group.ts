import { TERRITORY_PALETTE } from '../../colour/territory-palette.ts';
import { groupLevels, groupsAt } from '../../model/hierarchy.ts';
import type { TerritoryKey } from '../../model/ids.ts';
import type { Plan } from '../../model/plan.ts';
import type { Territory } from '../../model/territory.ts';
import { nextGroupIds } from '../../naming/given-ids.ts';
import type { EditResult } from '../perform.ts';
import type { RecordChange } from '../plan-change.ts';
import { refused } from '../refusal.ts';
import type { OrganisationOf } from './command.ts';
import { newName } from './new-name.ts';
import { membersOf } from './set-parent.ts';

/** Adds a group to a level above the territories, with the territories that are to roll up to it. */
export function addGroup(plan: Plan, command: OrganisationOf<'add-group'>): EditResult {
  const { role } = command;
  const level = groupLevels(plan).find(({ key }) => key === command.level);
  if (!level) return refused('invalid-request', { what: 'level' });
  if (!plan.roles.some(({ key }) => key === role)) return refused('invalid-request', { what: 'role' });
  const siblings = groupsAt(plan, role, level.key);
  const named = newName(command.name, siblings);
  if (!named.ok) return named;
  const found = membersOf(plan, command.children, { role, level: level.key });
  if (!found.ok) return found;
  const key = (plan.territories.reduce((high, one) => Math.max(high, one.key), 0) + 1) as TerritoryKey;
  const group: Territory = {
    key,
    id: nextGroupIds(plan, 1)[0] as string,
    role,
    level: level.key,
    parent: null,
    name: named.name,
    colour: siblings.length % TERRITORY_PALETTE.length,
  };
  const records: RecordChange[] = [
    { kind: 'territories', before: null, after: group },
    ...found.members.map((before): RecordChange => {
      return { kind: 'territories', before, after: { ...before, parent: key } };
    }),
  ];
  const values = { level: level.name, name: named.name, territories: found.members.length };
  return { ok: true, change: { note: { code: 'added-group', values }, moves: [], records, batches: [] } };
}
