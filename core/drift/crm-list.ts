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
  /** As they are written; blank where nothing is said. */
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

/** The fields of such a list that a column can be mapped to, and those that say where an account lies. */
export const CRM_FIELDS = [
  'id',
  'name',
  'owner',
  'territory',
  'territoryName',
  'lat',
  'lon',
  'city',
  'region',
  'postalCode',
  'country',
] as const;
export type CrmField = (typeof CRM_FIELDS)[number];

/** What a column says in a row, blank where nothing. */
export function wordAt({ index, words }: WordColumn, row: number): string {
  return words[index[row] as number] ?? '';
}
