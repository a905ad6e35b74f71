import type { AccountTable } from './account.ts';
import type { ShapeColumn } from './shape-column.ts';
import type { NeighbourTable, UnitSetKind, UnitTable } from './unit.ts';

/**
 * What an import brings, as columns, before the plan file has given its rows keys. Value columns stand in the order
 * of `measureNames`, which are the names of the measures the import was asked to read.
 */
export interface ImportedRows {
  readonly unitSet: { readonly kind: UnitSetKind; readonly source: string };
  readonly units: Omit<UnitTable, 'keys'>;
  readonly neighbours: NeighbourTable | null;
  /** One per unit; null for points, lists, and areas whose shapes come with the product. */
  readonly shapes: ShapeColumn | null;
  readonly accounts: Omit<AccountTable, 'keys'>;
  readonly measureNames: readonly string[];
  /** Rows of the unit table that the user's lock column holds in place. */
  readonly lockedUnits: Int32Array;
}
