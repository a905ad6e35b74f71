import type { LayerSpecification } from 'maplibre-gl';
import { IMAGES, SOURCES } from '../sources.ts';

/**
 * Locked units, fixed centres, and territories that are locked as a whole. Where locked units lie so close that their
 * signs would cover each other, some wait for a nearer look; the others are always seen.
 */
export function locks(): LayerSpecification[] {
  const always = { 'icon-allow-overlap': true, 'icon-ignore-placement': true } as const;
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
    {
      id: 'fixed-centres',
      type: 'symbol',
      source: SOURCES.locks,
      filter: ['==', ['get', 'what'], 'centre'],
      layout: { 'icon-image': IMAGES.centre, ...always },
    },
    {
      id: 'territory-locks',
      type: 'symbol',
      source: SOURCES.territoryLocks,
      // Above the name, which stands at the same place.
      layout: {
        'icon-image': IMAGES.lock,
        'icon-size': 1.25,
        'icon-anchor': 'bottom',
        'icon-offset': [0, -9],
        ...always,
      },
    },
  ];
}
