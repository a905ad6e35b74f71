import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapLook } from '../map-colours.ts';
import { SOURCES } from '../sources.ts';

/** Dash and gap, in widths of the line. */
const DASH: [number, number] = [2.5, 1.5];

/**
 * Units that count as neighbours over a gap: dashed, so that no link looks like a border, over a line of the opposite
 * lightness that shows in the gaps, so that it is seen on any territory and on the sea.
 */
export function links(look: MapLook): LayerSpecification[] {
  const line = { type: 'line', source: SOURCES.links, layout: { 'line-join': 'round', 'line-cap': 'butt' } } as const;
  return [
    {
      ...line,
      id: 'link-casing',
      paint: { 'line-color': look.casing, 'line-width': width(2.8), 'line-opacity': 0.85 },
    },
    { ...line, id: 'link-lines', paint: { 'line-color': look.ink, 'line-width': width(1.2), 'line-dasharray': DASH } },
  ];
}

/** Px at zoom 4; thinner where links lead across an ocean, wider where one looks at an island. */
function width(px: number): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], 2, px * 0.7, 4, px, 9, px * 1.6];
}
