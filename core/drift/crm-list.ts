import type { TextColumn } from '../model/text-column.ts';

/** What a CRM's list of accounts says today as columns; row i of every column is the same account, each id once. */
export interface CrmList {
  readonly count: number;
  readonly ids: TextColumn;
  readonly names: TextColumn;
  /** Who owns it and where it is; null where the list has no such column. */
  readonly owner: WordColumn | null;
  readonly territory: WordColumn | null;
  /** What the CRM calls that territory, where a list has a column of their names beside that of their ids. */
  readonly called: WordColumn | null;
  /** ISO 3166 code of the country, the postal code and the state as routing compares them; blank where not said. */
  readonly countries: TextColumn;
  readonly codes: TextColumn;
  readonly states: TextColumn;
}

/** A column with few different words. */
export interface WordColumn {
  /** Index into `words`, -1 for blank. */
  readonly index: Int32Array;
  readonly words: readonly string[];
}
