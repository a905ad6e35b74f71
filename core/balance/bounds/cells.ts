/** Groups of units near each other, with what is needed to bound what any part of a group costs. */
export interface Cells {
  readonly count: number;
  readonly weight: Float64Array;
  /** Weighted centre of each, km. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Weighted mean squares and product of the offsets of its units from its centre, km2. */
  readonly xx: Float64Array;
  readonly xy: Float64Array;
  readonly yy: Float64Array;
  /** No unit is further from the centre than this, km. */
  readonly radius: Float64Array;
  /** The cell of the division before that each is a part of. */
  readonly parent: Int32Array;
  readonly unitsOf: (cell: number) => Int32Array;
}

/** Units in cells that are divided further and further. */
export interface CellDivision {
  /** Divides every cell until none has more than this sum of weight x squared distance to its centre. */
  divide(mostInertia: number): Cells;
}

/** More than the rounding of a distance. */
const MORE = 1 + 1e-9;

/**
 * One cell of all units that weigh something, to be divided: across the wider side, at the centre, as in a k-d tree
 * (Bentley 1975). O(units x depth) in all.
 */
export function cellDivision(xKm: Float64Array, yKm: Float64Array, weightOf: Float64Array): CellDivision {
  const order = Int32Array.from(xKm.keys()).filter((u) => (weightOf[u] as number) > 0);
  let starts = order.length > 0 ? [0] : [];
  return { divide };

  function divide(mostInertia: number): Cells {
    const next: number[] = [];
    const parent: number[] = [];
    const columns: number[][] = [[], [], [], [], [], [], []];
    for (const [cell, start] of starts.entries()) part(start, starts[cell + 1] ?? order.length, cell);
    starts = next;
    const [weight, x, y, xx, xy, yy, radius] = columns.map((column) => Float64Array.from(column)) as Columns;
    const unitsOf = (cell: number) => order.slice(next[cell], next[cell + 1] ?? order.length);
    return { count: next.length, weight, x, y, xx, xy, yy, radius, parent: Int32Array.from(parent), unitsOf };

    function part(from: number, to: number, of: number): void {
      const moments = momentsOf(from, to);
      const [own, x, y, xx, , yy] = moments;
      if (own * (xx + yy) > mostInertia) {
        const middle = xx > yy ? parted(from, to, xKm, x) : parted(from, to, yKm, y);
        // Rounding may have put the centre of units in one place beside that place.
        if (middle > from && middle < to) {
          part(from, middle, of);
          part(middle, to, of);
          return;
        }
      }
      next.push(from);
      parent.push(of);
      for (const [column, value] of moments.entries()) columns[column]?.push(value);
    }
  }

  function momentsOf(from: number, to: number): [number, number, number, number, number, number, number] {
    let [own, x, y] = [0, 0, 0];
    for (let i = from; i < to; i++) {
      const u = order[i] as number;
      const w = weightOf[u] as number;
      own += w;
      x += w * (xKm[u] as number);
      y += w * (yKm[u] as number);
    }
    x /= own;
    y /= own;
    if (to - from === 1) {
      const u = order[from] as number;
      return [own, xKm[u] as number, yKm[u] as number, 0, 0, 0, 0];
    }
    let [xx, xy, yy, furthest] = [0, 0, 0, 0];
    for (let i = from; i < to; i++) {
      const u = order[i] as number;
      const share = (weightOf[u] as number) / own;
      const dx = (xKm[u] as number) - x;
      const dy = (yKm[u] as number) - y;
      xx += share * dx * dx;
      xy += share * dx * dy;
      yy += share * dy * dy;
      furthest = Math.max(furthest, dx * dx + dy * dy);
    }
    return [own, x, y, xx, xy, yy, Math.sqrt(furthest) * MORE];
  }

  /** Puts units up to a coordinate before the others; returns where those begin. */
  function parted(from: number, to: number, along: Float64Array, at: number): number {
    let [low, high] = [from, to];
    while (low < high) {
      const u = order[low] as number;
      if ((along[u] as number) <= at) low++;
      else {
        order[low] = order[--high] as number;
        order[high] = u;
      }
    }
    return low;
  }
}

type Columns = [
  Float64Array<ArrayBuffer>,
  Float64Array<ArrayBuffer>,
  Float64Array<ArrayBuffer>,
  Float64Array<ArrayBuffer>,
  Float64Array<ArrayBuffer>,
  Float64Array<ArrayBuffer>,
  Float64Array<ArrayBuffer>,
];
