import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Quota } from '../model/scenario.ts';
import { GIVEN } from './method.ts';
import { periodLabel } from './period-label.ts';
import { type PeriodTable, periodTable } from './period-table.ts';
import { quotaPlanOf } from './planned-quotas.ts';
import { type QuotaOutcome, quotaOutcome } from './quota-outcome.ts';

/**
 * Why quotas stand for the whole plan period alone although their plan has quarters or months: it cannot be met as the
 * plan is now, or they are not what it comes to now, because it is not live.
 */
export type UncutReason = 'impossible' | 'not-as-planned';

/**
 * The quotas of a scenario and role as files name them: where the quota plan has quarters or months, that of the plan
 * period is followed by one per period, which sum to it exactly, with shares of the whole. Those that do not stand as
 * the plan has them now are not cut, and `uncutQuotas` says why.
 */
export function quotasByPeriod(plan: Plan, scenario: ScenarioKey, role: RoleKey): Quota[] {
  const own = ownQuotas(plan, scenario, role);
  const cut = cutOf(plan, scenario, role, own);
  if (!cut || typeof cut === 'string') return own;
  const { outcome, table } = cut;
  const whole = periodLabel(plan.settings);
  const { periods } = outcome.calendar;
  return own.flatMap((quota) => {
    const row = quota.period === whole ? table.get(quota.territory) : undefined;
    if (!row) return [quota];
    const given = outcome.given.periods.get(quota.territory);
    const parts = periods.map((period, p) => {
      const quotaMinor = row[p] as number;
      const share = quota.quotaMinor > 0 ? quota.share * (quotaMinor / quota.quotaMinor) : 0;
      const method = given && given[p] !== null ? GIVEN : quota.method;
      return { ...quota, period, method, share, quotaMinor };
    });
    return [quota, ...parts];
  });
}

/** Why `quotasByPeriod` leaves the periods of a scenario and role out; null where it does not. */
export function uncutQuotas(plan: Plan, scenario: ScenarioKey, role: RoleKey): UncutReason | null {
  const own = ownQuotas(plan, scenario, role);
  const cut = own.length > 0 ? cutOf(plan, scenario, role, own) : null;
  return typeof cut === 'string' ? cut : null;
}

function ownQuotas(plan: Plan, scenario: ScenarioKey, role: RoleKey): Quota[] {
  const ofRole = new Set<number>(plan.territories.filter((one) => one.role === role).map(({ key }) => key));
  return plan.quotas.filter((quota) => quota.scenario === scenario && ofRole.has(quota.territory));
}

/** The periods of quotas; null where their plan has none. */
function cutOf(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  own: readonly Quota[],
): { readonly outcome: QuotaOutcome; readonly table: PeriodTable } | UncutReason | null {
  const quotaPlan = quotaPlanOf(plan, scenario, role);
  if (!quotaPlan || quotaPlan.season.periods === 'whole') return null;
  const outcome = quotaOutcome(plan, quotaPlan);
  const whole = periodLabel(plan.settings);
  const table = outcome.ok ? periodTable(outcome) : null;
  if (!outcome.ok || !(table instanceof Map)) return 'impossible';
  const stands = own.every(
    (quota) => quota.period !== whole || quota.quotaMinor === outcome.amounts.get(quota.territory),
  );
  return stands ? { outcome, table } : 'not-as-planned';
}
