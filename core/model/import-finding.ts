/** What is odd about a column, or about many rows alike, rather than about one row. */
export const FINDING_CODES = [
  'coordinates-swapped',
  'coordinates-sign',
  'coordinates-e6',
  'coordinates-360',
  'coordinates-pile',
  'postal-code-short',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** What can be done about it, where the planner asks for it: nothing is changed alone. */
export const IMPORT_FIXES = ['swap-lat-lon', 'negate-lon', 'divide-e6', 'wrap-360', 'pad-postal-codes'] as const;
export type ImportFix = (typeof IMPORT_FIXES)[number];

/** Something odd that the reader found, with the rows it is true of and what could be done. */
export interface ImportFinding {
  readonly code: FindingCode;
  /** How many rows it is true of. */
  readonly rows: number;
  /** Lines of the first of them. */
  readonly lines: readonly number[];
  /** A cell or two as they stand, for the sentence. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Null where only the planner can know what is right. */
  readonly fix: ImportFix | null;
  /** Whether the fix was asked for, and done. */
  readonly fixed: boolean;
}

export const FIX_OF: Readonly<Record<FindingCode, ImportFix | null>> = {
  'coordinates-swapped': 'swap-lat-lon',
  'coordinates-sign': 'negate-lon',
  'coordinates-e6': 'divide-e6',
  'coordinates-360': 'wrap-360',
  'coordinates-pile': null,
  'postal-code-short': 'pad-postal-codes',
};
