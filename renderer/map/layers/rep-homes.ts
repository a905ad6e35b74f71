import type { LayerSpecification } from 'maplibre-gl';
import { MAP_FONT } from '../label-text.ts';
import type { MapLook } from '../map-colours.ts';
import { IMAGES, SOURCES } from '../sources.ts';

/** The names of reps at their homes, from the zoom at which one looks at a single territory. */
export function repHomeNames(look: MapLook): LayerSpecification[] {
  return [
    {
      id: 'rep-home-names',
      type: 'symbol',
      source: SOURCES.homes,
      minzoom: 6,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [MAP_FONT],
        'text-size': 11,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.9,
        // Its own house is near.
        'text-padding': 0,
      },
      paint: { 'text-color': look.label, 'text-halo-color': look.halo, 'text-halo-width': 1.6 },
    },
  ];
}

/** Where the reps live: always seen, names give way. */
export function repHomes(): LayerSpecification[] {
  return [
    {
      id: 'rep-homes',
      type: 'symbol',
      source: SOURCES.homes,
      layout: { 'icon-image': IMAGES.home, 'icon-allow-overlap': true, 'icon-padding': 0 },
    },
  ];
}
