import type { BatchKey } from './ids.ts';
import { type TextColumn, textAt } from './text-column.ts';

/**
 * Where the units of a plan come from. `points`: every account's place is a unit of its own. `us-zips` and
 * `postal-areas` are approximate: cells around the places of postal codes. `areas`: a boundary file of the planner's.
 */
export type UnitSetKind =
  | 'points'
  | 'us-states'
  | 'us-counties'
  | 'us-zips'
  | 'postal-areas'
  | 'hexagons'
  | 'areas'
  | 'list';

/** The unit set of a plan, replaced as a whole by an import. */
export interface UnitSet {
  readonly batch: BatchKey;
  readonly kind: UnitSetKind;
  /** What the shapes or the list were read from: `us-atlas 3.0.1 counties-10m`, or a file's name. */
  readonly source: string;
}

/** The units of a plan as columns; row i of every column is the same unit. */
export interface UnitTable {
  readonly count: number;
  /** Rising unit keys. */
  readonly keys: Int32Array;
  /** What the planner calls it: county FIPS, postcode, or the account's id with points. */
  readonly codes: TextColumn;
  readonly names: TextColumn;
  /** Degrees; NaN where a list gave only a plane. */
  readonly lat: Float64Array;
  readonly lon: Float64Array;
  /** The list's own plane in km where it has one, else null and the plane is projected from lat and lon. */
  readonly xKm: Float64Array | null;
  readonly yKm: Float64Array | null;
  /** Area in km2, NaN for points. */
  readonly areaKm2: Float64Array;
  /** Values the unit carries itself, one column per measure in the order of `Plan.measures`; null where it has none. */
  readonly values: readonly (Float64Array | null)[];
}

/** Pairs of neighbouring units as kept in the plan file, each pair once, dense row numbers with a < b. */
export interface NeighbourTable {
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Length of the shared border in km; 0 = unknown. */
  readonly sharedKm: Float64Array;
  /** 1 where the pair is a link across water or a gap, made because a part would have no neighbour. */
  readonly link: Uint8Array;
}

/** What a planner calls the unit at a row: its name, else its code. */
export function unitName({ names, codes }: Pick<UnitTable, 'names' | 'codes'>, row: number): string {
  return textAt(names, row) || textAt(codes, row);
}
