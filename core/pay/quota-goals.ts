import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Money } from '../model/quota-plan.ts';
import { minorUnitDigits } from '../quota/minor-unit.ts';
import { inPlanCurrency, moneyOfUnits } from '../quota/typed-money.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';

/** What quotas are held against, in units of the currency. */
export interface QuotaGoals {
  /** Per territory the sum of what its accounts are to buy; null where no measure says that. */
  readonly accountTargets: Float64Array | null;
  /** Of the company; null where nobody said. */
  readonly companyTarget: number | null;
}

/**
 * The goals as the quota plan of the scenario and role has them, amounts in another currency by its rates; left out
 * where it has none for them. Where it names no measure, account targets are the first measure whose name says so.
 */
export function quotaGoals(plan: Plan, scenario: ScenarioKey, role: RoleKey, totals: TerritoryTotals): QuotaGoals {
  const { measures, settings } = plan;
  const quotaPlan = plan.quotaPlans.find((one) => one.scenario === scenario && one.role === role);
  const chosen = quotaPlan?.targets ?? null;
  const isAsked = ({ name }: { name: string }) => (chosen ? name === chosen.measure : TARGET.test(name));
  const units = (money: Money | null): number => {
    const minor = money && inPlanCurrency(money, settings.currency, quotaPlan?.rates ?? []);
    return minor === null ? Number.NaN : minor / 10 ** minorUnitDigits(settings.currency);
  };
  const currency = chosen?.currency ?? settings.currency;
  const targets = totals.totals[measures.findIndex(isAsked)]?.map((value) => units(moneyOfUnits(value, currency)));
  const company = units(quotaPlan?.total ?? null);
  return {
    accountTargets: targets?.some(Number.isNaN) ? null : (targets ?? null),
    companyTarget: Number.isNaN(company) ? null : company,
  };
}

const TARGET = /(^|[ _-])(target|goal)s?($|[ _-])/i;
