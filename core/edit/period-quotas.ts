import { territoryWith } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Quota } from '../model/scenario.ts';
import { periodLabel } from '../quota/period-label.ts';

/** The quotas that a scenario and role have in the plan period. */
export function periodQuotas(plan: Plan, scenario: ScenarioKey, role: RoleKey): Quota[] {
  const period = periodLabel(plan.settings);
  return plan.quotas.filter(
    (quota) =>
      quota.scenario === scenario && quota.period === period && territoryWith(plan, quota.territory)?.role === role,
  );
}
