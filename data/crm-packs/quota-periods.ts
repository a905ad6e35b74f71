import type { Quota } from '../../core/model/scenario.ts';
import type { RepShare } from '../../core/model/territory.ts';
import { largestRemainder } from '../../core/quota/largest-remainder.ts';
import { periodLabel } from '../../core/quota/period-label.ts';
import { periodStarts } from '../../core/quota/period-starts.ts';
import { quotasByPeriod, uncutQuotas } from '../../core/quota/quotas-by-period.ts';
import type { PackProblem } from '../../core/text/crm/pack-problem-text.ts';
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
  const whole = periodLabel(plan.settings);
  const known = periodStarts(plan, scenario, role);
  const all = quotasByPeriod(plan, scenario, role);
  const hasCut = new Set(all.filter(({ period }) => period !== whole).map(({ territory }) => territory));
  return all.flatMap((quota) => {
    const period = known.get(quota.period);
    if (!period || (quota.period === whole && hasCut.has(quota.territory))) return [];
    return [{ ...quota, ...period }];
  });
}

/** That quotas stand for the whole plan period alone although their plan has shorter ones; empty where they do not. */
export function quotaProblems({ plan, scenario, role }: ScenarioView): PackProblem[] {
  const uncut = uncutQuotas(plan, scenario, role);
  return uncut ? [{ code: `quotas-${uncut}`, values: {} }] : [];
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
