import { movesBetween } from '../edit/moves-between.ts';
import type { Note } from '../edit/note.ts';
import type { PlanChange } from '../edit/plan-change.ts';
import { recordChanges } from '../edit/record-changes.ts';
import { assignmentOf, scenarioTerritoriesOf, territoryWith } from '../model/assignment.ts';
import { UNASSIGNED } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { TerritorySet } from './event.ts';

/** Takes everything out of a role in one scenario: its territories go on in another role there. O(units). */
export function roleEmptied(plan: Plan, set: TerritorySet, note: Note): PlanChange {
  const { scenario, role } = set;
  const current = assignmentOf(plan, scenario, role);
  const moves = movesBetween(plan, set, current, new Int32Array(current.length).fill(UNASSIGNED));
  const isOfSet = (one: TerritorySet) => one.scenario === scenario && one.role === role;
  const quotas = plan.quotas.filter(
    (quota) => quota.scenario === scenario && territoryWith(plan, quota.territory)?.role === role,
  );
  return {
    note,
    moves: moves ? [moves] : [],
    records: [
      ...recordChanges('scenarioTerritories', scenarioTerritoriesOf(plan, scenario, role), []),
      ...recordChanges('unitLocks', plan.unitLocks.filter(isOfSet), []),
      ...recordChanges('namedAccounts', plan.namedAccounts.filter(isOfSet), []),
      ...recordChanges('quotas', quotas, []),
      ...recordChanges('quotaPlans', plan.quotaPlans.filter(isOfSet), []),
    ],
    batches: [],
  };
}
