/**
 * The row a key leads to from row `at` of `count`, `page` rows being in sight; null where the key does not move.
 */
export function rowAfterKey(key: string, at: number, count: number, page: number): number | null {
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: Math.max(1, page), PageUp: -Math.max(1, page) }[key];
  if (step !== undefined) return Math.min(count - 1, Math.max(0, at + step));
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** Whether a key folds a group (true) or opens it (false): the arrow that points into the line opens. */
export function foldOfKey(key: string, rightToLeft: boolean): boolean | null {
  if (key === 'ArrowRight') return rightToLeft;
  return key === 'ArrowLeft' ? !rightToLeft : null;
}
