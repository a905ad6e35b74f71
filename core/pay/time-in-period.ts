import { shareLeft } from '../midyear/prorated-quotas.ts';
import type { RoleKey, ScenarioKey, TerritoryKey } from '../model/ids.ts';
import type { Plan, PlanSettings } from '../model/plan.ts';
import type { Rep } from '../model/territory.ts';
import { BY_HAND, GIVEN } from '../quota/method.ts';
import { periodLabel } from '../quota/period-label.ts';
import { quotaPlanOf } from '../quota/planned-quotas.ts';

/**
 * The share of the plan period's days on which a rep is there: from the first day in the job on; 0 for one who comes after
 * the period, 1 for one who was there before it or of whom nobody says since when.
 */
export function timeInPeriod({ startDate }: Pick<Rep, 'startDate'>, settings: PlanSettings): number {
  return startDate === null ? 1 : shareLeft(settings, startDate);
}

/**
 * Whether the quota of a territory is of those days alone already: its quota plan counts nothing before the first day of
 * its reps, because they ramp up, or of the territory, which is worked in a part of the period. One that was given is of
 * the whole period: no ramp has made it smaller.
 */
export function isOfTimeThere(plan: Plan, scenario: ScenarioKey, role: RoleKey, territory: TerritoryKey): boolean {
  const quotaPlan = quotaPlanOf(plan, scenario, role);
  if (!quotaPlan) return false;
  const { ramp, partYears } = quotaPlan;
  const isCounted = ramp.length > 0 || partYears.some((one) => one.territory === territory && one.from !== null);
  return isCounted && !isGiven(plan, scenario, territory);
}

function isGiven({ quotas, settings }: Plan, scenario: ScenarioKey, territory: TerritoryKey): boolean {
  const period = periodLabel(settings);
  const own = quotas.find((one) => one.territory === territory && one.scenario === scenario && one.period === period);
  return own?.method === BY_HAND || own?.method === GIVEN;
}
