import type { FeatureCollection, MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

type Areas = GeometryCollection;
/** States and counties of the United States as one topology; the ids are FIPS codes. */
export type UsAtlas = Topology<{ counties: Areas; states: Areas; nation: Areas }>;

/** The unit sets whose shapes come with the product. */
export type ShapedKind = 'us-counties' | 'us-states';

/** The areas of the units as features whose id is the unit's row; `rowOf` gives -1 for a code the plan has not. */
export function unitAreas(atlas: UsAtlas, kind: ShapedKind, rowOf: (code: string) => number): FeatureCollection {
  const areas = feature(atlas, objectOf(atlas, kind));
  return {
    type: 'FeatureCollection',
    features: areas.features.flatMap((area) => {
      const row = rowOf(String(area.id));
      return row < 0 ? [] : [{ ...area, id: row, properties: {} }];
    }),
  };
}

/**
 * The borders between territories as lines: the arcs that units of different territories share, and the outer rim of
 * the assigned ones. `territoryOf` gives the territory of a code, 0 for none.
 */
export function territoryBorders(
  atlas: UsAtlas,
  kind: ShapedKind,
  territoryOf: (code: string) => number,
): MultiLineString {
  return mesh(atlas, objectOf(atlas, kind), (a, b) =>
    a === b ? territoryOf(String(a.id)) !== 0 : territoryOf(String(a.id)) !== territoryOf(String(b.id)),
  );
}

/** The border of one territory all round, inner holes and islands included. */
export function territoryOutline(
  atlas: UsAtlas,
  kind: ShapedKind,
  territoryOf: (code: string) => number,
  territory: number,
): MultiLineString {
  const inside = (area: { readonly id?: string | number | undefined }) => territoryOf(String(area.id)) === territory;
  return mesh(atlas, objectOf(atlas, kind), (a, b) => (a === b ? inside(a) : inside(a) !== inside(b)));
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

function objectOf(atlas: UsAtlas, kind: ShapedKind): Areas {
  return kind === 'us-counties' ? atlas.objects.counties : atlas.objects.states;
}
