import { allLayers } from '../layers/all-layers.ts';
import { mapLook } from '../map-colours.ts';
import type { MapPart } from './map-part.ts';

/** Only paint differs between the themes: geometry and feature states stay where they are. */
export const themePaint: MapPart = {
  name: 'theme',
  pace: 'at-once',
  dependsOn: ({ theme }) => [theme],
  show: ({ theme }, { map }) => {
    for (const { id, paint } of allLayers(mapLook(theme))) {
      for (const [name, value] of Object.entries(paint ?? {})) map.setPaintProperty(id, name as never, value as never);
    }
  },
};
