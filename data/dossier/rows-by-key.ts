/** The rows of a column that have each key, in rising order; one pass to count, one to fill. Key 0 is left out. */
export function rowsByKey(keys: Int32Array): (key: number) => Int32Array {
  const counts = new Map<number, number>();
  for (const key of keys) if (key !== 0) counts.set(key, (counts.get(key) ?? 0) + 1);
  const rows = new Map([...counts].map(([key, count]) => [key, new Int32Array(count)]));
  const next = new Map<number, number>();
  keys.forEach((key, row) => {
    const column = rows.get(key);
    if (!column) return;
    const at = next.get(key) ?? 0;
    column[at] = row;
    next.set(key, at + 1);
  });
  return (key) => rows.get(key) ?? new Int32Array(0);
}

/** The rows with the largest values, largest first, at most `most`; the earlier row first among equals. */
export function largestRows(rows: ArrayLike<number>, value: (row: number) => number, most: number): number[] {
  const kept: number[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const last = kept[most - 1];
    if (last !== undefined && !(value(row) > value(last))) continue;
    let at = Math.min(kept.length, most - 1);
    while (at > 0 && value(row) > value(kept[at - 1] as number)) at--;
    kept.splice(at, 0, row);
    if (kept.length > most) kept.pop();
  }
  return kept;
}
