import type { Plan } from './plan.ts';

/** The day from which a scenario holds (ISO date): its own, else the first day of the plan period. */
export function effectiveDay({ scenarios, settings }: Pick<Plan, 'scenarios' | 'settings'>, scenario: number): string {
  return scenarios.find(({ key }) => key === scenario)?.effective ?? settings.periodStart;
}
