import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { minorUnitDigits } from '../quota/minor-unit.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';

/** What quotas are held against, in units of the currency. */
export interface QuotaGoals {
  /** Per territory the sum of what its accounts are to buy; null where no measure says that. */
  readonly accountTargets: Float64Array | null;
  /** Of the company; null where nobody said. */
  readonly companyTarget: number | null;
}

/**
 * The goals as the quota plan of the scenario and role has them. Where it names no measure, account targets are the
 * first measure whose name says so. Amounts in another currency than the plan's are left out.
 */
export function quotaGoals(plan: Plan, scenario: ScenarioKey, role: RoleKey, totals: TerritoryTotals): QuotaGoals {
  const { measures, settings } = plan;
  const quotaPlan = plan.quotaPlans.find((one) => one.scenario === scenario && one.role === role);
  const total = quotaPlan?.total ?? null;
  const chosen = quotaPlan?.targets ?? null;
  const named = chosen
    ? measures.findIndex(({ name }) => name === chosen.measure && chosen.currency === settings.currency)
    : measures.findIndex(({ name }) => TARGET.test(name));
  const inCurrency = total !== null && total.currency === settings.currency;
  return {
    accountTargets: totals.totals[named] ?? null,
    companyTarget: inCurrency ? total.minor / 10 ** minorUnitDigits(total.currency) : null,
  };
}

const TARGET = /(^|[ _-])(target|goal)s?($|[ _-])/i;
