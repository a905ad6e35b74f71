import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapLook } from '../map-colours.ts';
import { SOURCES, UNIT_FILL } from '../sources.ts';

/** Areas in the colours that the planner has chosen. The colour is a feature state: a move repaints without new geometry. */
export function unitAreas(look: MapLook): LayerSpecification[] {
  return [
    {
      id: UNIT_FILL,
      type: 'fill',
      source: SOURCES.units,
      // Opaque: mixed with the land, colours that differ enough would no longer. The outline in the same colour closes
      // the cracks that areas simplified one by one have between them.
      paint: { 'fill-color': colourOfState(look), 'fill-antialias': true },
    },
  ];
}

/** Swatch by the feature state `colour`; no state or -1 is a unit that has none. */
function colourOfState({ swatches, unassigned }: MapLook): ExpressionSpecification {
  const cases = swatches.flatMap((hex, i) => [i, hex]);
  return [
    'match',
    ['coalesce', ['feature-state', 'colour'], -1],
    ...cases,
    unassigned,
  ] as unknown as ExpressionSpecification;
}
