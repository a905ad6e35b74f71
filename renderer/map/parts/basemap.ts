import { namedAreas } from '../area-names.ts';
import { SOURCES } from '../sources.ts';
import { usLines } from '../us-shapes.ts';
import { type MapPart, setSource } from './map-part.ts';

/** Borders of states and counties of the atlas. */
export const atlasLines: MapPart = {
  name: 'atlas lines',
  pace: 'at-once',
  dependsOn: () => [],
  show: (_scene, { map, ground }) => setSource(map, SOURCES.usLines, usLines(ground.atlas)),
};

/** Names of countries and states in the planner's language. */
export const areaNames: MapPart = {
  name: 'area names',
  pace: 'at-once',
  dependsOn: ({ locale }) => [locale],
  show: ({ locale }, { map, ground }) => setSource(map, SOURCES.areaNames, namedAreas(ground.areaNames, locale)),
};
