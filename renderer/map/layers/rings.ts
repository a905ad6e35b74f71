import type { LayerSpecification } from 'maplibre-gl';
import { MAP_FONT } from '../label-text.ts';
import type { MapLook } from '../map-colours.ts';
import { SOURCES } from '../sources.ts';
import { BESIDE } from './beside.ts';
import { line } from './line.ts';

/** Rings of distance: thin, over a line of the opposite lightness, so that they are seen on any territory. */
export function rings(look: MapLook): LayerSpecification[] {
  return [
    line({ id: 'ring-casing', source: SOURCES.rings, colour: look.casing, width: 3, opacity: 0.7 }),
    line({ id: 'ring-lines', source: SOURCES.rings, colour: look.ink, width: 1, opacity: 0.9 }),
  ];
}

/** How far rings are, at their north. */
export function ringNames(look: MapLook): LayerSpecification[] {
  return [names(look, 'ring-names', false)];
}

/** How far the outermost ring is around few centres: without it nobody knows how far the others are. Placed before other names. */
export function outerRingNames(look: MapLook): LayerSpecification[] {
  return [names(look, 'outer-ring-names', true)];
}

function names(look: MapLook, id: string, leads: boolean): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: SOURCES.rings,
    filter: [
      'all',
      ['==', ['geometry-type'], 'Point'],
      ['==', ['get', 'leads'], leads],
      ['<=', ['get', 'from'], ['zoom']],
    ],
    layout: {
      'text-field': ['get', 'text'],
      'text-font': [MAP_FONT],
      'text-size': 11,
      'text-padding': 2,
      // Beside the house of a rep that lies in the way.
      ...(leads ? BESIDE : {}),
      // Of rings that lie close together the largest says how far it is.
      'symbol-sort-key': ['get', 'order'],
    },
    paint: { 'text-color': look.label, 'text-halo-color': look.halo, 'text-halo-width': 1.8 },
  };
}
