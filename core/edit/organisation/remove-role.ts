import { rankOf } from '../../model/hierarchy.ts';
import type { RoleKey } from '../../model/ids.ts';
import type { Plan } from '../../model/plan.ts';
import { movesBetween } from '../moves-between.ts';
import type { EditResult } from '../perform.ts';
import type { RecordChange, UnitMoves } from '../plan-change.ts';
import { refused } from '../refusal.ts';
import type { OrganisationOf } from './command.ts';
import { managersAfter } from './managers.ts';

/**
 * Removes a role with everything that is said of it: its territories and groups, who has which unit in every scenario,
 * seats, locks, named accounts and quotas. The last role stays (`last-role`), because a plan always has one.
 */
export function removeRole(plan: Plan, { role }: OrganisationOf<'remove-role'>): EditResult {
  const before = plan.roles.find(({ key }) => key === role);
  if (!before) return refused('invalid-request', { what: 'role' });
  if (plan.roles.length === 1) return refused('last-role', { name: before.name });
  const going = plan.territories.filter((territory) => territory.role === role);
  const keys = new Set<number>(going.map(({ key }) => key));
  const seats = plan.scenarioTerritories.filter(({ territory }) => !keys.has(territory));
  const records: RecordChange[] = [
    { kind: 'roles', before, after: null },
    ...going.map((one): RecordChange => ({ kind: 'territories', before: one, after: null })),
    ...gone('scenarioTerritories', plan.scenarioTerritories, ({ territory }) => keys.has(territory)),
    ...gone('unitLocks', plan.unitLocks, (lock) => lock.role === role),
    ...gone('namedAccounts', plan.namedAccounts, (named) => named.role === role),
    ...gone('quotas', plan.quotas, ({ territory }) => keys.has(territory)),
    ...gone('quotaPlans', plan.quotaPlans, (one) => one.role === role),
    ...managersAfter(plan, { ...plan, scenarioTerritories: seats }),
  ];
  const territories = going.filter((territory) => rankOf(plan, territory) === 0).length;
  return {
    ok: true,
    change: {
      note: { code: 'removed-role', values: { name: before.name, territories } },
      moves: emptied(plan, role),
      records,
      batches: [],
    },
  };
}

type Kind = 'scenarioTerritories' | 'unitLocks' | 'namedAccounts' | 'quotas' | 'quotaPlans';

function gone<K extends Kind>(kind: K, list: Plan[K], goes: (record: Plan[K][number]) => boolean): RecordChange[] {
  const records = list as readonly Plan[K][number][];
  return records.filter(goes).map((before) => ({ kind, before, after: null }) as RecordChange);
}

/** Every unit out of its territory, in every scenario: undo brings them back. */
function emptied(plan: Plan, role: RoleKey): readonly UnitMoves[] {
  return plan.assignments.flatMap(({ scenario, role: of, territories }) => {
    if (of !== role) return [];
    return movesBetween(plan, { scenario, role }, territories, new Int32Array(territories.length)) ?? [];
  });
}
