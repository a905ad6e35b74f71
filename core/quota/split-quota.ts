import { sum } from '../fairness/mean.ts';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Quota } from '../model/scenario.ts';
import { type TerritoryTotals, territoryTotals } from '../tally/territory-totals.ts';
import { largestRemainder } from './largest-remainder.ts';
import type { QuotaMethod } from './method.ts';
import { periodLabel } from './period-label.ts';

/**
 * Splits a total over the territories of one scenario and role, exact to the minor unit. `potential`: by each
 * territory's share of the measure named potential, else of the first measure (top-down, weighted by potential);
 * `even`: the same for each. Where the measure is nought everywhere the split is even. Empty without territories.
 */
export function splitQuota(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totalMinor: number,
  method: QuotaMethod,
  totals: TerritoryTotals = territoryTotals(plan, scenario, role),
): Quota[] {
  const count = totals.territories.length;
  if (count === 0) return [];
  const weights = quotaWeights(plan, totals, method);
  const all = sum(weights);
  const parts = largestRemainder(totalMinor, weights);
  const period = periodLabel(plan.settings);
  return parts.map((quotaMinor, t) => ({
    scenario,
    territory: totals.territories[t] as TerritoryKey,
    period,
    method,
    share: all > 0 ? (weights[t] as number) / all : 1 / count,
    quotaMinor,
  }));
}

function quotaWeights(plan: Plan, totals: TerritoryTotals, method: QuotaMethod): Float64Array {
  const even = new Float64Array(totals.territories.length).fill(1);
  if (method === 'even') return even;
  const named = plan.measures.findIndex(({ name }) => name === 'potential');
  return totals.totals[Math.max(0, named)] ?? even;
}
