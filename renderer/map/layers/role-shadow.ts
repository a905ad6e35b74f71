import type { LayerSpecification } from 'maplibre-gl';
import { MAP_FONT } from '../label-text.ts';
import type { MapLook } from '../map-colours.ts';
import { SOURCES } from '../sources.ts';

/** Dash and gap, in widths of the line. */
const DASH: [number, number] = [3, 2.5];

/** Another role's borders: thin and dashed, in a colour of their own, under the borders of the role on screen. */
export function shadowBorders(look: MapLook): LayerSpecification[] {
  const line = { type: 'line', source: SOURCES.shadow, layout: { 'line-join': 'round', 'line-cap': 'butt' } } as const;
  return [
    { ...line, id: 'shadow-casing', paint: { 'line-color': look.casing, 'line-width': 3, 'line-opacity': 0.7 } },
    {
      ...line,
      id: 'shadow-lines',
      paint: { 'line-color': look.shadow, 'line-width': 1.6, 'line-dasharray': DASH },
    },
  ];
}

/** The names of its territories, where the names of the role on screen leave room. */
export function shadowNames(look: MapLook): LayerSpecification[] {
  return [
    {
      id: 'shadow-names',
      type: 'symbol',
      source: SOURCES.shadowNames,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [MAP_FONT],
        'text-size': ['interpolate', ['linear'], ['zoom'], 2, 10, 5, 12, 8, 14],
        // Both roles may have their middle in the same place: then this name stands below the other.
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1.2,
        'text-padding': 3,
        'text-max-width': 8,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'text-color': look.shadow, 'text-halo-color': look.halo, 'text-halo-width': 2 },
    },
  ];
}
