import { dayOfIso, monthsAfter } from '../model/day-column.ts';
import { effectiveDay } from '../model/effective-day.ts';
import type { ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Days } from './lead-kinds.ts';

/** From the day on which a scenario begins to hold to the last day of the plan period; of a later one that day alone. */
export function routingDays(plan: Pick<Plan, 'scenarios' | 'settings'>, scenario: ScenarioKey): Days {
  const { periodStart, periodMonths } = plan.settings;
  const from = dayOfIso(effectiveDay(plan, scenario));
  return { from, to: Math.max(from, monthsAfter(periodStart, periodMonths) - 1) };
}
