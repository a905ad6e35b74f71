import { sum } from '../fairness/mean.ts';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Quota } from '../model/scenario.ts';
import { type TerritoryTotals, territoryTotals } from '../tally/territory-totals.ts';
import type { GivenQuotas } from './given-quotas.ts';
import { largestRemainder } from './largest-remainder.ts';
import { BY_HAND, type QuotaMethod } from './method.ts';
import { periodLabel } from './period-label.ts';

/**
 * Splits a total over the territories of one scenario and role, exact to the minor unit. `potential`: by each
 * territory's share of the measure named potential, else of the first measure (top-down, weighted by potential);
 * `even`: the same for each. Where the measure is nought everywhere the split is even. Territories of `given` keep what
 * they were given by hand, which is at most the total together, and the others share the rest; with none but those the
 * rest is nobody's. Empty without territories.
 */
export function splitQuota(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  totalMinor: number,
  method: QuotaMethod,
  totals: TerritoryTotals = territoryTotals(plan, scenario, role),
  given: GivenQuotas = new Map(),
): Quota[] {
  const { territories } = totals;
  const rows = [...territories.keys()];
  const givenTo = (row: number) => given.get(territories[row] as TerritoryKey);
  const open = rows.filter((row) => givenTo(row) === undefined);
  const rest = totalMinor - sum(rows.map((row) => givenTo(row) ?? 0));
  const every = quotaWeights(plan, totals, method);
  const weights = Float64Array.from(open, (row) => every[row] as number);
  const all = sum(weights);
  const parts = new Map(open.length > 0 ? largestRemainder(rest, weights).map((part, i) => [open[i], part]) : []);
  const restShare = open.length === rows.length || totalMinor === 0 ? 1 : rest / totalMinor;
  const period = periodLabel(plan.settings);
  return rows.map((row) => {
    const here = { scenario, territory: territories[row] as TerritoryKey, period };
    const kept = givenTo(row);
    if (kept !== undefined) return { ...here, method: BY_HAND, share: shareOf(kept, totalMinor), quotaMinor: kept };
    const share = restShare * (all > 0 ? (every[row] as number) / all : 1 / open.length);
    return { ...here, method, share, quotaMinor: parts.get(row) as number };
  });
}

/** The share that an amount is of a total, 0 of nothing. */
export function shareOf(quotaMinor: number, totalMinor: number): number {
  return totalMinor > 0 ? quotaMinor / totalMinor : 0;
}

function quotaWeights(plan: Plan, totals: TerritoryTotals, method: QuotaMethod): Float64Array {
  const even = new Float64Array(totals.territories.length).fill(1);
  if (method === 'even') return even;
  const named = plan.measures.findIndex(({ name }) => name === 'potential');
  return totals.totals[Math.max(0, named)] ?? even;
}
