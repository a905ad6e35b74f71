import { columnOf, MOST_COLUMNS } from './cell-names.ts';
import { attributeOf, xmlScanner } from './xml-scanner.ts';

/** Cells that are merged into the first of them. Columns are counted from 0, rows as the spreadsheet shows them. */
export interface MergedRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The merged ranges of a sheet (ECMA-376 part 1, 18.3.1.54) that are `wanted`, in the order in which they stand behind
 * its rows; the first `most` of them.
 */
export function readMerges(
  pieces: Iterable<string>,
  wanted: (range: MergedRange) => boolean,
  most: number,
): MergedRange[] {
  const found: MergedRange[] = [];
  const scanner = xmlScanner({
    open(name, attributes) {
      if (name !== 'mergeCell' || found.length >= most) return;
      const range = mergedRange(attributes);
      if (range && wanted(range)) found.push(range);
    },
    close: () => {},
    text: () => {},
    wants: () => false,
  });
  for (const piece of pieces) scanner.push(piece);
  scanner.end();
  return found;
}

/** The range that a `mergeCell` element names; null where it is no range of several cells. */
export function mergedRange(attributes: string): MergedRange | null {
  const [, first = '', firstRow = '', last = '', lastRow = ''] = RANGE.exec(attributeOf(attributes, 'ref') ?? '') ?? [];
  if (first === '' || isBeyondSheet(first) || isBeyondSheet(last)) return null;
  const range = {
    firstRow: Number(firstRow),
    lastRow: Number(lastRow),
    from: columnOf(first),
    to: Math.min(columnOf(last), MOST_COLUMNS - 1),
  };
  return range.to > range.from || range.lastRow > range.firstRow ? range : null;
}

/** `B2:C5`, with or without dollar signs. */
const RANGE = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

function isBeyondSheet(column: string): boolean {
  return column.length === 3 && column.toUpperCase() > 'XFD';
}

/** A header whose merged cells are filled to the right with what stands in the first of them, up to `width` cells. */
export function filledRight(record: readonly string[], merges: readonly MergedRange[], width: number): string[] {
  const filled = [...record];
  for (const { from, to } of merges) {
    const text = record[from] ?? '';
    if (text.trim() === '') continue;
    for (let cell = from + 1; cell <= to && cell < width; cell++) {
      while (filled.length < cell) filled.push('');
      if ((filled[cell] ?? '').trim() === '') filled[cell] = text;
    }
  }
  return filled;
}
