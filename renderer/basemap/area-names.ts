import type { Feature, FeatureCollection, Geometry, Point, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { inPlane } from './plane.ts';
import { roomForName } from './room-for-name.ts';

type Areas = GeometryCollection<{ name: string }>;

/** A country or state: `code` is the UN M49 number of a country, the FIPS code of a state. */
interface AreaName {
  readonly kind: 'country' | 'state';
  readonly code: string;
  readonly name: string;
  /** The whole zooms between which it is named: from where its area has room for it. */
  readonly from: number;
  readonly to: number;
}

const UNITED_STATES = '840';
/** Width of a letter in px, as names of areas are drawn; a name of more letters than this is set in two lines. */
const LETTER_PX = 7.5;
const LINE_LETTERS = 11;
/** A place too small for its name even here is left to the places' names. */
const LAST_ZOOM = 9;

/** Where the names of countries and of US states stand: inside the largest part of each, where it is widest. */
export function areaNames(worldAtlas: unknown, usAtlas: unknown): FeatureCollection<Point, AreaName> {
  const world = worldAtlas as Topology<{ countries: Areas }>;
  const us = usAtlas as Topology<{ states: Areas }>;
  const named = [
    ...namesOf('country', feature(world, world.objects.countries).features),
    ...namesOf('state', feature(us, us.objects.states).features),
  ];
  return { type: 'FeatureCollection', features: named };
}

function namesOf(kind: AreaName['kind'], areas: readonly Feature<Geometry, { name: string }>[]) {
  const roomiest = new Map<string, { at: Position; width: number; name: string; code: string }>();
  for (const area of areas) {
    const room = roomForName(polygonsOf((inPlane(area) as Feature).geometry));
    const { name } = area.properties;
    const code = String(area.id ?? '');
    // Far islands may carry the code of the country they belong to: the country is the wider one.
    const before = roomiest.get(code || name);
    if (room && (!before || room.width > before.width)) roomiest.set(code || name, { ...room, name, code });
  }
  return [...roomiest.values()].flatMap(({ at, width, name, code }) => {
    const from = Math.max(kind === 'state' ? 3 : 1, zoomFor(name, width));
    // Where the states are named, the country around them need not be.
    const to = kind === 'country' && code === UNITED_STATES ? 3 : LAST_ZOOM + 1;
    if (from > LAST_ZOOM) return [];
    const point = { type: 'Point' as const, coordinates: at.map((degrees) => Math.round(degrees * 100) / 100) };
    return [{ type: 'Feature' as const, properties: { kind, code, name, from, to }, geometry: point }];
  });
}

/** The first whole zoom at which `width` degrees of longitude have room for a name. */
function zoomFor(name: string, width: number): number {
  const pixels = Math.min(name.length, LINE_LETTERS) * LETTER_PX;
  return Math.ceil(Math.log2((pixels * 360) / (width * 512)));
}

function polygonsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}
