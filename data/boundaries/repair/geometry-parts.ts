import type { Place } from '../files/area-set.ts';
import { AreaRefused } from '../files/areas-refused.ts';

export type Ring = Place[];

/** What a geometry is made of, once it is known to be one. */
export interface GeometryParts {
  readonly polygons: Ring[][];
  readonly points: Place[];
  readonly lines: number;
  /** Positions with a height or a measure, which is dropped. */
  readonly heights: number;
  /** Geometry collections taken apart. */
  readonly collections: number;
}

/** Collections in collections; RFC 7946 advises against any. */
const MOST_NESTED = 3;

/**
 * Takes a GeoJSON geometry apart and checks each of its numbers. It walks as deep as each type goes and no deeper, and
 * keeps its own list of open collections, so that no nesting can exhaust the stack. Throws AreaRefused (type-unknown,
 * nested, coordinates-unreadable, coordinates-infinite, arc-missing).
 */
export function geometryParts(geometry: unknown): GeometryParts {
  const parts = { polygons: [] as Ring[][], points: [] as Place[], lines: 0, heights: 0, collections: 0 };
  const open: { given: unknown; depth: number }[] = [{ given: geometry, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { given, depth } = next;
    if (given === null) continue;
    const { type, coordinates, geometries } = members(given);
    switch (type) {
      case 'Point':
        // An empty point is how some programs write a feature without a place.
        if (!(Array.isArray(coordinates) && coordinates.length === 0)) parts.points.push(position(coordinates));
        break;
      case 'MultiPoint':
        parts.points.push(...list(coordinates).map(position));
        break;
      case 'LineString':
        list(coordinates).forEach(position);
        parts.lines++;
        break;
      case 'MultiLineString':
        for (const line of list(coordinates)) list(line).forEach(position);
        parts.lines++;
        break;
      case 'Polygon':
        parts.polygons.push(list(coordinates).map(ring));
        break;
      case 'MultiPolygon':
        for (const polygon of list(coordinates)) parts.polygons.push(list(polygon).map(ring));
        break;
      case 'GeometryCollection': {
        if (depth >= MOST_NESTED) throw new AreaRefused('nested', { levels: MOST_NESTED });
        parts.collections++;
        const inner = list(geometries);
        for (let i = inner.length - 1; i >= 0; i--) open.push({ given: inner[i], depth: depth + 1 });
        break;
      }
      default:
        throw new AreaRefused('type-unknown', { type: String(typeof type === 'string' ? type : '').slice(0, 40) });
    }
  }
  return parts;

  function ring(given: unknown): Ring {
    if (given === null) throw new AreaRefused('arc-missing');
    return list(given).map(position);
  }

  function position(given: unknown): Place {
    if (!Array.isArray(given) || given.length < 2) throw unreadable(given);
    const [x, y] = given;
    if (typeof x !== 'number' || typeof y !== 'number') throw unreadable(given);
    if (!Number.isFinite(x) || !Number.isFinite(y)) throw new AreaRefused('coordinates-infinite');
    if (given.length > 2) parts.heights++;
    return [x, y];
  }
}

function members(given: unknown): Readonly<Record<string, unknown>> {
  if (typeof given !== 'object' || given === null) throw new AreaRefused('type-unknown', { type: '' });
  return given as Readonly<Record<string, unknown>>;
}

function list(given: unknown): readonly unknown[] {
  if (!Array.isArray(given)) throw unreadable(given);
  return given;
}

/** Shows the planner what stood there, if it is short; an array may be nested without end and is not written out. */
function unreadable(given: unknown): AreaRefused {
  const flat =
    Array.isArray(given) && given.length <= 4 && given.every((item) => typeof item !== 'object' || item === null);
  const text = Array.isArray(given) ? (flat ? JSON.stringify(given) : '[...]') : (JSON.stringify(given) ?? 'null');
  return new AreaRefused('coordinates-unreadable', { text: text.slice(0, 60) });
}
