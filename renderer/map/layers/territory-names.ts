import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { MAP_FONT } from '../label-text.ts';
import type { MapLook } from '../map-colours.ts';
import { SOURCES } from '../sources.ts';
import { BESIDE } from './beside.ts';

const NAME_AND_FIGURE: ExpressionSpecification = [
  'case',
  ['==', ['get', 'figure'], ''],
  ['get', 'name'],
  ['format', ['get', 'name'], {}, '\n', {}, ['get', 'figure'], { 'font-scale': 0.85 }],
];

/** The territories' names, above everything; where two have no room the larger territory is named. */
export function territoryNames(look: MapLook): LayerSpecification[] {
  return [
    {
      id: 'territory-names',
      type: 'symbol',
      source: SOURCES.names,
      layout: {
        'text-field': NAME_AND_FIGURE,
        'text-font': [MAP_FONT],
        'text-size': ['interpolate', ['linear'], ['zoom'], 2, 11.5, 5, 14, 8, 17],
        'text-padding': 3,
        'text-max-width': 8,
        ...BESIDE,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'text-color': look.label, 'text-halo-color': look.halo, 'text-halo-width': 2 },
    },
  ];
}
