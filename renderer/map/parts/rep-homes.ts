import { repHomes } from '../rep-homes.ts';
import { SOURCES } from '../sources.ts';
import { type MapPart, setSource } from './map-part.ts';

/** Where the reps of this scenario and role live. */
export const homes: MapPart = {
  name: 'homes',
  pace: 'at-once',
  dependsOn: ({ plan, scenario, role }) => [plan.reps, plan.territories, plan.scenarioTerritories, scenario, role],
  show: ({ plan, scenario, role }, { map }) => setSource(map, SOURCES.homes, repHomes(plan, scenario, role)),
};
