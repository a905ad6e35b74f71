import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapLook } from '../map-colours.ts';
import { SOURCES, UNIT_FILL } from '../sources.ts';

/** Areas in the colours of their territories. The colour is a feature state: a move repaints without new geometry. */
export function unitAreas(look: MapLook): LayerSpecification[] {
  return [
    {
      id: UNIT_FILL,
      type: 'fill',
      source: SOURCES.units,
      paint: { 'fill-color': colourOfState(look), 'fill-opacity': look.areaOpacity, 'fill-antialias': false },
    },
  ];
}

/** Palette colour by the feature state `colour`; no state or -1 is a unit without a territory. */
function colourOfState({ palette, unassigned }: MapLook): ExpressionSpecification {
  const cases = palette.flatMap((hex, i) => [i, hex]);
  return [
    'match',
    ['coalesce', ['feature-state', 'colour'], -1],
    ...cases,
    unassigned,
  ] as unknown as ExpressionSpecification;
}
