import type { SharedBorders } from '../shared-borders.ts';
import type { AreaShape } from '../us-atlas.ts';

/** Longitude and latitude in degrees. */
export type Place = readonly [lon: number, lat: number];

export type AreaFormat = 'geojson' | 'topojson' | 'shapefile' | 'kml';

/** A column of the attributes; texts as they stand in the file, '' where a feature has none. */
export interface AreaColumn {
  readonly name: string;
  readonly values: readonly string[];
}

/** What was put right in a feature so that it could be used; the planner sees the list. */
export type AreaRepairKind =
  | 'ring-closed'
  | 'points-dropped'
  | 'spikes-cut'
  | 'ring-dropped'
  | 'winding-turned'
  | 'crossings-resolved'
  | 'crossings-left'
  | 'hole-dropped'
  | 'antimeridian-cut'
  | 'longitude-shifted'
  | 'height-dropped'
  | 'collection-flattened'
  | 'lines-dropped'
  | 'zero-area'
  | 'no-shape'
  | 'reprojected'
  | 'reprojected-by-size';

export interface AreaRepair {
  /** Number of the feature in the file, from 1; 0 = the whole file. */
  readonly feature: number;
  readonly kind: AreaRepairKind;
  readonly detail: Readonly<Record<string, string | number>>;
}

/** Why one feature of a file cannot be used. */
export type AreaRefusalCode =
  | 'not-a-feature'
  | 'type-unknown'
  | 'line-broken'
  | 'coordinates-unreadable'
  | 'coordinates-infinite'
  | 'arc-missing'
  | 'only-lines'
  | 'nested'
  | 'latitude-impossible'
  | 'longitude-impossible'
  | 'at-pole'
  | 'around-earth'
  | 'too-tangled'
  | 'nothing-left';

export interface RefusedArea {
  /** Number of the feature in the file, from 1. */
  readonly feature: number;
  readonly code: AreaRefusalCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A boundary file as read, checked and repaired. Entry i of every list is the same feature. */
export interface AreaSet {
  /** The file's name. */
  readonly file: string;
  readonly format: AreaFormat;
  /** The layers of the file by name, and the one that was read; null where the format has no layers. */
  readonly layers: readonly string[];
  readonly layer: string | null;
  /** The attributes, from which the planner chooses the key and the name. */
  readonly columns: readonly AreaColumn[];
  /** Proposed columns, null where none suits. */
  readonly keyColumn: number | null;
  readonly nameColumn: number | null;
  /** Numbers of the features in the file, from 1. */
  readonly numbers: Int32Array;
  /** Closed rings in degrees, outer ones anticlockwise (RFC 7946); empty for a point and where there is no shape. */
  readonly shapes: readonly AreaShape[];
  /** The place of a feature that is a point, or whose outline has no extent. */
  readonly points: readonly (Place | null)[];
  /** Borders from the arcs that features share; null where the file shares none and they must be found by place. */
  readonly sharedArcs: SharedBorders | null;
  readonly repairs: readonly AreaRepair[];
  readonly refused: readonly RefusedArea[];
}
