import type { LayerSpecification } from 'maplibre-gl';
import { IMAGES, SOURCES } from '../sources.ts';

/** Seen wherever they are, and nothing gives way to them. */
const ALWAYS = { 'icon-allow-overlap': true, 'icon-ignore-placement': true } as const;

/**
 * Locked units, and territories that are locked as a whole. Where locked units lie so close that their signs would
 * cover each other, some wait for a nearer look.
 */
export function locks(): LayerSpecification[] {
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
      id: 'territory-locks',
      type: 'symbol',
      source: SOURCES.territoryLocks,
      // Above the name, which stands at the same place.
      layout: {
        'icon-image': IMAGES.lock,
        'icon-size': 1.25,
        'icon-anchor': 'bottom',
        'icon-offset': [0, -9],
        ...ALWAYS,
      },
    },
  ];
}

/** The centres that are fixed, over the names, which often stand at the same place. */
export function fixedCentres(): LayerSpecification[] {
  return [
    {
      id: 'fixed-centres',
      type: 'symbol',
      source: SOURCES.locks,
      filter: ['==', ['get', 'what'], 'centre'],
      layout: { 'icon-image': IMAGES.centre, ...ALWAYS },
    },
  ];
}
