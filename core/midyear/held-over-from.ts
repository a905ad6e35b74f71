import { dayOfIso, monthsAfter } from '../model/day-column.ts';
import { effectiveDay } from '../model/effective-day.ts';
import type { Plan } from '../model/plan.ts';
import { type HeldOver, heldOver } from '../pay/holdovers.ts';

/** What a rule makes of an account that changes hands on the day from which a scenario holds. */
export function heldOverFrom(plan: Pick<Plan, 'scenarios' | 'settings'>, scenario: number, rule: number): HeldOver {
  const { settings } = plan;
  const held = heldOver({ settings: { ...settings, periodStart: effectiveDay(plan, scenario) } }, rule);
  const end = monthsAfter(settings.periodStart, settings.periodMonths);
  return { ...held, isAfterPeriod: held.lastDay !== null && dayOfIso(held.lastDay) >= end };
}
