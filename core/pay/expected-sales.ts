import { sum } from '../fairness/mean.ts';
import { measureMeaning } from '../fairness/meaning.ts';
import { USUAL_FAIRNESS } from '../model/fairness-settings.ts';
import type { ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { territoryQuotas } from '../quota/territory-quotas.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';

/** What the territories of a scenario can be expected to sell in the plan period, in the order of their totals. */
export interface ExpectedSales {
  /** Index of the measure that sales lie in, and that they follow when accounts move: the potential. */
  readonly measure: number;
  /** In units of the currency. */
  readonly sales: Float64Array;
  /** Share of the potential that is won, and where that is from. */
  readonly winShare: number;
  readonly winShareFrom: 'settings' | 'quotas' | 'usual';
}

/** Where neither the planner nor quotas say it. An assumption of ours; the spread of pay does not depend on it. */
const USUAL_WIN_SHARE = 0.25;

/**
 * Expected sales as potential x share of it that is won. Null where no measure stands for potential, or there is none
 * of it. Everything that reckons pay asks here, and it needs no more than sales per territory of one scenario.
 */
export function expectedSales(plan: Plan, scenario: ScenarioKey, totals: TerritoryTotals): ExpectedSales | null {
  const measure = measureMeaning(plan, 'potential');
  const potential = totals.totals[measure];
  if (!potential || sum(potential) <= 0) return null;
  const { pay } = plan.settings.fairness ?? USUAL_FAIRNESS;
  const quotas = territoryQuotas(plan, scenario, totals.territories);
  const hasQuotas = quotas.every((quota) => quota > 0);
  const winShareFrom = pay.winShare !== null ? 'settings' : hasQuotas ? 'quotas' : 'usual';
  const winShare = pay.winShare ?? (hasQuotas ? sum(quotas) / sum(potential) : USUAL_WIN_SHARE);
  return { measure, sales: potential.map((value) => value * winShare), winShare, winShareFrom };
}
