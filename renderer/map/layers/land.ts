import type { LayerSpecification } from 'maplibre-gl';
import type { MapLook } from '../map-colours.ts';
import { SOURCES } from '../sources.ts';

/** Water everywhere, and land on it. */
export function land(look: MapLook): LayerSpecification[] {
  return [
    { id: 'water', type: 'background', paint: { 'background-color': look.water } },
    { id: 'land', type: 'fill', source: SOURCES.land, paint: { 'fill-color': look.land, 'fill-antialias': false } },
  ];
}
