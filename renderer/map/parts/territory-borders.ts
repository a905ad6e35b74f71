import type { Feature, MultiLineString } from 'geojson';
import { assignmentOf, scenarioTerritoriesOf } from '../../../core/model/assignment.ts';
import { territoryBorders, territoryOutline } from '../area-shapes.ts';
import type { MapScene } from '../scene.ts';
import type { ShownAreas } from '../shown-areas.ts';
import { SOURCES } from '../sources.ts';
import { assigned, type MapPart, NOTHING, setSource } from './map-part.ts';

/** With more territories than this, borders as thick as usual would hide the small ones between them. */
const MANY = 150;

/** The borders between all territories. */
export const borders: MapPart = {
  name: 'borders',
  pace: 'at-rest',
  dependsOn: assigned,
  show: (scene, { map, areas }) => {
    const lines = areas && territoryBorders(areas.shapes, territoryOf(scene, areas));
    const { plan, scenario, role } = scene;
    const many = scenarioTerritoriesOf(plan, scenario, role).length > MANY;
    setSource(map, SOURCES.borders, lines ? asFeature(lines, { many }) : NOTHING);
  },
};

/** The border round the territory that is looked at, on the map or in the table. */
export const highlight: MapPart = {
  name: 'highlight',
  pace: 'after-rest',
  dependsOn: (scene, stage) => [...assigned(scene, stage), scene.hoveredTerritory],
  show: (scene, { map, areas }) => {
    const { hoveredTerritory: looked } = scene;
    const lines = areas && looked && territoryOutline(areas.shapes, territoryOf(scene, areas), looked);
    setSource(map, SOURCES.highlight, lines ? asFeature(lines) : NOTHING);
  },
};

function territoryOf({ plan, scenario, role }: MapScene, { rowOf }: ShownAreas): (code: string) => number {
  const assignment = assignmentOf(plan, scenario, role);
  return (code) => assignment[rowOf(code)] ?? 0;
}

function asFeature(geometry: MultiLineString, properties: Readonly<Record<string, boolean>> = {}): Feature {
  return { type: 'Feature', properties, geometry };
}
