import { assignmentOf } from '../../../core/model/assignment.ts';
import { territoryBorders } from '../area-shapes.ts';
import type { MapScene } from '../scene.ts';
import { SOURCES } from '../sources.ts';
import { territoryLabels } from '../territory-labels.ts';
import { underneathOf } from '../underneath.ts';
import { type MapPart, NOTHING, type Stage, setSource } from './map-part.ts';

/** The borders of another role's territories, or of the scenario that is compared, under those on screen. */
export const shadowBorders: MapPart = {
  name: 'shadow borders',
  pace: 'at-rest',
  dependsOn: (scene, { areas }) => {
    const below = underneathOf(scene);
    const { plan } = scene;
    return below ? [areas, plan.units.codes, assignmentOf(plan, below.scenario, below.role)] : [null];
  },
  show: (scene, { map, areas }) => {
    const below = underneathOf(scene);
    const assignment = areas && below && assignmentOf(scene.plan, below.scenario, below.role);
    const lines = areas && assignment && territoryBorders(areas.shapes, (code) => assignment[areas.rowOf(code)] ?? 0);
    setSource(map, SOURCES.shadow, lines ? { type: 'Feature', properties: {}, geometry: lines } : NOTHING);
  },
};

/** The names of these territories. */
export const shadowNames: MapPart = {
  name: 'shadow names',
  pace: 'at-rest',
  dependsOn: (scene, stage) => {
    const { units, accounts, measures, namedAccounts, territories } = scene.plan;
    const of = scene.shadowRole === null ? [] : [units, accounts, measures, namedAccounts, territories];
    return [...shadowed(scene, stage), ...of];
  },
  show: ({ plan, scenario, shadowRole }, { map, shadowTotals }) => {
    const labels =
      shadowRole === null
        ? NOTHING
        : territoryLabels(plan, scenario, shadowRole, shadowTotals(plan, scenario, shadowRole));
    setSource(map, SOURCES.shadowNames, labels);
  },
};

/** Its own assignment alone, and nothing where there is no shadow: an edit of the role on screen costs nothing here. */
function shadowed({ plan, scenario, shadowRole }: MapScene, { areas }: Stage): readonly unknown[] {
  if (shadowRole === null) return [null];
  return [shadowRole, areas, plan.units.codes, assignmentOf(plan, scenario, shadowRole)];
}
