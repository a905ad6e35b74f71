import { dayOfIso } from '../model/day-column.ts';
import type { PlanSettings } from '../model/plan.ts';
import { quotaCalendar } from '../quota/quota-calendar.ts';

/**
 * What each territory has to bring in over the plan period where quotas change on a day (ISO date): the quota it had
 * for the days before, the new one from that day on, both by the days of the period. Minor units by territory key. The
 * sum of all is the same as if it were split by hand: what rounding leaves over goes along to the next territory, so
 * that equal totals before and after stay that total.
 */
export function proratedQuotas(
  settings: PlanSettings,
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
  from: string,
): Map<number, number> {
  const left = shareLeft(settings, from);
  let [exact, given] = [0, 0];
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b);
  return new Map(
    keys.map((key) => {
      const old = before.get(key) ?? 0;
      exact += old + ((after.get(key) ?? 0) - old) * left;
      const own = Math.round(exact) - given;
      given += own;
      return [key, own];
    }),
  );
}

/** Share of the plan period's days from a day on: 1 before it begins, 0 after its end. */
export function shareLeft(settings: PlanSettings, from: string): number {
  const { months } = quotaCalendar(settings, 'whole');
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return 0;
  return Math.min(1, Math.max(0, (last.to - dayOfIso(from)) / (last.to - first.from)));
}
