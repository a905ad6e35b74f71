import { textColumn } from '../../../core/model/text-column.ts';
import { linkedNeighbours } from '../linked-neighbours.ts';
import { unitLocator } from '../place-in-units.ts';
import type { AreaShape } from '../us-atlas.ts';
import type { UsUnits } from '../us-units.ts';
import { distinctPlaces, nearestPlaces } from './code-places.ts';
import { voronoiAreas } from './voronoi-areas.ts';

/** Areas made around postal codes: what is nearest to a code, not what the post says. */
export interface CodeAreas extends Omit<UsUnits, 'kind'> {
  readonly kind: 'us-zips' | 'postal-areas';
  readonly approximate: true;
  /** Unit of each code, also of those that share the area of another. */
  readonly unitOfCode: ReadonlyMap<string, number>;
}

/** A code at its place. */
export interface CodePlace {
  readonly code: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  /** Number of the region it belongs to. */
  readonly region: number;
}

/** A place this far outside the outline of its region stands on a pier or a simplified bay. */
const COAST_KM = 5;

/**
 * Areas of postal codes: Voronoi cells of their places, cut at the outline of their region. Several codes on one place
 * (PO boxes, large receivers) have one area, which has the lowest of their codes and the name of that. A code whose place
 * lies outside its region, or for whom nothing is left of it, shares the area of the nearest code. The middle of an
 * area is the place of its code.
 */
export function codeAreas(
  kind: CodeAreas['kind'],
  source: string,
  codes: readonly CodePlace[],
  regions: readonly AreaShape[],
): CodeAreas {
  const locators = regions.map((shape) => unitLocator([shape]));
  const inRegion = codes.filter(({ region, lat, lon }) => {
    const at = locators[region]?.(lat, lon);
    return at !== undefined && at.unit >= 0 && at.km <= COAST_KM;
  });
  const places = distinctPlaces(inRegion);
  const made = voronoiAreas(
    Float64Array.from(places, ({ lat }) => lat),
    Float64Array.from(places, ({ lon }) => lon),
    regions.map((shape, r) => ({
      shape,
      places: Int32Array.from(places.keys()).filter((p) => places[p]?.region === r),
    })),
  );
  const kept = Int32Array.from(places.keys()).filter((p) => made.shapes[p]?.length !== 0);
  const order = kept.sort((p, q) => ((places[p]?.code ?? '') < (places[q]?.code ?? '') ? -1 : 1));
  const unitOfPlace = new Int32Array(places.length).fill(-1);
  order.forEach((place, unit) => {
    unitOfPlace[place] = unit;
  });
  const units = Array.from(order, (p) => places[p] as CodePlace);
  const lat = Float64Array.from(units, (unit) => unit.lat);
  const lon = Float64Array.from(units, (unit) => unit.lon);
  const borders = renumbered(made.borders, unitOfPlace, units.length);
  return {
    kind,
    approximate: true,
    source,
    units: {
      count: units.length,
      codes: textColumn(units.map(({ code }) => code)),
      names: textColumn(units.map(({ name }) => name)),
      lat,
      lon,
      xKm: null,
      yKm: null,
      areaKm2: Float64Array.from(order, (p) => made.areaKm2[p] as number),
      values: [],
    },
    ...linkedNeighbours(lat, lon, borders),
    shapes: Array.from(order, (p) => made.shapes[p] as AreaShape),
    unitOfCode: nearestPlaces(codes, units),
  };
}

/** Borders between places as borders between units, in the order of the units. */
function renumbered({ a, b, km }: ReturnType<typeof voronoiAreas>['borders'], unitOf: Int32Array, count: number) {
  const pairs = Array.from(a, (from, i): [pair: number, km: number] => {
    const [u, w] = [unitOf[from] as number, unitOf[b[i] as number] as number];
    return [Math.min(u, w) * count + Math.max(u, w), km[i] as number];
  }).sort((one, other) => one[0] - other[0]);
  return {
    a: Int32Array.from(pairs, ([pair]) => Math.floor(pair / count)),
    b: Int32Array.from(pairs, ([pair]) => pair % count),
    km: Float64Array.from(pairs, ([, length]) => length),
  };
}
