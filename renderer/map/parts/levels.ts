import { assignmentOf } from '../../../core/model/assignment.ts';
import { groupAbove } from '../../../core/model/hierarchy.ts';
import type { LevelKey, TerritoryKey } from '../../../core/model/ids.ts';
import { groupBorders } from '../area-shapes.ts';
import { groupLabels } from '../group-labels.ts';
import type { MapScene } from '../scene.ts';
import { SOURCES } from '../sources.ts';
import { assigned, type MapPart, NOTHING, type Stage, setSource } from './map-part.ts';

/** The borders between the groups of the level that is shown, thicker than those of territories. */
export const levelBorders: MapPart = {
  name: 'level borders',
  pace: 'at-rest',
  dependsOn: grouped,
  show: (scene, { map, areas }) => {
    const groupOf = areas && groupOfRow(scene);
    const lines = areas && groupOf && groupBorders(areas.shapes, (code) => groupOf(areas.rowOf(code)));
    setSource(map, SOURCES.levels, lines ? { type: 'Feature', properties: {}, geometry: lines } : NOTHING);
  },
};

/** The names of these groups, where the map is far away. */
export const levelNames: MapPart = {
  name: 'level names',
  pace: 'at-rest',
  dependsOn: (scene, stage) => {
    const { units, accounts, measures, namedAccounts } = scene.plan;
    return [...grouped(scene, stage), ...(scene.shownLevel === null ? [] : [units, accounts, measures, namedAccounts])];
  },
  show: (scene, { map, totals }) => {
    const { plan, scenario, role, shownLevel } = scene;
    const labels =
      shownLevel === null
        ? NOTHING
        : groupLabels(plan, scenario, role, totals(plan, scenario, role), groupAbove(plan, shownLevel));
    setSource(map, SOURCES.levelNames, labels);
  },
};

function grouped(scene: MapScene, stage: Stage): readonly unknown[] {
  const { shownLevel, plan } = scene;
  return shownLevel === null ? [null] : [shownLevel, ...assigned(scene, stage), plan.territories, plan.levels];
}

/** The group that the unit of a row rolls up to, 0 for none; null where no level is shown. */
function groupOfRow({ plan, scenario, role, shownLevel }: MapScene): ((row: number) => number) | null {
  if (shownLevel === null) return null;
  const above = groupAbove(plan, shownLevel as LevelKey);
  const assignment = assignmentOf(plan, scenario, role);
  return (row) => above.get((assignment[row] ?? 0) as TerritoryKey) ?? 0;
}
