import type { TextColumn } from '../../../core/model/text-column.ts';

/** The tables whose rows come by the hundred thousand, in batches, and are never changed one by one. */
type BulkTableName = 'unit' | 'account' | 'neighbour' | 'lead';

/** Which columns of a bulk table are in play; `value_3` only where the batch carries a measure in slot 3. */
export interface BulkTable {
  readonly name: BulkTableName;
  readonly texts: readonly string[];
  /** Whole numbers of 32 bits; NULL is -1 in memory. */
  readonly wholes: readonly string[];
  /** NULL is NaN in memory. */
  readonly reals: readonly string[];
}

/** Rows of a bulk table as columns, in the order of the table's lists of columns. */
export interface BulkColumns {
  readonly count: number;
  /** Rising. */
  readonly keys: Int32Array;
  readonly texts: readonly TextColumn[];
  readonly wholes: readonly Int32Array[];
  readonly reals: readonly Float64Array[];
}

/** In a column of whole numbers: no value. */
export const NO_WHOLE = -1;

/** Units with the value slots of a bit mask. */
export function unitTable(slots: number): BulkTable {
  return {
    name: 'unit',
    texts: ['code', 'name'],
    wholes: [],
    reals: ['lat_deg', 'lon_deg', 'x_km', 'y_km', 'area_km2', ...slotColumns(slots)],
  };
}

/** Accounts with the value slots of a bit mask. */
export function accountTable(slots: number): BulkTable {
  return {
    name: 'account',
    texts: ['id', 'name', 'city', 'region', 'postal_code', 'country', 'parent', 'class'],
    wholes: ['unit', 'owner', 'place_level'],
    reals: [
      'lat_deg',
      'lon_deg',
      'place_confidence_ratio',
      'place_conflict_km',
      'owner_since_day',
      'last_activity_day',
      ...slotColumns(slots),
    ],
  };
}

/** Pairs of neighbouring units. */
export const neighbourTable: BulkTable = {
  name: 'neighbour',
  texts: [],
  wholes: ['unit_a', 'unit_b', 'link'],
  reals: ['shared_km'],
};

/** Leads, which name their units by code. */
export const leadTable: BulkTable = {
  name: 'lead',
  texts: ['id', 'source', 'owner', 'status', 'unit_code', 'segment', 'product', 'language'],
  wholes: ['place_level'],
  reals: ['lat_deg', 'lon_deg', 'score', 'received_day'],
};

/** The slots of a bit mask, rising. */
export function slotsOf(mask: number): number[] {
  return Array.from({ length: 32 }, (_, slot) => slot).filter((slot) => (mask >>> slot) & 1);
}

function slotColumns(mask: number): string[] {
  return slotsOf(mask).map((slot) => `value_${slot}`);
}
