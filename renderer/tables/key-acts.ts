/** A cell by the line and the column it stands in, from 0. */
export interface CellPlace {
  readonly line: number;
  readonly column: number;
}

/** What a key does in a table. */
export type KeyAct =
  | { readonly kind: 'move'; readonly to: CellPlace; readonly selects: boolean }
  /** Space: selects the row or lets go of it. */
  | { readonly kind: 'switch'; readonly adds: boolean }
  | { readonly kind: 'all' }
  | { readonly kind: 'enter' };

type Keys = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * What a key does at a cell, as in the grid pattern of WAI-ARIA; null where it is none of the table's. `page` lines are
 * in sight; the arrows along the line follow the direction of reading.
 */
export function keyAct(
  { key, shiftKey, ctrlKey, metaKey, altKey }: Keys,
  { line, column }: CellPlace,
  size: { readonly lines: number; readonly columns: number; readonly page: number },
  rightToLeft: boolean,
): KeyAct | null {
  const control = ctrlKey || metaKey;
  if (altKey) return null;
  if (control && !shiftKey && key.toLowerCase() === 'a') return { kind: 'all' };
  if (key === ' ') return { kind: 'switch', adds: control || shiftKey };
  if ((key === 'Enter' || key === 'F2') && !control && !shiftKey) return { kind: 'enter' };
  const to = placeAfter(key, control, { line, column }, size, rightToLeft);
  if (!to) return null;
  const place = placeWithin(to, size);
  return { kind: 'move', to: place, selects: shiftKey && place.line !== line };
}

/** The cell nearest to a place in a table that has so many lines and columns: both go when what they are of does. */
export function placeWithin(
  { line, column }: CellPlace,
  { lines, columns }: { readonly lines: number; readonly columns: number },
): CellPlace {
  return { line: Math.max(0, Math.min(lines - 1, line)), column: Math.max(0, Math.min(columns - 1, column)) };
}

function placeAfter(
  key: string,
  control: boolean,
  { line, column }: CellPlace,
  { lines, columns, page }: { readonly lines: number; readonly columns: number; readonly page: number },
  rightToLeft: boolean,
): CellPlace | null {
  const along = rightToLeft ? -1 : 1;
  switch (key) {
    case 'ArrowDown':
      return { line: control ? lines - 1 : line + 1, column };
    case 'ArrowUp':
      return { line: control ? 0 : line - 1, column };
    case 'ArrowRight':
      return { line, column: column + along };
    case 'ArrowLeft':
      return { line, column: column - along };
    case 'PageDown':
      return { line: line + Math.max(1, page), column };
    case 'PageUp':
      return { line: line - Math.max(1, page), column };
    case 'Home':
      return control ? { line: 0, column: 0 } : { line, column: 0 };
    case 'End':
      return control ? { line: lines - 1, column: columns - 1 } : { line, column: columns - 1 };
    default:
      return null;
  }
}

/** Whether a key folds a group (true) or opens it (false): the arrow that points into the line opens. */
export function foldOfKey(key: string, rightToLeft: boolean): boolean | null {
  if (key === 'ArrowRight') return rightToLeft;
  return key === 'ArrowLeft' ? !rightToLeft : null;
}
