import { rankOf } from '../../model/hierarchy.ts';
import type { RoleKey, TerritoryKey } from '../../model/ids.ts';
import type { Plan } from '../../model/plan.ts';
import type { Territory } from '../../model/territory.ts';
import { nextGroupIds, nextTerritoryIds } from '../../naming/given-ids.ts';
import { movesBetween } from '../moves-between.ts';
import type { EditResult } from '../perform.ts';
import type { RecordChange, UnitMoves } from '../plan-change.ts';
import { refused } from '../refusal.ts';
import type { OrganisationOf } from './command.ts';
import { newName } from './new-name.ts';

/** More roles than this are no sales force: the switch and every column of assignments would only get longer. */
export const MOST_ROLES = 20;

/**
 * Adds a role with no territories, or with a copy of another role's: the same units in every scenario, the same names,
 * colours, centres and groups, under keys and ids of their own. Reps, locks, named accounts and quotas are not copied,
 * because they are about the people of the other role.
 */
export function addRole(plan: Plan, command: OrganisationOf<'add-role'>): EditResult {
  const named = newName(command.name, plan.roles);
  if (!named.ok) return named;
  const { copyOf } = command;
  if (copyOf !== null && !plan.roles.some(({ key }) => key === copyOf)) {
    return refused('invalid-request', { what: 'role' });
  }
  if (plan.roles.length >= MOST_ROLES) return refused('invalid-request', { what: 'roles' });
  const role = (plan.roles.reduce((high, { key }) => Math.max(high, key), 0) + 1) as RoleKey;
  const copies = copyOf === null ? new Map<number, Territory>() : copiedTerritories(plan, copyOf, role);
  const added = [...copies.values()];
  const territories = added.filter((territory) => rankOf(plan, territory) === 0).length;
  const records: RecordChange[] = [
    { kind: 'roles', before: null, after: { key: role, name: named.name } },
    ...added.map((after): RecordChange => ({ kind: 'territories', before: null, after })),
    ...copiedSeats(plan, copies),
  ];
  return {
    ok: true,
    change: {
      note: { code: 'added-role', values: { name: named.name, territories } },
      moves: copyOf === null ? [] : copiedMoves(plan, copyOf, role, copies),
      records,
      batches: [],
    },
  };
}

/** Copies by the key of what they are copies of: territories that some scenario uses, and groups. */
function copiedTerritories(plan: Plan, from: RoleKey, role: RoleKey): Map<number, Territory> {
  const used = usedTerritories(plan, from);
  const isGroup = (territory: Territory) => rankOf(plan, territory) > 0;
  const copied = plan.territories.filter(
    (territory) => territory.role === from && (isGroup(territory) || used.has(territory.key)),
  );
  const highest = plan.territories.reduce((high, { key }) => Math.max(high, key), 0);
  const keys = new Map(copied.map(({ key }, i) => [key as number, (highest + 1 + i) as TerritoryKey]));
  const groups = copied.filter(isGroup);
  const groupIds = nextGroupIds(plan, groups.length);
  const ids = nextTerritoryIds(plan, copied.length - groups.length);
  return new Map(
    copied.map((territory) => [
      territory.key as number,
      {
        ...territory,
        key: keys.get(territory.key) as TerritoryKey,
        id: (isGroup(territory) ? groupIds.shift() : ids.shift()) as string,
        role,
        parent: territory.parent === null ? null : (keys.get(territory.parent) ?? null),
      },
    ]),
  );
}

function usedTerritories(plan: Plan, role: RoleKey): Set<number> {
  const used = new Set<number>(plan.scenarioTerritories.map(({ territory }) => territory));
  for (const assignment of plan.assignments) {
    if (assignment.role !== role) continue;
    let last = 0;
    for (const key of assignment.territories) {
      if (key !== last) used.add(key);
      last = key;
    }
  }
  return used;
}

function copiedSeats(plan: Plan, copies: ReadonlyMap<number, Territory>): RecordChange[] {
  return plan.scenarioTerritories.flatMap(({ scenario, territory, centreLat, centreLon }): RecordChange[] => {
    const copy = copies.get(territory);
    if (!copy || rankOf(plan, copy) > 0) return [];
    const after = { scenario, territory: copy.key, centreLat, centreLon, locked: false, reps: [] };
    return [{ kind: 'scenarioTerritories', before: null, after }];
  });
}

function copiedMoves(
  plan: Plan,
  from: RoleKey,
  role: RoleKey,
  copies: ReadonlyMap<number, Territory>,
): readonly UnitMoves[] {
  return plan.assignments.flatMap((assignment) => {
    if (assignment.role !== from) return [];
    const { territories, scenario } = assignment;
    const next = territories.map((key) => copies.get(key)?.key ?? 0);
    return movesBetween(plan, { scenario, role }, new Int32Array(territories.length), next) ?? [];
  });
}
