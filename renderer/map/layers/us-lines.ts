import type { LayerSpecification } from 'maplibre-gl';
import type { MapLook } from '../map-colours.ts';
import { SOURCES } from '../sources.ts';
import { line } from './line.ts';

/** Borders of counties, once they are large enough to tell apart, and of states. Lines: polygons would draw each twice. */
export function usLines(look: MapLook): LayerSpecification[] {
  const source = SOURCES.usLines;
  return [
    line({
      id: 'county-lines',
      source,
      colour: look.county,
      width: 0.5,
      opacity: 0.45,
      filter: ['==', ['get', 'kind'], 'county'],
      minzoom: 4.6,
    }),
    line({
      id: 'state-lines',
      source,
      colour: look.state,
      width: 0.9,
      opacity: 0.55,
      filter: ['==', ['get', 'kind'], 'state'],
    }),
  ];
}
