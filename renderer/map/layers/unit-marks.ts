import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapLook } from '../map-colours.ts';
import { IMAGES, SOURCES } from '../sources.ts';

/** Zooms of a whole country and of a few states: thousands of outlines from afar must leave the hatching to be seen. */
const ZOOMS = { far: 3.5, near: 6 };
const INK = { far: { hover: 1.6, selected: 0.5 }, near: { hover: 2.4, selected: 1.8 } };
const CASING = { far: { hover: 3, selected: 0 }, near: { hover: 4.8, selected: 4.2 } };
/** Alpha, as hex digits behind a colour, of outlines from afar. */
const FADED = '66';

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
  const outline = (
    id: (typeof UNIT_OUTLINES)[number],
    colour: string,
    { far, near }: typeof INK,
  ): LayerSpecification => ({
    id,
    type: 'line',
    source: SOURCES.units,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': byZoom(['case', state('hover'), colour, `${colour}${FADED}`], colour),
      'line-width': byZoom(width(far), width(near)),
    },
  });
  return [outline('unit-outline-casing', look.casing, CASING), outline('unit-outline', look.ink, INK)];
}

function width({ hover, selected }: typeof INK.far): ExpressionSpecification {
  return ['case', state('hover'), hover, state('selected'), selected, 0];
}

function byZoom(far: ExpressionSpecification, near: ExpressionSpecification | string): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ZOOMS.far, far, ZOOMS.near, near];
}

function state(name: string): ExpressionSpecification {
  return ['boolean', ['feature-state', name], false];
}
