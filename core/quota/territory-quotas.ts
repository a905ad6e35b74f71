import type { Plan } from '../model/plan.ts';
import { minorUnitDigits } from './minor-unit.ts';
import { periodLabel } from './period-label.ts';

/** Quotas of the plan's period in units of its currency, one per territory (keys); NaN for one without. */
export function territoryQuotas(
  { quotas, settings }: Pick<Plan, 'quotas' | 'settings'>,
  scenario: number,
  territories: Int32Array,
): Float64Array {
  const period = periodLabel(settings);
  const unit = 10 ** minorUnitDigits(settings.currency);
  const found = new Map(
    quotas
      .filter((quota) => quota.scenario === scenario && quota.period === period)
      .map(({ territory, quotaMinor }) => [territory as number, quotaMinor / unit]),
  );
  return Float64Array.from(territories, (key) => found.get(key) ?? Number.NaN);
}
