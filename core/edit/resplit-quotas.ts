import { sum } from '../fairness/mean.ts';
import { territoryWith } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Quota } from '../model/scenario.ts';
import { givenQuotas, splitMethodOf } from '../quota/given-quotas.ts';
import { BY_HAND } from '../quota/method.ts';
import { periodLabel } from '../quota/period-label.ts';
import { plannedQuotas, quotaPlanOf } from '../quota/planned-quotas.ts';
import { splitQuota } from '../quota/split-quota.ts';
import type { RecordChange } from './plan-change.ts';
import { recordChanges } from './record-changes.ts';

/**
 * Splits the quotas of a scenario and role anew after its territories have changed, each period by the method and to
 * the total it had, so that a re-balance leaves no quota behind with a territory that is no more. What was given by hand
 * to a territory that goes on stays as it is; where nothing was split but that, nobody gets a quota of nothing. Quotas
 * with a plan of their own follow it, unless it became impossible.
 */
export function resplitQuotas(plan: Plan, scenario: ScenarioKey, role: RoleKey): RecordChange[] {
  const before = plan.quotas.filter(
    (quota) => quota.scenario === scenario && territoryWith(plan, quota.territory)?.role === role,
  );
  const periods = new Map<string, Quota[]>();
  for (const quota of before) periods.set(quota.period, [...(periods.get(quota.period) ?? []), quota]);
  const planned = plannedNow(plan, scenario, role);
  const after = [...periods].flatMap(([period, quotas]) => {
    if (planned && period === periodLabel(plan.settings)) return planned;
    const total = sum(quotas.map(({ quotaMinor }) => quotaMinor));
    const [method, given] = [splitMethodOf(quotas) ?? 'potential', givenQuotas(quotas)];
    const wasSplit = quotas.some((quota) => quota.method !== BY_HAND);
    return splitQuota(plan, scenario, role, total, method, undefined, given)
      .filter((quota) => wasSplit || quota.method === BY_HAND || quota.quotaMinor > 0)
      .map((quota) => ({ ...quota, period }));
  });
  return recordChanges('quotas', before, after);
}

function plannedNow(plan: Plan, scenario: ScenarioKey, role: RoleKey): Quota[] | null {
  const quotaPlan = quotaPlanOf(plan, scenario, role);
  const quotas = quotaPlan ? plannedQuotas(plan, quotaPlan) : null;
  return Array.isArray(quotas) ? quotas : null;
}
