import type { LayerSpecification } from 'maplibre-gl';
import type { MapLook } from '../map-colours.ts';
import { SOURCES } from '../sources.ts';
import { line } from './line.ts';

/** Borders between territories: two lines of opposite lightness, so that one of them has 3:1 to whatever it parts. */
export function territoryBorders(look: MapLook): LayerSpecification[] {
  return [
    line({ id: 'territory-casing', source: SOURCES.borders, colour: look.casing, width: 2.8 }),
    line({ id: 'territory-lines', source: SOURCES.borders, colour: look.ink, width: 1.1 }),
  ];
}

/** The whole border of the territory that is looked at, on the map or in the table. */
export function territoryHighlight(look: MapLook): LayerSpecification[] {
  return [
    line({ id: 'highlight-casing', source: SOURCES.highlight, colour: look.casing, width: 6.5 }),
    line({ id: 'highlight-lines', source: SOURCES.highlight, colour: look.ink, width: 3.4 }),
  ];
}
