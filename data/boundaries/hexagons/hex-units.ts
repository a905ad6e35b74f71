import { invariant } from '../../../core/invariant.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { isOnLand } from '../approximate/country-outline.ts';
import type { Polygons } from '../approximate/voronoi-areas.ts';
import { linkedNeighbours } from '../linked-neighbours.ts';
import { unitLocator } from '../place-in-units.ts';
import type { AreaShape } from '../us-atlas.ts';
import type { UsUnits } from '../us-units.ts';
import { HEX_STEPS, type Hex, type HexGrid, hexGrid, hexId } from './hex-grid.ts';
import { between } from './hexes-between.ts';

/** Hexagons ready to import as units. */
export interface HexUnits extends Omit<UsUnits, 'kind'> {
  readonly kind: 'hexagons';
  readonly grid: HexGrid;
  /** Unit of the hexagon a place lies in, -1 where that is none of the units. */
  unitAt(lat: number, lon: number): number;
}

/** More hexagons than this are no units to plan with: the size was mistyped. */
export const MOST_HEXAGONS = 100_000;
/** The least and the largest width, km: whoever asks the planner keeps to them. */
export const LEAST_SIZE_KM = 0.5;
export const LARGEST_SIZE_KM = 1_000;

/** Which hexagons without a place come in: none, or of those between the others all, or those whose middle is on land. */
export type HexFill = 'none' | 'land' | 'all';

export type HexAnswer = HexUnits | { readonly tooMany: number };

/**
 * Hexagons of a width in km that hold places (degrees; NaN is passed over), with `fill` also those between them, within
 * the convex hull of the others. The origin of the grid, if none is given, is the whole degree nearest to the
 * middle of the places, so that a list that grows a little keeps its ids. Answers the number of hexagons where they are
 * more than MOST_HEXAGONS.
 */
export function hexagonsOf(
  lat: Float64Array,
  lon: Float64Array,
  sizeKm: number,
  fill: HexFill,
  origin = originOf(lat, lon),
): HexAnswer {
  const grid = gridOf(sizeKm, origin);
  const hexes = new Map<string, Hex>();
  for (let i = 0; i < lat.length; i++) {
    if (!Number.isFinite(lat[i]) || !Number.isFinite(lon[i])) continue;
    const hex = grid.hexAt(lat[i] as number, lon[i] as number);
    hexes.set(hexId(hex), hex);
  }
  const filled = fill === 'none' ? [...hexes.values()] : between([...hexes.values()], MOST_HEXAGONS);
  const wanted =
    fill === 'land' && filled.length <= MOST_HEXAGONS
      ? filled.filter((hex) => {
          const [x, y] = grid.middle(hex);
          return hexes.has(hexId(hex)) || isOnLand(y, x);
        })
      : filled;
  return wanted.length > MOST_HEXAGONS ? { tooMany: wanted.length } : unitsOf(grid, wanted);
}

/** Hexagons of a width in km that cover an outline: every one whose middle or a corner lies in it, or that its line crosses. */
export function hexagonsOver(outline: Polygons, sizeKm: number, origin = originOfShape(outline)): HexAnswer {
  const grid = gridOf(sizeKm, origin);
  const edge = new Map<string, Hex>();
  for (const [x, y] of alongRings(outline, sizeKm)) {
    const hex = grid.hexAt(y, x);
    edge.set(hexId(hex), hex);
    if (edge.size > MOST_HEXAGONS) return { tooMany: edge.size };
  }
  const within = unitLocator([outline as AreaShape]);
  const all = between([...edge.values()], MOST_HEXAGONS);
  if (all.length > MOST_HEXAGONS) return { tooMany: all.length };
  const covering = all.filter((hex) => {
    if (edge.has(hexId(hex))) return true;
    return [grid.middle(hex), ...grid.ring(hex)].some(([x, y]) => {
      const { unit, km } = within(y, x);
      return unit >= 0 && km === 0;
    });
  });
  return unitsOf(grid, covering);
}

