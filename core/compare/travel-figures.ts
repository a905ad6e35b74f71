import { assignmentOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { homeDistance } from '../tally/home-distance.ts';
import { spreadKm } from '../tally/spread-km.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';
import type { Figure } from './figure.ts';

/** How far everything lies from the centres of its territories, and from the homes of their reps; km. */
export function travelFigures(plan: Plan, scenario: ScenarioKey, role: RoleKey, totals: TerritoryTotals): Figure[] {
  const assignment = assignmentOf(plan, scenario, role);
  const hasHomes = plan.reps.some(({ homeLat }) => homeLat !== null);
  const spread: Figure = {
    group: 'travel',
    name: 'spread-km',
    measure: null,
    better: 'less',
    value: spreadKm({ totals }),
  };
  if (!hasHomes) return [spread];
  const { roadKm } = homeDistance({ plan, scenario, role, assignment });
  return [spread, { group: 'travel', name: 'home-km', measure: null, better: 'less', value: roadKm }];
}
