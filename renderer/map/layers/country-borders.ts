import type { LayerSpecification } from 'maplibre-gl';
import type { MapLook } from '../map-colours.ts';
import { SOURCES } from '../sources.ts';
import { line } from './line.ts';

export function countryBorders(look: MapLook): LayerSpecification[] {
  return [line({ id: 'country-lines', source: SOURCES.countries, colour: look.country, width: 1 })];
}