/** Points along all rings, close enough that no hexagon is stepped over. */
function* alongRings(outline: Polygons, sizeKm: number): Generator<readonly [number, number]> {
  const step = sizeKm / (4 * KM_PER_DEGREE);
  for (const ring of outline.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [x, y] = ring[i - 1] as readonly [number, number];
      const [toX, toY] = ring[i] as readonly [number, number];
      const steps = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y) / step));
      for (let s = 0; s < steps; s++) yield [x + (s * (toX - x)) / steps, y + (s * (toY - y)) / steps];
    }
  }
}

const KM_PER_DEGREE = 111.195;

function originOfShape(outline: Polygons): HexGrid['origin'] {
  const points = outline.flatMap((rings) => rings[0] ?? []);
  return originOf(
    Float64Array.from(points, ([, y]) => y),
    Float64Array.from(points, ([x]) => x),
  );
}

function gridOf(sizeKm: number, origin: HexGrid['origin']): HexGrid {
  invariant(sizeKm >= LEAST_SIZE_KM && sizeKm <= LARGEST_SIZE_KM, 'hexagons are 0.5 to 1,000 km wide');
  return hexGrid(sizeKm, origin);
}

/** The whole degree nearest to the middle of the places, as directions: 180 degrees are no border. */
function originOf(lat: Float64Array, lon: Float64Array): HexGrid['origin'] {
  let [x, y, z] = [0, 0, 0];
  lat.forEach((phi, i) => {
    const lambda = ((lon[i] as number) * Math.PI) / 180;
    if (!Number.isFinite(phi) || !Number.isFinite(lambda)) return;
    x += Math.cos((phi * Math.PI) / 180) * Math.cos(lambda);
    y += Math.cos((phi * Math.PI) / 180) * Math.sin(lambda);
    z += Math.sin((phi * Math.PI) / 180);
  });
  return {
    lat: Math.round((Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI) + 0,
    lon: Math.round((Math.atan2(y, x) * 180) / Math.PI) + 0,
  };
}

/** In rows from south to north, each from west to east. */
function unitsOf(grid: HexGrid, hexes: readonly Hex[]): HexUnits {
  const ordered = [...hexes].sort((a, b) => a.r - b.r || a.q - b.q);
  const unitOf = new Map(ordered.map((hex, unit) => [hexId(hex), unit]));
  const a: number[] = [];
  const b: number[] = [];
  ordered.forEach(({ q, r }, unit) => {
    const others = HEX_STEPS.flatMap((step) => unitOf.get(hexId({ q: q + step.q, r: r + step.r })) ?? []);
    for (const other of others.filter((each) => each > unit).sort((one, two) => one - two)) {
      a.push(unit);
      b.push(other);
    }
  });
  const middles = ordered.map((hex) => grid.middle(hex));
  const lat = Float64Array.from(middles, ([, y]) => y);
  const lon = Float64Array.from(middles, ([x]) => x);
  const ids = textColumn(ordered.map(hexId));
  const borders = { a: Int32Array.from(a), b: Int32Array.from(b), km: new Float64Array(a.length).fill(grid.sideKm) };
  return {
    kind: 'hexagons',
    source: `hexagons of ${grid.sizeKm} km around ${grid.origin.lat}, ${grid.origin.lon}`,
    grid,
    units: {
      count: ordered.length,
      codes: ids,
      names: ids,
      lat,
      lon,
      xKm: null,
      yKm: null,
      areaKm2: new Float64Array(ordered.length).fill(grid.areaKm2),
      values: [],
    },
    ...linkedNeighbours(lat, lon, borders),
    shapes: ordered.map((hex) => [[grid.ring(hex)]]),
    unitAt: (latDeg, lonDeg) => unitOf.get(hexId(grid.hexAt(latDeg, lonDeg))) ?? -1,
  };
}
