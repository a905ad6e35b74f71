import type { FeatureCollection, Point } from 'geojson';
import { scenarioTerritoriesOf } from '../../core/model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { labelText } from './label-text.ts';

/** The homes of the reps who work a territory of this scenario and role, as far as they are known. */
export function repHomes(plan: Plan, scenario: ScenarioKey, role: RoleKey): FeatureCollection<Point> {
  const working = new Set(
    scenarioTerritoriesOf(plan, scenario, role).flatMap(({ reps }) => reps.map(({ rep }) => rep)),
  );
  return {
    type: 'FeatureCollection',
    features: plan.reps.flatMap(({ key, name, homeLat, homeLon }) => {
      if (!working.has(key) || homeLat === null || homeLon === null) return [];
      const geometry = { type: 'Point' as const, coordinates: [homeLon, homeLat] };
      return [{ type: 'Feature' as const, properties: { name: labelText(name) }, geometry }];
    }),
  };
}
