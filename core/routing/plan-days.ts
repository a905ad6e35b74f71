import { dayOfIso } from '../model/day-column.ts';
import type { PlanSettings } from '../model/plan.ts';
import type { Days } from './lead-kinds.ts';

/** The first and the last day of the plan period. */
export function planDays({ periodStart, periodMonths }: Pick<PlanSettings, 'periodStart' | 'periodMonths'>): Days {
  const from = dayOfIso(periodStart);
  const start = new Date(`${periodStart}T00:00:00Z`);
  start.setUTCMonth(start.getUTCMonth() + periodMonths);
  return { from, to: dayOfIso(start.toISOString().slice(0, 10)) - 1 };
}
