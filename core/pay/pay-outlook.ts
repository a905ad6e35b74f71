import { coefficientOfVariation } from '../fairness/coefficient-of-variation.ts';
import { USUAL_FAIRNESS } from '../model/fairness-settings.ts';
import type { RepKey, RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { minorUnitDigits } from '../quota/minor-unit.ts';
import { territoryQuotas } from '../quota/territory-quotas.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';
import { commissionOpportunity } from './commission-opportunity.ts';
import { expectedPayout } from './expected-payout.ts';
import { type ExpectedSales, expectedSales } from './expected-sales.ts';
import { planPayout } from './plan-payout.ts';
import { repPayout } from './rep-payout.ts';

/** What territories can be expected to pay, one entry per territory in the order of the totals. */
export interface PayOutlook {
  /** Index of the measure that stands for potential. */
  readonly potential: number;
  /** Share of the potential that is won, and where that is from. */
  readonly winShare: number;
  readonly winShareFrom: ExpectedSales['winShareFrom'];
  /** What is expected to be sold, in units of the currency. */
  readonly sales: Float64Array;
  readonly opportunity: Float64Array;
  /** By quotas where everybody has one to be paid by, else by commission. */
  readonly by: 'quota' | 'commission';
  /** These three are null unless every territory has a quota. */
  readonly attainable: Float64Array | null;
  readonly opportunityToQuota: Float64Array | null;
  /** Coefficient of variation of opportunity over quota; below 0.25 is usual. */
  readonly opportunityToQuotaVariation: number | null;
  readonly payout: Float64Array;
  /** What reps get, from their first day on; null by commission: then each has a share of what the territory pays. */
  readonly ofReps: ReadonlyMap<RepKey, number> | null;
}

/**
 * The outlook by the plan's pay plan where it has one, else by the variable pay of the fairness settings. Null where
 * no measure stands for potential, or there is none of it.
 */
export function payOutlook(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totals: TerritoryTotals,
): PayOutlook | null {
  const expected = expectedSales(plan, scenario, role, totals);
  if (!expected) return null;
  const { measure, winShare, winShareFrom, sales } = expected;
  const { pay } = plan.settings.fairness ?? USUAL_FAIRNESS;
  const potential = totals.totals[measure] as Float64Array;
  const quotas = territoryQuotas(plan, scenario, totals.territories);
  const variablePay = pay.variablePayMinor / 10 ** minorUnitDigits(plan.settings.currency);
  const { attainable, payout } = expectedPayout(
    sales,
    quotas,
    totals.capacity.map((fte) => fte * variablePay),
  );
  const hasQuotas = quotas.every((quota) => quota > 0);
  const planned = plan.settings.payPlan ? planPayout(plan, scenario, totals.territories, sales, quotas) : null;
  const opportunity = commissionOpportunity(potential, winShare, pay.commissionRate);
  const byQuota = plan.settings.payPlan ? planned : hasQuotas ? payout : undefined;
  const opportunityToQuota = hasQuotas ? potential.map((value, t) => value / (quotas[t] as number)) : null;
  return {
    potential: measure,
    winShare,
    winShareFrom,
    sales,
    opportunity,
    by: byQuota ? 'quota' : 'commission',
    attainable: hasQuotas ? attainable : null,
    opportunityToQuota,
    opportunityToQuotaVariation: opportunityToQuota && coefficientOfVariation(opportunityToQuota),
    payout: byQuota ?? opportunity,
    ofReps: byQuota ? repPayout(plan, scenario, role, totals.territories, sales) : null,
  };
}
