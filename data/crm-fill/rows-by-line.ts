/**
 * The row of a list that stands on a line of its file, -1 for none. Lines of a list rise, unless somebody wrote a sheet
 * in another order; of two rows on one line neither is found, because nobody can say which is meant.
 */
export function rowsByLine(lines: Int32Array): (line: number) => number {
  const order = rising(lines) ? null : Int32Array.from(lines.keys()).sort((a, b) => lineAt(a) - lineAt(b));
  const placeOf = (i: number) => (order ? (order[i] as number) : i);
  function lineAt(row: number): number {
    return lines[row] as number;
  }
  return (line) => {
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lineAt(placeOf(middle)) < line) low = middle + 1;
      else high = middle;
    }
    if (low === lines.length || lineAt(placeOf(low)) !== line) return -1;
    const isTwice = low + 1 < lines.length && lineAt(placeOf(low + 1)) === line;
    return isTwice ? -1 : placeOf(low);
  };
}

function rising(lines: Int32Array): boolean {
  for (let i = 1; i < lines.length; i++) if ((lines[i] as number) <= (lines[i - 1] as number)) return false;
  return true;
}
