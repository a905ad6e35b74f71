import { closedKeys } from '../../../core/edit/held-units.ts';
import { lockSigns, territoryLockSigns } from '../locks.ts';
import type { MapScene } from '../scene.ts';
import { SOURCES } from '../sources.ts';
import { assigned, type MapPart, setSource } from './map-part.ts';

/** What stays where it is: locked units and fixed centres. */
export const locks: MapPart = {
  name: 'locks',
  pace: 'at-once',
  dependsOn: (scene) => [scene.plan.units.codes, scene.plan.unitLocks, ...seats(scene)],
  show: ({ plan, scenario, role }, { map }) => setSource(map, SOURCES.locks, lockSigns(plan, scenario, role)),
};

/** Territories that are locked as a whole. */
export const territoryLocks: MapPart = {
  name: 'territory locks',
  pace: 'at-rest',
  dependsOn: (scene, stage) => {
    const { plan, scenario, role } = scene;
    const none = closedKeys(plan, scenario, role).size === 0;
    return none ? seats(scene) : [...assigned(scene, stage), ...seats(scene)];
  },
  show: ({ plan, scenario, role }, { map, totals }) => {
    const signs = territoryLockSigns(plan, scenario, role, () => totals(plan, scenario, role));
    setSource(map, SOURCES.territoryLocks, signs);
  },
};

function seats({ plan, scenario, role }: MapScene): readonly unknown[] {
  return [plan.territories, plan.scenarioTerritories, scenario, role];
}
