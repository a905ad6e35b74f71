import type { FeatureCollection, MultiLineString } from 'geojson';
import { mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AreaShapes } from './area-shapes.ts';

type Areas = GeometryCollection;
/** States and counties of the United States as one topology; the ids are FIPS codes. */
export type UsAtlas = Topology<{ counties: Areas; states: Areas; nation: Areas }>;

/** The shapes of a unit set that comes with the product; null for any other. */
export function usShapes(atlas: UsAtlas, kind: string | undefined): AreaShapes | null {
  if (kind === 'us-counties') return { topology: atlas, areas: atlas.objects.counties };
  return kind === 'us-states' ? { topology: atlas, areas: atlas.objects.states } : null;
}

/** Borders of states and counties as lines, for the basemap. */
export function usLines(atlas: UsAtlas): FeatureCollection {
  const lines = (kind: string, geometry: MultiLineString) => ({
    type: 'Feature' as const,
    properties: { kind },
    geometry,
  });
  return {
    type: 'FeatureCollection',
    features: [
      lines(
        'county',
        mesh(atlas, atlas.objects.counties, (a, b) => a !== b),
      ),
      lines(
        'state',
        mesh(atlas, atlas.objects.states, (a, b) => a !== b),
      ),
    ],
  };
}
