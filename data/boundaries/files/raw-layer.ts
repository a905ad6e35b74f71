import type { SharedBorders } from '../shared-borders.ts';
import type { AreaFormat, RefusedArea } from './area-set.ts';

/** A feature as its format gives it: nothing in it is checked. */
export interface RawFeature {
  /** Number in the file, from 1. */
  readonly number: number;
  readonly properties: ReadonlyMap<string, string>;
  /** A GeoJSON geometry, null for no shape, or anything else that stood there. */
  readonly geometry: unknown;
}

/** One layer of a boundary file before its shapes are looked at. */
export interface RawLayer {
  readonly format: AreaFormat;
  readonly layers: readonly string[];
  readonly layer: string | null;
  readonly features: readonly RawFeature[];
  /** What the file calls its coordinates: an EPSG name or a WKT; null where it says nothing. */
  readonly projection: string | null;
  /** Borders by row of `features`, where the format has shared arcs. */
  readonly sharedArcs: SharedBorders | null;
  /** True where the format wants outer rings anticlockwise, so that turning one is worth telling. */
  readonly windingMatters: boolean;
  /** Features that could not even be taken out of the file. */
  readonly refused: readonly RefusedArea[];
}

/** Attributes as texts: a value that is no text is written as JSON does, a long one is cut. */
export function propertiesOf(given: unknown): Map<string, string> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return new Map();
  // Object.entries sees a key `__proto__` as any other, and a Map keeps it as such.
  return new Map(Object.entries(given).map(([name, value]) => [name, cellText(value)]));
}

/** Longer cells are no keys and no names. */
const LONGEST_CELL = 1000;

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.slice(0, LONGEST_CELL);
}
