import type { Plan } from '../model/plan.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';

/** What quotas are held against, in units of the currency. */
export interface QuotaGoals {
  /** Per territory the sum of what its accounts are to buy; null where no measure says that. */
  readonly accountTargets: Float64Array | null;
  /** Of the company; null where nobody said. */
  readonly companyTarget: number | null;
}

/** The goals of a scenario: account targets are the first measure whose name says so. */
export function quotaGoals({ measures }: Pick<Plan, 'measures'>, totals: TerritoryTotals): QuotaGoals {
  const named = measures.findIndex(({ name }) => TARGET.test(name));
  return { accountTargets: totals.totals[named] ?? null, companyTarget: null };
}

const TARGET = /(^|[ _-])(target|goal)s?($|[ _-])/i;
