import { sum } from '../fairness/mean.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { QuotaPlan } from '../model/quota-plan.ts';
import type { Quota } from '../model/scenario.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';
import { BY_HAND, GIVEN } from './method.ts';
import { periodLabel } from './period-label.ts';
import type { QuotaFault } from './quota-fault.ts';
import { type QuotaOutcome, quotaOutcome } from './quota-outcome.ts';
import { shareOf } from './split-quota.ts';

/** The quota plan of a scenario and role; undefined where it has none. */
export function quotaPlanOf({ quotaPlans }: Pick<Plan, 'quotaPlans'>, scenario: ScenarioKey, role: RoleKey) {
  return quotaPlans.find((one) => one.scenario === scenario && one.role === role);
}

/**
 * The quotas of the plan period as a quota plan has them: one per territory, exact to the minor unit; or what makes it
 * impossible. Shares are those of what all territories have together, which is more than the total with over-assignment.
 * `totals` has those of the territories where units are to lie elsewhere than they do in the plan.
 */
export function plannedQuotas(plan: Plan, quotaPlan: QuotaPlan, totals?: TerritoryTotals): Quota[] | QuotaFault {
  const outcome = quotaOutcome(plan, quotaPlan, totals);
  return outcome.ok ? quotasOf(outcome) : outcome;
}

/** The quotas of an outcome, by rising key of the territory. */
export function quotasOf({ basis, tree, amounts, given }: QuotaOutcome): Quota[] {
  const { plan, quotaPlan } = basis;
  const { scenario } = quotaPlan;
  const period = periodLabel(plan.settings);
  const byHand = new Set<number>(
    plan.quotas
      .filter((quota) => quota.scenario === scenario && quota.period === period && quota.method === BY_HAND)
      .map(({ territory }) => territory),
  );
  const minor = tree.territories.map(({ key }) => amounts.get(key) ?? 0);
  const all = sum(minor);
  return tree.territories.map(({ key }, row) => {
    const quotaMinor = minor[row] as number;
    const method = byHand.has(key) ? BY_HAND : given.whole.has(key) ? GIVEN : quotaPlan.base.method;
    return { scenario, territory: key, period, method, share: shareOf(quotaMinor, all), quotaMinor };
  });
}
