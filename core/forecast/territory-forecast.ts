import { scenarioTerritoriesOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { finish } from '../steps.ts';
import { forecastSteps } from './plan-forecast.ts';

/**
 * Expected sales of the plan period per territory, in the minor unit of the plan's currency and in the order of the
 * totals (core/tally/territory-totals.ts); null for a territory without any history. What the history has of the period
 * already counts as it came. Asked again for the same plan it costs nothing, and after a move only the territories whose
 * history changed are forecast anew.
 */
export function territoryForecast(plan: Plan, scenario: ScenarioKey, role: RoleKey): readonly (number | null)[] {
  const forecast = finish(forecastSteps(plan, scenario, role));
  if (forecast) return forecast.territories.map(({ expected }) => expected?.expectedMinor ?? null);
  return scenarioTerritoriesOf(plan, scenario, role).map(() => null);
}
