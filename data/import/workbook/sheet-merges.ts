import { columnOf, MOST_COLUMNS } from './cell-names.ts';
import { attributeOf, xmlScanner } from './xml-scanner.ts';

/** Cells of one row that are merged into the first of them; both counted from 0, `to` included. */
export interface MergedAcross {
  readonly from: number;
  readonly to: number;
}

/** More are no header's. */
const MOST_MERGES = 10_000;

/** The merged cells that begin on a row of a sheet (ECMA-376 part 1, 18.3.1.54), by the row's number. */
export function mergesOfRow(pieces: Iterable<string>, line: number): MergedAcross[] {
  const found: MergedAcross[] = [];
  const scanner = xmlScanner({
    open(name, attributes) {
      if (name !== 'mergeCell' || found.length >= MOST_MERGES) return;
      const [first = '', last = first] = (attributeOf(attributes, 'ref') ?? '').split(':');
      if (Number(/\d+$/.exec(first)?.[0]) !== line) return;
      const [from, to] = [columnOf(first), Math.min(columnOf(last), MOST_COLUMNS - 1)];
      if (to > from) found.push({ from, to });
    },
    close: () => {},
    text: () => {},
    wants: () => false,
  });
  for (const piece of pieces) scanner.push(piece);
  scanner.end();
  return found;
}

/** A header whose merged cells are filled to the right with what stands in the first of them, up to `width` cells. */
export function filledRight(record: readonly string[], merges: readonly MergedAcross[], width: number): string[] {
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
