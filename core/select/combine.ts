/** What becomes of what is selected already. */
export type PickHow = 'replace' | 'add' | 'subtract';
export const PICK_HOWS: readonly PickHow[] = ['replace', 'add', 'subtract'];

/** The rows that are selected then. Both lists rise and name each row once, and so does the answer. */
export function combineRows(now: Int32Array, rows: Int32Array, how: PickHow): Int32Array {
  if (how === 'replace') return rows;
  if (how === 'subtract') return without(now, rows);
  const joined = new Int32Array(now.length + rows.length);
  let [i, j, count] = [0, 0, 0];
  while (i < now.length || j < rows.length) {
    const a = i < now.length ? (now[i] as number) : Number.POSITIVE_INFINITY;
    const b = j < rows.length ? (rows[j] as number) : Number.POSITIVE_INFINITY;
    joined[count++] = Math.min(a, b);
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return joined.slice(0, count);
}

/** All rows below `count` that are not among these. */
export function invertRows(rows: Int32Array, count: number): Int32Array {
  return without(
    Int32Array.from({ length: count }, (_, row) => row),
    rows,
  );
}

/** Rows in any order, some perhaps twice, as a selection has them. */
export function risingOnce(rows: ArrayLike<number>): Int32Array {
  const sorted = Int32Array.from(rows).sort();
  return sorted.filter((row, i) => i === 0 || row !== sorted[i - 1]);
}

function without(now: Int32Array, rows: Int32Array): Int32Array {
  let at = 0;
  return now.filter((row) => {
    while (at < rows.length && (rows[at] as number) < row) at++;
    return rows[at] !== row;
  });
}
