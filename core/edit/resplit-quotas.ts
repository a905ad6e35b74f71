import { sum } from '../fairness/mean.ts';
import { territoryWith } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Quota } from '../model/scenario.ts';
import { QUOTA_METHODS, type QuotaMethod } from '../quota/method.ts';
import { splitQuota } from '../quota/split-quota.ts';
import type { RecordChange } from './plan-change.ts';
import { recordChanges } from './record-changes.ts';

/**
 * Splits the quotas of a scenario and role anew after its territories have changed, each period by the method and to
 * the total it had, so that a re-balance leaves no quota behind with a territory that is no more.
 */
export function resplitQuotas(plan: Plan, scenario: ScenarioKey, role: RoleKey): RecordChange[] {
  const before = plan.quotas.filter(
    (quota) => quota.scenario === scenario && territoryWith(plan, quota.territory)?.role === role,
  );
  const periods = new Map<string, Quota[]>();
  for (const quota of before) periods.set(quota.period, [...(periods.get(quota.period) ?? []), quota]);
  const after = [...periods].flatMap(([period, quotas]) => {
    const total = sum(quotas.map(({ quotaMinor }) => quotaMinor));
    return splitQuota(plan, scenario, role, total, methodOf(quotas)).map((quota) => ({ ...quota, period }));
  });
  return recordChanges('quotas', before, after);
}

function methodOf(quotas: readonly Quota[]): QuotaMethod {
  return QUOTA_METHODS.find((method) => method === quotas[0]?.method) ?? 'potential';
}
