import { geoArea, geoCentroid } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { EARTH_RADIUS_KM } from '../../core/geo/distance.ts';
import { graphOfPairs } from '../../core/graph/pairs-graph.ts';
import { textColumn } from '../../core/model/text-column.ts';
import type { NeighbourTable, UnitTable } from '../../core/model/unit.ts';
import { stateWithFips } from '../places/states.ts';
import { sharedBorders } from './shared-borders.ts';
import { type UnitLink, unitLinks } from './unit-links.ts';
import { type AreaShape, shapeOf, US_ATLAS, type UsArea, type UsUnitSet, usAreas, usTopology } from './us-atlas.ts';

/** A set of US units ready to import, without values. */
export interface UsUnits {
  readonly kind: UsUnitSet;
  readonly source: string;
  /** In the order of their FIPS codes. */
  readonly units: Omit<UnitTable, 'keys'>;
  readonly neighbours: NeighbourTable;
  /** The links among the neighbours. */
  readonly links: readonly UnitLink[];
  readonly shapes: readonly AreaShape[];
}

const known = new Map<UsUnitSet, UsUnits>();

/**
 * The US states (56) or counties (3,231) as units: FIPS code, name (`Cook, IL`), middle, area, neighbours with the
 * length of their border. Counties without a neighbour, and the larger parts that the sea or another country separates
 * (Alaska, the islands of Hawaii, Puerto Rico), are joined by links (see unitLinks), so that the whole is one graph.
 */
export function usUnits(kind: UsUnitSet): UsUnits {
  const before = known.get(kind);
  if (before) return before;
  const areas = usAreas(kind);
  const shapes = areas.map(shapeOf);
  const { lat, lon, areaKm2 } = middles(shapes);
  const borders = sharedBorders(usTopology(), areas);
  const { neighbours, links } = joined(lat, lon, borders);
  const units = {
    count: areas.length,
    codes: textColumn(areas.map(({ id }) => id)),
    names: textColumn(
      kind === 'us-states' ? areas.map(({ properties }) => properties?.name ?? '') : countyNames(areas),
    ),
    lat,
    lon,
    xKm: null,
    yKm: null,
    areaKm2,
    values: [],
  };
  const made = { kind, source: US_ATLAS, units, neighbours, links, shapes };
  known.set(kind, made);
  return made;
}

/** Spherical centroid and area of each shape; 51610 has no area, and its middle is that of its outline. */
function middles(shapes: readonly AreaShape[]): { lat: Float64Array; lon: Float64Array; areaKm2: Float64Array } {
  const lat = new Float64Array(shapes.length);
  const lon = new Float64Array(shapes.length);
  const areaKm2 = new Float64Array(shapes.length);
  shapes.forEach((shape, row) => {
    const polygons = { type: 'MultiPolygon', coordinates: shape as unknown as MultiPolygon['coordinates'] } as const;
    const steradians = geoArea(polygons);
    areaKm2[row] = steradians * EARTH_RADIUS_KM * EARTH_RADIUS_KM;
    const middle = steradians > 0 ? geoCentroid(polygons) : outlineMiddle(shape);
    lon[row] = middle[0];
    lat[row] = middle[1];
  });
  return { lat, lon, areaKm2 };
}

function outlineMiddle(shape: AreaShape): [number, number] {
  return geoCentroid({ type: 'MultiPoint', coordinates: shape.flat(2) as unknown as [number, number][] });
}

/** `Cook, IL`; where a county and a city that is no part of it have one name, `Baltimore city, MD`. */
function countyNames(areas: readonly UsArea[]): string[] {
  const plain = areas.map(({ id, properties }) => {
    const fips = String(id);
    return `${properties?.name ?? fips}, ${stateWithFips(fips.slice(0, 2))?.code ?? fips.slice(0, 2)}`;
  });
  const times = new Map<string, number>();
  for (const name of plain) times.set(name, (times.get(name) ?? 0) + 1);
  // Independent cities have county codes from 510 on.
  return plain.map((name, row) => {
    const city = (times.get(name) ?? 0) > 1 && Number(String(areas[row]?.id).slice(2)) >= 510;
    return city ? name.replace(/, ([A-Z]{2})$/, ' city, $1') : name;
  });
}

/** Borders and the links between the parts they leave. */
function joined(
  lat: Float64Array,
  lon: Float64Array,
  borders: ReturnType<typeof sharedBorders>,
): Pick<UsUnits, 'neighbours' | 'links'> {
  const links = unitLinks(graphOfPairs(lat.length, borders.a, borders.b, borders.km), lat, lon);
  const neighbours = {
    a: Int32Array.of(...borders.a, ...links.map(({ a }) => a)),
    b: Int32Array.of(...borders.b, ...links.map(({ b }) => b)),
    sharedKm: Float64Array.of(...borders.km, ...links.map(() => 0)),
    link: Uint8Array.of(...borders.a.map(() => 0), ...links.map(() => 1)),
  };
  return { neighbours, links };
}
