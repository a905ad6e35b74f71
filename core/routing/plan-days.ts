import { dayOfIso, monthsAfter } from '../model/day-column.ts';
import type { PlanSettings } from '../model/plan.ts';
import type { Days } from './lead-kinds.ts';

/** The first and the last day of the plan period. */
export function planDays({ periodStart, periodMonths }: Pick<PlanSettings, 'periodStart' | 'periodMonths'>): Days {
  return { from: dayOfIso(periodStart), to: monthsAfter(periodStart, periodMonths) - 1 };
}
