import { isoOfDay } from '../../core/model/day-column.ts';
import type { Quota } from '../../core/model/scenario.ts';
import type { RepShare } from '../../core/model/territory.ts';
import { largestRemainder } from '../../core/quota/largest-remainder.ts';
import { periodLabel } from '../../core/quota/period-label.ts';
import { quotaPlanOf } from '../../core/quota/planned-quotas.ts';
import { quotaCalendar } from '../../core/quota/quota-calendar.ts';
import { quotasByPeriod } from '../../core/quota/quotas-by-period.ts';
import type { ScenarioView } from '../export/scenario-view.ts';

/** A quota of the shortest periods that the plan has. */
export interface PeriodQuota extends Quota {
  /** First day and months of the period. */
  readonly start: string;
  readonly months: number;
}

/**
 * Quotas in the shortest periods they were cut into: by month or quarter where the quota plan has those, else of the
 * whole plan period. A CRM adds them up itself, so no amount may stand there twice.
 */
export function periodQuotas({ plan, scenario, role }: ScenarioView): PeriodQuota[] {
  const { settings } = plan;
  const whole = periodLabel(settings);
  const cut = quotaPlanOf(plan, scenario, role)?.season.periods ?? 'whole';
  const { months, periods } = quotaCalendar(settings, cut);
  const known = new Map(
    periods.map((period, p) => {
      const of = months.filter((month) => month.period === p);
      return [period, { start: isoOfDay(of[0]?.from ?? 0), months: of.length }];
    }),
  );
  known.set(whole, { start: settings.periodStart, months: settings.periodMonths });
  const all = quotasByPeriod(plan, scenario, role);
  const hasCut = new Set(all.filter(({ period }) => period !== whole).map(({ territory }) => territory));
  return all.flatMap((quota) => {
    const period = known.get(quota.period);
    if (!period || (quota.period === whole && hasCut.has(quota.territory))) return [];
    return [{ ...quota, ...period }];
  });
}

/** What each rep of a territory has of its quota: by their shares, to the minor unit, with the quota as their sum. */
export function quotaShares(
  quotaMinor: number,
  reps: readonly RepShare[],
): readonly (RepShare & { readonly minor: number })[] {
  if (reps.length === 0) return [];
  const parts = largestRemainder(
    quotaMinor,
    Float64Array.from(reps, ({ share }) => share),
  );
  return reps.map((seat, i) => ({ ...seat, minor: parts[i] as number }));
}
