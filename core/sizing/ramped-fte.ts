import { dayOfIso, monthsBetween } from '../model/day-column.ts';
import type { PlanSettings } from '../model/plan.ts';
import type { Rep } from '../model/territory.ts';
import { type Ramp, rampedMonths } from './ramp.ts';

/** A territory is made for somebody, also where they come late within the period: nothing would ask for one of nothing. */
const LEAST_SHARE = 0.05;

/** What a capacity is reckoned from. */
export type CapacitySettings = Pick<PlanSettings, 'periodStart' | 'periodMonths' | 'ramp'>;

/**
 * Full-time equivalents of a rep in the plan period: FTE x mean of the ramp over its months, 0 in those before the first
 * day in the job; a twentieth of the FTE at least, but nothing of who comes after the period. Wholly the FTE where the plan has no ramp, or nobody says since when
 * the rep is there.
 */
export function rampedFte(
  rep: Pick<Rep, 'capacityFte' | 'startDate' | 'tenureMonths'>,
  settings: CapacitySettings,
): number {
  const first = settings.ramp ? monthsInJob(rep, settings) : null;
  if (first === null) return rep.capacityFte;
  if (-first >= settings.periodMonths) return 0;
  const share = rampedMonths(settings.ramp as Ramp, first, settings.periodMonths) / settings.periodMonths;
  return rep.capacityFte * Math.max(share, LEAST_SHARE);
}

/** Months in the job when the period begins, negative for those who come later; null where nothing is said. */
export function monthsInJob(
  { startDate, tenureMonths }: Pick<Rep, 'startDate' | 'tenureMonths'>,
  { periodStart }: CapacitySettings,
): number | null {
  if (startDate === null) return tenureMonths;
  const [start, period] = [dayOfIso(startDate), dayOfIso(periodStart)];
  return start <= period ? monthsBetween(start, period) : -monthsBetween(period, start);
}
