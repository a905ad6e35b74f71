import type { LayerSpecification } from 'maplibre-gl';
import { MAP_FONT } from '../label-text.ts';
import type { MapLook } from '../map-colours.ts';
import { SOURCES } from '../sources.ts';

/** The zoom from which the places of each rank are named. */
const FROM = [4, 5.2, 6.2, 7.4];

export function placeNames(look: MapLook): LayerSpecification[] {
  return FROM.map((minzoom, rank) => ({
    id: `places-${rank}`,
    type: 'symbol',
    source: SOURCES.places,
    minzoom,
    filter: ['==', ['get', 'rank'], rank],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': [MAP_FONT],
      'text-size': 11 - rank * 0.3,
      'text-padding': 6,
    },
    paint: { 'text-color': look.placeLabel, 'text-halo-color': look.halo, 'text-halo-width': 1.2 },
  }));
}
