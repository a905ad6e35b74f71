import { periodQuotas } from '../edit/period-quotas.ts';
import { effectiveDay } from '../model/effective-day.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { earnings } from '../pay/earnings.ts';
import type { RepPay } from '../pay/pay-change.ts';
import { payPlanOf, payRowOf } from '../pay/pay-row.ts';
import { BY_HAND } from '../quota/method.ts';
import { shareLeft } from './prorated-quotas.ts';

/** What a rep earns over the plan period in which a scenario begins to hold, in minor units; null where it is not known. */
export type PayOverPeriod = (line: RepPay) => number | null;

/**
 * Pay over the whole period where a scenario holds from a day within it: what is sold until that day in the old
 * territories and from then on in the new ones, against a quota of both in the same parts. Quotas given by hand are
 * those of the whole period already, as a change in mid-year writes them. Null where the scenario holds from the first
 * day, or not within the period at all.
 */
export function payOverPeriod(plan: Plan, scenario: ScenarioKey, role: RoleKey): PayOverPeriod | null {
  const left = shareLeft(plan.settings, effectiveDay(plan, scenario));
  if (left <= 0 || left >= 1) return null;
  const given = new Set<number>(
    periodQuotas(plan, scenario, role).flatMap(({ method, territory }) => (method === BY_HAND ? [territory] : [])),
  );
  return ({ rep, time, before, after }) => {
    // Both sides are of the time there; who starts on that day or later is never paid for the old territories.
    const late = time > 0 ? Math.min(1, left / time) : 1;
    if (late === 1) return after?.earned?.payMinor ?? null;
    const row = payRowOf(payPlanOf(plan), rep.level);
    if (!row || !before || !after) return null;
    const mixed = (old: number, now: number) => old + (now - old) * late;
    const isWhole = after.territories.some((territory) => given.has(territory));
    const quota = isWhole ? after.quota : mixed(before.quota, after.quota);
    return earnings(row, rep, { sales: mixed(before.sales, after.sales), quota }, plan.settings)?.payMinor ?? null;
  };
}
