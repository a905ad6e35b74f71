import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapLook } from '../map-colours.ts';
import { IMAGES, SOURCES } from '../sources.ts';

/** What is selected is hatched and outlined, what is under the pointer outlined: never told by hue alone. */
export function unitHatch(): LayerSpecification[] {
  return [
    {
      id: 'unit-selected-fill',
      type: 'fill',
      source: SOURCES.units,
      paint: { 'fill-pattern': IMAGES.selected, 'fill-opacity': ['case', state('selected'), 1, 0] },
    },
  ];
}

export function unitOutlines(look: MapLook): LayerSpecification[] {
  const outline = (id: string, colour: string, more: number): LayerSpecification => ({
    id,
    type: 'line',
    source: SOURCES.units,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': colour,
      'line-width': ['case', state('hover'), 2.4 + more, state('selected'), 1.8 + more, 0],
    },
  });
  return [outline('unit-outline-casing', look.casing, 2.4), outline('unit-outline', look.ink, 0)];
}

function state(name: string): ExpressionSpecification {
  return ['boolean', ['feature-state', name], false];
}
