import { sum } from '../fairness/mean.ts';
import { measureMeaning } from '../fairness/meaning.ts';
import { territoryForecast } from '../forecast/territory-forecast.ts';
import { USUAL_FAIRNESS } from '../model/fairness-settings.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { minorUnitDigits } from '../quota/minor-unit.ts';
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
  readonly winShareFrom: 'settings' | 'quotas' | 'usual' | 'forecast';
}

/** Where neither the planner nor quotas say it. An assumption of ours; the spread of pay does not depend on it. */
const USUAL_WIN_SHARE = 0.25;

/**
 * Expected sales: the forecast of each territory where the pay plan goes by it and there is one, else potential x share
 * of it that is won. Null where no measure stands for potential, or there is none of it. Everything that reckons pay
 * asks here.
 */
export function expectedSales(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totals: TerritoryTotals,
): ExpectedSales | null {
  const measure = measureMeaning(plan, 'potential');
  const potential = totals.totals[measure];
  if (!potential || sum(potential) <= 0) return null;
  const foreseen = plan.settings.payPlan?.sales === 'forecast' ? byForecast(plan, scenario, role, potential) : null;
  if (foreseen) {
    return { measure, sales: foreseen, winShare: sum(foreseen) / sum(potential), winShareFrom: 'forecast' };
  }
  const { pay } = plan.settings.fairness ?? USUAL_FAIRNESS;
  const quotas = territoryQuotas(plan, scenario, totals.territories);
  const hasQuotas = quotas.every((quota) => quota > 0);
  const winShareFrom = pay.winShare !== null ? 'settings' : hasQuotas ? 'quotas' : 'usual';
  const winShare = pay.winShare ?? (hasQuotas ? sum(quotas) / sum(potential) : USUAL_WIN_SHARE);
  return { measure, sales: potential.map((value) => value * winShare), winShare, winShareFrom };
}

/** A territory without history is taken to win as much of its potential as the others; null where none has one. */
function byForecast(plan: Plan, scenario: ScenarioKey, role: RoleKey, potential: Float64Array): Float64Array | null {
  const forecast = territoryForecast(plan, scenario, role);
  const known = Array.from(potential.keys()).filter((row) => forecast[row] != null);
  const behind = sum(known.map((row) => potential[row] as number));
  const unit = 10 ** minorUnitDigits(plan.settings.currency);
  const mean = behind > 0 ? sum(known.map((row) => forecast[row] as number)) / unit / behind : 0;
  if (!(mean > 0)) return null;
  return potential.map((value, row) => {
    const minor = forecast[row] ?? null;
    return minor === null ? value * mean : minor / unit;
  });
}
