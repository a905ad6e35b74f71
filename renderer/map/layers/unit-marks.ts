import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapLook } from '../map-colours.ts';
import { IMAGES, SOURCES } from '../sources.ts';

/** px */
const INK = { hover: 2.4, selected: 1.8 };
const CASING = { hover: 4.8, selected: 4.2 };
/** Up to this zoom, which shows a country, selected units that are small have no outline beside the hatching, from the other a whole one. */
const SMALL = { none: 4, whole: 6.5 };

/** The layers that outline, in the order they are drawn. */
export const UNIT_OUTLINES = ['unit-outline-casing', 'unit-outline'] as const;

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
  const outline = (id: (typeof UNIT_OUTLINES)[number], colour: string, px: typeof INK): LayerSpecification => {
    const width = (small: number): ExpressionSpecification => {
      return ['case', state('hover'), px.hover, SMALL_SELECTED, small, state('selected'), px.selected, 0];
    };
    return {
      id,
      type: 'line',
      source: SOURCES.units,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-width': ['interpolate', ['linear'], ['zoom'], SMALL.none, width(0), SMALL.whole, width(px.selected)],
      },
    };
  };
  return [outline('unit-outline-casing', look.casing, CASING), outline('unit-outline', look.ink, INK)];
}

const SMALL_SELECTED: ExpressionSpecification = ['all', state('selected'), state('small')];

function state(name: string): ExpressionSpecification {
  return ['boolean', ['feature-state', name], false];
}
