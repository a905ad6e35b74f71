import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

/** The unit sets of the United States that come with the product. */
export type UsUnitSet = 'us-states' | 'us-counties';

interface Properties {
  readonly name: string;
}
type Areas = GeometryCollection<Properties> & {
  geometries: ((Polygon<Properties> | MultiPolygon<Properties>) & { id: string })[];
};
export type UsTopology = Topology<{ counties: Areas; states: Areas }>;
export type UsArea = Areas['geometries'][number];

/** What the shapes were read from, as it stands in a plan. */
export const US_ATLAS = 'us-atlas 3.0.1 counties-10m';

const require = createRequire(import.meta.url);
let loaded: UsTopology | null = null;

/** Counties and states in one topology (US Census Bureau, 2017 edition); loaded when first asked for. */
export function usTopology(): UsTopology {
  loaded ??= require('us-atlas/counties-10m.json') as UsTopology;
  return loaded;
}

/** The areas of a set in the order of their FIPS codes, which is the order of the units. */
export function usAreas(set: UsUnitSet): UsArea[] {
  const { counties, states } = usTopology().objects;
  const areas = set === 'us-counties' ? counties : states;
  return [...areas.geometries].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Longitude and latitude in degrees. */
type Position = readonly [lon: number, lat: number];

/** An area as polygons, each its outer ring and its holes; rings are closed. */
export type AreaShape = readonly (readonly (readonly Position[])[])[];

/** The shape of one area; polygons that cross 180 degrees are cut there in the source. */
export function shapeOf(area: UsArea): AreaShape {
  const { geometry } = feature(usTopology(), area as MultiPolygon<Properties>);
  // A shape of one polygon comes as such, whatever the type says.
  const one = (geometry.type as string) === 'Polygon';
  return (one ? [geometry.coordinates] : geometry.coordinates) as unknown as AreaShape;
}
