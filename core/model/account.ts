import type { PlaceQuality } from './place-quality.ts';
import type { TextColumn } from './text-column.ts';

/** The accounts of a plan as columns; row i of every column is the same account, in the order of the user's file. */
export interface AccountTable {
  readonly count: number;
  /** Rising account keys. */
  readonly keys: Int32Array;
  /** The user's own id: text for ever, leading zeros kept. */
  readonly ids: TextColumn;
  readonly names: TextColumn;
  readonly cities: TextColumn;
  readonly regions: TextColumn;
  readonly postalCodes: TextColumn;
  readonly countries: TextColumn;
  /** Id (or name) of the account each belongs to, blank for none; left out where the list names no parents. */
  readonly parents?: TextColumn;
  /** The class of each account in the planner's words, blank for none; left out where the list says no classes. */
  readonly classes?: TextColumn;
  /** Degrees; NaN where the account is not placed. */
  readonly lat: Float64Array;
  readonly lon: Float64Array;
  readonly placed: PlaceQuality;
  /** Row of its unit in the unit table; -1 where the account is not placed. */
  readonly unit: Int32Array;
  /** Index into `ownerNames`; -1 where the file names no owner. */
  readonly owner: Int32Array;
  readonly ownerNames: readonly string[];
  /**
   * The day since which its owner has it, and the last day on which anything was done about it: days since 1 January
   * 1970, NO_DAY where nothing is said; left out where the list says no such day.
   */
  readonly ownerSince?: Int32Array;
  readonly lastActivity?: Int32Array;
  /** One column per measure in the order of `Plan.measures`; null where accounts do not carry it. */
  readonly values: readonly (Float64Array | null)[];
}
