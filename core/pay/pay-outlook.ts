import { coefficientOfVariation } from '../fairness/coefficient-of-variation.ts';
import { sum } from '../fairness/mean.ts';
import { measureMeaning } from '../fairness/meaning.ts';
import { USUAL_FAIRNESS } from '../model/fairness-settings.ts';
import type { ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { minorUnitDigits } from '../quota/minor-unit.ts';
import { territoryQuotas } from '../quota/territory-quotas.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';
import { commissionOpportunity } from './commission-opportunity.ts';
import { expectedPayout } from './expected-payout.ts';

/** What territories can be expected to pay, one entry per territory in the order of the totals. */
export interface PayOutlook {
  /** Index of the measure that stands for potential. */
  readonly potential: number;
  /** Share of the potential that is won, and where that is from. */
  readonly winShare: number;
  readonly winShareFrom: 'settings' | 'quotas' | 'usual';
  readonly opportunity: Float64Array;
  /** By quota where every territory has one, else by commission; then the three after it are null. */
  readonly by: 'quota' | 'commission';
  readonly attainable: Float64Array | null;
  readonly opportunityToQuota: Float64Array | null;
  /** Coefficient of variation of opportunity over quota; below 0.25 is usual. */
  readonly opportunityToQuotaVariation: number | null;
  readonly payout: Float64Array;
}

/** Where neither the planner nor quotas say it. An assumption of ours; the spread of pay does not depend on it. */
const USUAL_WIN_SHARE = 0.25;

/** Null where no measure stands for potential, or there is none of it. */
export function payOutlook(plan: Plan, scenario: ScenarioKey, totals: TerritoryTotals): PayOutlook | null {
  const measure = measureMeaning(plan, 'potential');
  const potential = totals.totals[measure];
  if (!potential || sum(potential) <= 0) return null;
  const { pay } = plan.settings.fairness ?? USUAL_FAIRNESS;
  const quotas = territoryQuotas(plan, scenario, totals.territories);
  const hasQuotas = quotas.every((quota) => quota > 0);
  const winShareFrom = pay.winShare !== null ? 'settings' : hasQuotas ? 'quotas' : 'usual';
  const winShare = pay.winShare ?? (hasQuotas ? sum(quotas) / sum(potential) : USUAL_WIN_SHARE);
  const opportunity = commissionOpportunity(potential, winShare, pay.commissionRate);
  const known = { potential: measure, winShare, winShareFrom, opportunity } as const;
  if (!hasQuotas) {
    const none = { attainable: null, opportunityToQuota: null, opportunityToQuotaVariation: null };
    return { ...known, by: 'commission', ...none, payout: opportunity };
  }
  const variablePay = pay.variablePayMinor / 10 ** minorUnitDigits(plan.settings.currency);
  const atQuota = totals.capacity.map((fte) => fte * variablePay);
  const sales = potential.map((value) => value * winShare);
  const { attainable, payout } = expectedPayout(sales, quotas, atQuota);
  const opportunityToQuota = potential.map((value, t) => value / (quotas[t] as number));
  return {
    ...known,
    by: 'quota',
    attainable,
    opportunityToQuota,
    opportunityToQuotaVariation: coefficientOfVariation(opportunityToQuota),
    payout,
  };
}
