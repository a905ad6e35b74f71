import type { BatchKey } from './ids.ts';
import type { TextColumn } from './text-column.ts';

/** What an import of leads brings, as columns; row i of every column is the same lead, in the order of the file. */
export interface LeadColumns {
  readonly count: number;
  /** The texts of the user's file; blank where it says nothing. */
  readonly ids: TextColumn;
  readonly sources: TextColumn;
  readonly owners: TextColumn;
  readonly statuses: TextColumn;
  /** What rules of routing ask for (core/routing/rule.ts). */
  readonly segments: TextColumn;
  readonly products: TextColumn;
  readonly languages: TextColumn;
  /**
   * Code of the unit it lies in, blank for none. A lead is kept by code and not by key, because points become new
   * units with every update of the accounts, under the codes they had.
   */
  readonly unitCodes: TextColumn;
  /** Index into PLACE_LEVELS; -1 where there is no place. */
  readonly level: Int32Array;
  /** Degrees; NaN where the lead is not placed. */
  readonly lat: Float64Array;
  readonly lon: Float64Array;
  /** NaN where the file says none. */
  readonly score: Float64Array;
  /** Days since 1 January 1970; NaN where the file says none. */
  readonly day: Float64Array;
}

/** The leads of a plan as far as it counts them: what else is said of each stays in its file. */
export interface PlanLeads {
  readonly batch: BatchKey;
  readonly count: number;
  /** Row of its unit in the unit table; -1 where it lies in none of them. */
  readonly unit: Int32Array;
  /** As in LeadColumns. */
  readonly score: Float64Array;
  readonly day: Float64Array;
}

/** The leads of a plan as they stand in its file. */
export interface LeadTable extends LeadColumns, PlanLeads {
  /** Rising lead keys. */
  readonly keys: Int32Array;
}

/** A million leads with their texts would be some hundred megabytes in every thread that has the plan. */
export function planLeads({ batch, count, unit, score, day }: PlanLeads): PlanLeads {
  return { batch, count, unit, score, day };
}
