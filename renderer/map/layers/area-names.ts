import type { LayerSpecification } from 'maplibre-gl';
import { MAP_FONT } from '../label-text.ts';
import type { MapLook } from '../map-colours.ts';
import { ABOVE_DOTS, SOURCES } from '../sources.ts';

/** Names of countries and states, spaced and quiet, each from the zoom at which its area has room for it. */
export function areaNames(look: MapLook): LayerSpecification[] {
  return [
    {
      id: ABOVE_DOTS,
      type: 'symbol',
      source: SOURCES.areaNames,
      filter: ['all', ['<=', ['get', 'from'], ['zoom']], ['>', ['get', 'to'], ['zoom']]],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': [MAP_FONT],
        'text-size': ['case', ['==', ['get', 'kind'], 'country'], 12, 11],
        // Letters of Arabic are joined: spacing would tear them apart.
        'text-letter-spacing': ['case', ['==', ['get', 'spaced'], true], 0.12, 0],
        'text-max-width': 7,
        'text-padding': 4,
      },
      paint: { 'text-color': look.areaLabel, 'text-halo-color': look.halo, 'text-halo-width': 1.2 },
    },
  ];
}
