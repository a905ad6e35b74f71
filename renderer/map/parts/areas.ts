import { unitAreas } from '../area-shapes.ts';
import { SOURCES } from '../sources.ts';
import { type MapPart, NOTHING, setSource } from './map-part.ts';

/**
 * The areas of the units, before everything that is painted on them. States that no area uses any more would slow
 * down every zoom: all are cleared.
 */
export const areas: MapPart = {
  name: 'areas',
  pace: 'at-once',
  dependsOn: ({ plan }, stage) => [stage.areas, plan.units.codes],
  show: (_scene, stage) => {
    stage.map.removeFeatureState({ source: SOURCES.units });
    const data = stage.areas ? unitAreas(stage.areas.shapes, stage.areas.rowOf) : NOTHING;
    setSource(stage.map, SOURCES.units, data);
  },
};
