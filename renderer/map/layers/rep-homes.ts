import type { LayerSpecification } from 'maplibre-gl';
import { MAP_FONT } from '../label-text.ts';
import type { MapLook } from '../map-colours.ts';
import { IMAGES, SOURCES } from '../sources.ts';

/** The zoom from which one looks at a few territories, and how large a house is before. */
const NEAR = 4.2;
const AFAR_SIZE = 0.7;

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

/** Where the reps live. Near: always seen, names give way. From afar they are small and give way to names. */
export function repHomes(from: 'near' | 'afar'): LayerSpecification[] {
  const isNear = from === 'near';
  return [
    {
      id: isNear ? 'rep-homes' : 'rep-homes-afar',
      type: 'symbol',
      source: SOURCES.homes,
      ...(isNear ? { minzoom: NEAR } : { maxzoom: NEAR }),
      layout: {
        'icon-image': IMAGES.home,
        'icon-size': isNear ? 1 : AFAR_SIZE,
        'icon-padding': 0,
        ...(isNear && { 'icon-allow-overlap': true }),
      },
    },
  ];
}
