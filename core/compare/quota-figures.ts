import { coefficientOfVariation } from '../fairness/coefficient-of-variation.ts';
import { measureMeaning } from '../fairness/meaning.ts';
import type { ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { periodLabel } from '../quota/period-label.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';
import type { Figure } from './figure.ts';

/**
 * The quota of the plan's period: its sum in the currency's minor unit, and how unevenly potential lies behind it, the
 * coefficient of variation of opportunity / quota over the territories that have a quota. Empty where no scenario of the
 * plan has one.
 */
export function quotaFigures(plan: Plan, scenario: ScenarioKey, totals: TerritoryTotals): Figure[] {
  const period = periodLabel(plan.settings);
  const ofPeriod = plan.quotas.filter((quota) => quota.period === period);
  if (ofPeriod.length === 0) return [];
  const rows = new Map(Array.from(totals.territories, (key, row) => [key, row]));
  const own = ofPeriod.filter((quota) => quota.scenario === scenario && rows.has(quota.territory));
  const potential = totals.totals[measureMeaning(plan, 'potential')];
  const ratios = own
    .filter(({ quotaMinor }) => quotaMinor > 0)
    .map(({ territory, quotaMinor }) => (potential?.[rows.get(territory) as number] ?? 0) / quotaMinor);
  const total = own.reduce((sum, { quotaMinor }) => sum + quotaMinor, 0);
  const spread = potential && ratios.length > 0 ? coefficientOfVariation(ratios) : null;
  return [
    { group: 'quota', name: 'quota-total', measure: null, better: 'neither', value: own.length > 0 ? total : null },
    { group: 'quota', name: 'quota-spread', measure: null, better: 'less', value: spread },
  ];
}
