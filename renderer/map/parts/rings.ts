import { distanceRings } from '../rings.ts';
import { SOURCES } from '../sources.ts';
import { type MapPart, NOTHING, setSource } from './map-part.ts';

/** Rings of distance around homes, or around the centre of the picked territory. */
export const rings: MapPart = {
  name: 'rings',
  pace: 'at-once',
  dependsOn: ({ plan, scenario, role, look, pickedTerritory, locale }) => {
    if (look.rings === 'none') return ['none'];
    const homes = [plan.reps, plan.territories, plan.scenarioTerritories, scenario, role];
    const around = look.rings === 'homes' ? homes : [...homes, pickedTerritory, plan.assignments, plan.units];
    return [look.rings, look.ringsTo, plan.settings.distanceUnit, locale, ...around];
  },
  show: (scene, { map, totals }) => {
    const { plan, scenario, role, look } = scene;
    const data = look.rings === 'none' ? NOTHING : distanceRings(scene, () => totals(plan, scenario, role));
    setSource(map, SOURCES.rings, data);
  },
};
