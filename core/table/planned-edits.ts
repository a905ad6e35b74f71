import type { RowCommand } from '../edit/command.ts';

/** A cell that is to hold another text: typed into it, or pasted. */
export interface CellEdit {
  readonly row: number;
  /** Id of its column. */
  readonly column: string;
  readonly text: string;
}

/** Why a cell cannot hold a text. */
export type CellFault =
  | 'fixed-column'
  | 'unknown-territory'
  | 'ambiguous-territory'
  | 'unknown-rep'
  | 'ambiguous-rep'
  | 'unknown-region'
  | 'ambiguous-region'
  | 'not-yes-or-no'
  | 'not-a-number'
  | 'not-a-day'
  | 'not-money'
  | 'not-a-place'
  | 'place-alone'
  | 'not-a-colour'
  | 'no-home'
  | 'no-quota'
  | 'shares-sum'
  | 'in-no-territory'
  | 'named-elsewhere'
  | 'too-long'
  | 'blank';

/** An account that is to be put on the map, in degrees. */
export interface PlacedCell {
  readonly account: number;
  readonly lat: number;
  readonly lon: number;
}

/** What edits of cells come to: commands for one step, and the cells that stay as they are with the reason. */
export interface PlannedEdits {
  readonly commands: readonly RowCommand[];
  /** Accounts that move on the map, and then nothing else does; left out where none is. */
  readonly places?: readonly PlacedCell[];
  /** Rows that the edits change. */
  readonly rows: number;
  readonly faults: readonly { readonly edit: CellEdit; readonly fault: CellFault }[];
}

/** Columns that more than one table has, and whose cells can be changed. */
export const TERRITORY = 'territory';
export const LOCKED = 'locked';

const YES = new Set(['x', '1', 'yes', 'true', 'y', 'نعم']);
const NO = new Set(['', '0', 'no', 'false', 'n', 'لا']);

/** What a cell that is switched on and off says; null where it says neither. */
export function yesOrNo(text: string): boolean | null {
  const said = plainWord(text);
  return YES.has(said) ? true : NO.has(said) ? false : null;
}

/** A word as it is compared: without blanks around it and capitals. */
export function plainWord(text: string): string {
  return text.trim().toLowerCase();
}
