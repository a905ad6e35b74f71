import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Quota } from '../model/scenario.ts';
import { GIVEN } from './method.ts';
import { periodLabel } from './period-label.ts';
import { periodTable } from './period-table.ts';
import { quotaPlanOf } from './planned-quotas.ts';
import { quotaOutcome } from './quota-outcome.ts';

/**
 * The quotas of a scenario and role as files name them: where the quota plan has quarters or months, that of the plan
 * period is followed by one per period, which sum to it exactly, with shares of the whole. Those that do not stand as
 * the plan has them now, because it is not live or became impossible, are not cut.
 */
export function quotasByPeriod(plan: Plan, scenario: ScenarioKey, role: RoleKey): Quota[] {
  const ofRole = new Set<number>(plan.territories.filter((one) => one.role === role).map(({ key }) => key));
  const own = plan.quotas.filter((quota) => quota.scenario === scenario && ofRole.has(quota.territory));
  const quotaPlan = quotaPlanOf(plan, scenario, role);
  if (!quotaPlan || quotaPlan.season.periods === 'whole') return own;
  const outcome = quotaOutcome(plan, quotaPlan);
  if (!outcome.ok) return own;
  const whole = periodLabel(plan.settings);
  const stands = own.every((quota) => {
    return quota.period !== whole || quota.quotaMinor === outcome.amounts.get(quota.territory);
  });
  const table = stands ? periodTable(outcome) : null;
  if (!(table instanceof Map)) return own;
  const { periods } = outcome.calendar;
  return own.flatMap((quota) => {
    const row = quota.period === whole ? table.get(quota.territory) : undefined;
    if (!row) return [quota];
    const given = outcome.given.periods.get(quota.territory);
    const cut = periods.map((period, p) => {
      const quotaMinor = row[p] as number;
      const share = quota.quotaMinor > 0 ? quota.share * (quotaMinor / quota.quotaMinor) : 0;
      const method = given && given[p] !== null ? GIVEN : quota.method;
      return { ...quota, period, method, share, quotaMinor };
    });
    return [quota, ...cut];
  });
}
