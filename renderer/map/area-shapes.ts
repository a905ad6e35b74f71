import type { FeatureCollection, MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** The areas of a unit set in one topology: neighbours share their arcs; the ids are the units' codes. */
export interface AreaShapes {
  readonly topology: Topology;
  readonly areas: GeometryCollection;
}

/** The areas of the units as features whose id is the unit's row; `rowOf` gives -1 for a code the plan has not. */
export function unitAreas({ topology, areas }: AreaShapes, rowOf: (code: string) => number): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: feature(topology, areas).features.flatMap((area) => {
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
  { topology, areas }: AreaShapes,
  territoryOf: (code: string) => number,
): MultiLineString {
  return mesh(topology, areas, (a, b) =>
    a === b ? territoryOf(String(a.id)) !== 0 : territoryOf(String(a.id)) !== territoryOf(String(b.id)),
  );
}

/** The border of one territory all round, inner holes and islands included. */
export function territoryOutline(
  { topology, areas }: AreaShapes,
  territoryOf: (code: string) => number,
  territory: number,
): MultiLineString {
  const inside = (area: { readonly id?: string | number | undefined }) => territoryOf(String(area.id)) === territory;
  return mesh(topology, areas, (a, b) => (a === b ? inside(a) : inside(a) !== inside(b)));
}
