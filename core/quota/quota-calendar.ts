import { dayOfIso, isoOfDay, monthsAfter } from '../model/day-column.ts';
import type { PlanSettings } from '../model/plan.ts';
import type { QuotaSeason } from '../model/quota-plan.ts';
import { periodLabel } from './period-label.ts';

/** A month of the plan period: its first day and the one after its last, as days since 1 January 1970. */
interface CalendarMonth {
  readonly from: number;
  readonly to: number;
  /** Index of the quota period it lies in. */
  readonly period: number;
}

/** The months of a plan's period and the periods that a quota is cut into. */
export interface QuotaCalendar {
  readonly months: readonly CalendarMonth[];
  /** As files name them: `2027-Q1`, `2027-03`, or the whole, `FY2027`. */
  readonly periods: readonly string[];
}

const MONTHS_OF_QUARTER = 3;

/** Quarters are counted from the start of the plan period; what is left over at its end is a shorter one. */
export function quotaCalendar(settings: PlanSettings, cut: QuotaSeason['periods']): QuotaCalendar {
  const { periodStart, periodMonths } = settings;
  const step = cut === 'months' ? 1 : cut === 'quarters' ? MONTHS_OF_QUARTER : periodMonths;
  const months = Array.from({ length: periodMonths }, (_, m) => ({
    from: monthsAfter(periodStart, m),
    to: monthsAfter(periodStart, m + 1),
    period: Math.floor(m / step),
  }));
  const periods = Array.from({ length: Math.ceil(periodMonths / step) }, (_, p) =>
    periodLabel({
      ...settings,
      periodStart: isoOfDay((months[p * step] as CalendarMonth).from),
      periodMonths: Math.min(step, periodMonths - p * step),
    }),
  );
  return { months, periods };
}

/** The share of a month that lies between two days (ISO, the last one included); null where there is no such end. */
export function shareWithin({ from, to }: CalendarMonth, first: string | null, last: string | null): number {
  const start = Math.max(from, first === null ? from : dayOfIso(first));
  const end = Math.min(to, last === null ? to : dayOfIso(last) + 1);
  return Math.max(0, end - start) / (to - from);
}
