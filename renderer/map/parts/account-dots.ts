import type { MapPart } from './map-part.ts';

/** The accounts. Their painter remembers by itself what it was made from: places, colours and marks change apart. */
export const accountDots: MapPart = {
  name: 'account dots',
  pace: 'at-once',
  dependsOn: (scene, { areas }) => [scene, areas],
  show: (scene, { dots, areas, colouring }) => dots.show(scene, areas !== null, colouring(scene)),
};
