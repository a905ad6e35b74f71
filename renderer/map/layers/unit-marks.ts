import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapLook } from '../map-colours.ts';
import { IMAGES, SOURCES } from '../sources.ts';

/** Zoom of a whole country, and of a few states: outlines of thousands of units must leave the hatching to be seen. */
const FAR = { zoom: 3.5, selected: 0.5, hover: 1.6, casing: 0.7 };
const NEAR = { zoom: 6, selected: 1.8, hover: 2.4, casing: 2.4 };

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
  const outline = (id: string, colour: string, casing: 0 | 1): LayerSpecification => {
    const width = ({ selected, hover, casing: more }: typeof NEAR): ExpressionSpecification => {
      return ['case', state('hover'), hover + casing * more, state('selected'), selected + casing * more, 0];
    };
    return {
      id,
      type: 'line',
      source: SOURCES.units,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-width': ['interpolate', ['linear'], ['zoom'], FAR.zoom, width(FAR), NEAR.zoom, width(NEAR)],
      },
    };
  };
  return [outline('unit-outline-casing', look.casing, 1), outline('unit-outline', look.ink, 0)];
}

function state(name: string): ExpressionSpecification {
  return ['boolean', ['feature-state', name], false];
}
