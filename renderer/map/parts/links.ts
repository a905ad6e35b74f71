import { linkLines } from '../links.ts';
import { SOURCES } from '../sources.ts';
import { type MapPart, setSource } from './map-part.ts';

/** Units that count as neighbours over a gap. */
export const unitLinks: MapPart = {
  name: 'links',
  pace: 'at-once',
  dependsOn: ({ plan }) => [plan.units.codes, plan.neighbours, plan.links],
  show: ({ plan }, { map }) => setSource(map, SOURCES.links, linkLines(plan)),
};
