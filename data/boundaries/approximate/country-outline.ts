import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { countryCode } from '../../places/countries.ts';
import { type UnitLocator, unitLocator } from '../place-in-units.ts';
import type { AreaShape } from '../us-atlas.ts';
import { boxOf, clipToCell } from './convex-clip.ts';
import { outlineOf, type Position, type Ring } from './outline.ts';
import type { Polygons } from './voronoi-areas.ts';

/** What the outlines were read from, as it stands in a plan. */
export const WORLD_ATLAS = 'world-atlas 2.0.2 countries-10m';

type WorldTopology = Topology<{ countries: GeometryCollection<{ readonly name: string }> }>;

const require = createRequire(import.meta.url);
let byCode: Map<string, Polygons> | null = null;

/**
 * The outline of a country by its ISO 3166 code (Natural Earth by the world-atlas package), cut at 180 degrees where the
 * source is stitched across it; null for a country that the atlas does not have under a name we know.
 */
export function countryOutline(country: string): Polygons | null {
  byCode ??= outlines();
  return byCode.get(country) ?? null;
}

/** Whether a place lies in a country of the atlas, and not at sea. */
export function isOnLand(lat: number, lon: number): boolean {
  if (!land) {
    byCode ??= outlines();
    land = unitLocator([...byCode.values()] as unknown as AreaShape[]);
  }
  return land(lat, lon).km === 0;
}

let land: UnitLocator | null = null;

/** The atlas shortens some names. */
const ATLAS_NAMES: Readonly<Record<string, string>> = {
  'S. Sudan': 'SS',
  'W. Sahara': 'EH',
  Congo: 'CG',
  'Dem. Rep. Congo': 'CD',
  'Central African Rep.': 'CF',
  'Dominican Rep.': 'DO',
  'Bosnia and Herz.': 'BA',
  'Eq. Guinea': 'GQ',
  'St-Martin': 'MF',
  'St-Barthélemy': 'BL',
  'St. Vin. and Gren.': 'VC',
  'Antigua and Barb.': 'AG',
  'U.S. Virgin Is.': 'VI',
  'N. Mariana Is.': 'MP',
  'Fr. Polynesia': 'PF',
  'Faeroe Is.': 'FO',
  'Cayman Is.': 'KY',
  'Marshall Is.': 'MH',
  'Solomon Is.': 'SB',
  'Falkland Is.': 'FK',
  'Turks and Caicos Is.': 'TC',
  Macedonia: 'MK',
  eSwatini: 'SZ',
  Macao: 'MO',
  'Hong Kong': 'HK',
  Palestine: 'PS',
  Turkey: 'TR',
};

function outlines(): Map<string, Polygons> {
  const topology = require('world-atlas/countries-10m.json') as WorldTopology;
  const found = new Map<string, Polygons>();
  for (const { properties, geometry } of feature(topology, topology.objects.countries).features) {
    const code = ATLAS_NAMES[properties.name] ?? countryCode(properties.name);
    if (!code || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) continue;
    const polygons = (geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.coordinates) as unknown as Polygons;
    found.set(code, [...(found.get(code) ?? []), ...polygons.flatMap(cutAt180)]);
  }
  return found;
}

const TURN = 360;

/** A polygon that crosses 180 degrees as the two that it is made of. */
function cutAt180(polygon: readonly Ring[]): Polygons {
  const straight = polygon.map(unwrapped);
  const [west, south, east, north] = boxOf(straight[0] ?? []);
  if (west >= -180 && east <= 180) return [polygon];
  const outline = outlineOf(straight);
  if (!outline) return [];
  return [-180 - TURN, -180, 180].flatMap((from) => {
    if (from + TURN <= west || from >= east) return [];
    const to = from + TURN;
    const half = clipToCell(outline, [
      [from, south - 1],
      [to, south - 1],
      [to, north + 1],
      [from, north + 1],
    ]);
    const shift = from < -180 ? TURN : from >= 180 ? -TURN : 0;
    return half.shape.map((rings) => rings.map((ring) => ring.map(([x, y]): Position => [x + shift, y])));
  });
}

/** Longitudes that go on where the ring jumps from one side of the map to the other. */
function unwrapped(ring: Ring): Ring {
  let shift = 0;
  return ring.map(([x, y], i): Position => {
    const step = i === 0 ? 0 : x - (ring[i - 1] as Position)[0];
    if (step > 180) shift -= TURN;
    if (step < -180) shift += TURN;
    return [x + shift, y];
  });
}
