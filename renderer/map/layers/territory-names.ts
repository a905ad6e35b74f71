import type { LayerSpecification } from 'maplibre-gl';
import { MAP_FONT } from '../label-text.ts';
import type { MapLook } from '../map-colours.ts';
import { SOURCES } from '../sources.ts';

/** The territories' names, above everything; where two have no room the larger territory is named. */
export function territoryNames(look: MapLook): LayerSpecification[] {
  return [
    {
      id: 'territory-names',
      type: 'symbol',
      source: SOURCES.names,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [MAP_FONT],
        'text-size': ['interpolate', ['linear'], ['zoom'], 2, 11.5, 5, 14, 8, 17],
        'text-padding': 3,
        'text-max-width': 8,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'text-color': look.label, 'text-halo-color': look.halo, 'text-halo-width': 2 },
    },
  ];
}
