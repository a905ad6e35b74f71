import { unitOwners } from '../edit/unit-owners.ts';
import { assignmentOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { accountValues } from '../tally/unit-values.ts';
import { matchOwners, staysWith } from './match-owners.ts';

/**
 * Whether a scenario is that of today's owners, as an import makes it: every unit lies in a territory of the owner who
 * has most in it. No scenario is asked for that: which one is the baseline is the planner's choice. False where no
 * account names an owner. O(units + accounts).
 */
export function standsWithOwners(plan: Plan, scenario: ScenarioKey, role: RoleKey): boolean {
  if (plan.accounts.ownerNames.length === 0) return false;
  const owners = unitOwners(plan, plan.measures.length > 0 ? accountValues(plan, 0) : null);
  const stays = staysWith(matchOwners(plan, scenario, role));
  return assignmentOf(plan, scenario, role).every((territory, unit) => {
    const owner = owners[unit] as number;
    return owner < 0 || stays(owner, territory);
  });
}
