import type { LayerSpecification } from 'maplibre-gl';
import { MAP_FONT } from '../label-text.ts';
import type { MapLook } from '../map-colours.ts';
import { SOURCES } from '../sources.ts';
import { BESIDE } from './beside.ts';
import { line } from './line.ts';

/** Nearer than this the territories have names of their own, and those of regions would only be in the way. */
const NAMES_TO_ZOOM = 5.5;

/** Borders between groups of territories: as those of territories, and thicker. */
export function levelBorders(look: MapLook): LayerSpecification[] {
  return [
    line({ id: 'level-casing', source: SOURCES.levels, colour: look.casing, width: 6 }),
    line({ id: 'level-lines', source: SOURCES.levels, colour: look.ink, width: 3 }),
  ];
}

/** Their names, larger than those of territories and before them. */
export function levelNames(look: MapLook): LayerSpecification[] {
  return [
    {
      id: 'level-names',
      type: 'symbol',
      source: SOURCES.levelNames,
      maxzoom: NAMES_TO_ZOOM,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [MAP_FONT],
        'text-size': ['interpolate', ['linear'], ['zoom'], 2, 15, 5, 20],
        'text-padding': 4,
        'text-max-width': 8,
        ...BESIDE,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'text-color': look.label, 'text-halo-color': look.halo, 'text-halo-width': 2.5 },
    },
  ];
}
