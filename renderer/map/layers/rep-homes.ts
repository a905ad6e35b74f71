import type { LayerSpecification } from 'maplibre-gl';
import { MAP_FONT } from '../label-text.ts';
import type { MapLook } from '../map-colours.ts';
import { IMAGES, SOURCES } from '../sources.ts';

/** Where the reps live; their names from the zoom at which one looks at a single territory. */
export function repHomes(look: MapLook): LayerSpecification[] {
  const anchor = { source: SOURCES.homes, type: 'symbol' } as const;
  return [
    {
      ...anchor,
      id: 'rep-home-names',
      minzoom: 6,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [MAP_FONT],
        'text-size': 11,
        'text-anchor': 'top',
        'text-offset': [0, 0.9],
      },
      paint: { 'text-color': look.label, 'text-halo-color': look.halo, 'text-halo-width': 1.6 },
    },
    {
      ...anchor,
      id: 'rep-homes',
      layout: { 'icon-image': IMAGES.home, 'icon-allow-overlap': true, 'icon-ignore-placement': true },
    },
  ];
}
