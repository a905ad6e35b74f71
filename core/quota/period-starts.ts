import { isoOfDay } from '../model/day-column.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { periodLabel } from './period-label.ts';
import { quotaPlanOf } from './planned-quotas.ts';
import { quotaCalendar } from './quota-calendar.ts';

/** First day (ISO) and months of each period that quotas of a scenario and role are cut into, and of the whole, by name. */
export function periodStarts(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
): Map<string, { readonly start: string; readonly months: number }> {
  const { settings } = plan;
  const cut = quotaPlanOf(plan, scenario, role)?.season.periods ?? 'whole';
  const { months, periods } = quotaCalendar(settings, cut);
  const known = new Map(
    periods.map((period, p) => {
      const of = months.filter((month) => month.period === p);
      return [period, { start: isoOfDay(of[0]?.from ?? 0), months: of.length }];
    }),
  );
  known.set(periodLabel(settings), { start: settings.periodStart, months: settings.periodMonths });
  return known;
}
