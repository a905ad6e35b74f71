/**
 * One column of a table over rows 0 to count-1, asked cell by cell: a million rows cost nothing until they are looked
 * at. `listed` is for columns of few different texts (territories, owners): they are ordered once, not row by row.
 */
export type Cells =
  | { readonly kind: 'text'; readonly at: (row: number) => string }
  /** NaN where there is nothing. */
  | { readonly kind: 'number'; readonly at: (row: number) => number }
  | {
      readonly kind: 'listed';
      readonly names: readonly string[];
      /** Place in `names`, -1 where there is nothing. */
      readonly at: (row: number) => number;
    };

/** The text of a cell as it is searched, ordered and copied; numbers have none. */
export function cellText(cells: Cells, row: number): string {
  switch (cells.kind) {
    case 'text':
      return cells.at(row);
    case 'listed':
      return cells.names[cells.at(row)] ?? '';
    case 'number':
      return '';
  }
}
