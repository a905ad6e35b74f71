import type { LayerSpecification } from 'maplibre-gl';
import { IMAGES, SOURCES } from '../sources.ts';

/** Seen wherever they are: names give way. */
const ALWAYS = { 'icon-allow-overlap': true, 'icon-padding': 0 } as const;

/** Locked units. Where they lie so close that their signs would cover each other, some wait for a nearer look. */
export function unitLocks(): LayerSpecification[] {
  return [
    {
      id: 'unit-locks',
      type: 'symbol',
      source: SOURCES.locks,
      filter: ['==', ['get', 'what'], 'unit'],
      layout: {
        'icon-image': IMAGES.lock,
        // Beside the middle of its unit, where a dot may be.
        'icon-anchor': 'bottom-left',
        'icon-size': ['interpolate', ['linear'], ['zoom'], 3, 0.7, 7, 1],
        'icon-padding': 0,
      },
    },
  ];
}

/** Territories that are locked as a whole, and centres that are fixed. */
export function fixedSigns(): LayerSpecification[] {
  return [
    {
      id: 'territory-locks',
      type: 'symbol',
      source: SOURCES.territoryLocks,
      // So far above the place that the name stands under it.
      layout: {
        'icon-image': IMAGES.lock,
        'icon-size': 1.25,
        'icon-anchor': 'bottom',
        'icon-offset': [0, -10],
        ...ALWAYS,
      },
    },
    {
      id: 'fixed-centres',
      type: 'symbol',
      source: SOURCES.locks,
      filter: ['==', ['get', 'what'], 'centre'],
      layout: { 'icon-image': IMAGES.centre, ...ALWAYS },
    },
  ];
}
