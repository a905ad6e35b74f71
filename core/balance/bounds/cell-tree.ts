import type { Cells } from './cells.ts';

/** Cells of a node that is not divided further. */
const LEAF = 8;

/**
 * Priced cells, found by place. The price of weight at a place u of a cell with the centre g is, in km2,
 *
 *     price + slope . (u - g) + d2(u, g)
 *
 * so that the rate d2(u, b) - price at any place b is linear over a cell, its mean the rate at the centre.
 */
export interface CellTree {
  /** One per cell, in the order of the cells; `reprice` after a change. */
  readonly price: Float64Array;
  readonly slopeX: Float64Array;
  readonly slopeY: Float64Array;
  reprice(): void;
  /**
   * Finds the cells with a place whose rate is below a number: returns how many, and writes them into `cell` and their
   * mean rates into `rate`.
   */
  gather(x: number, y: number, below: number): number;
  readonly cell: Int32Array;
  readonly rate: Float64Array;
  /** Per cell found: root mean square of the differences of rates from their mean, and the most there can be. */
  readonly spread: Float64Array;
  readonly reach: Float64Array;
  /** Cells and nodes touched so far. */
  readonly looked: () => number;
}

/**
 * The k-d tree (Bentley 1975) of the centres of cells. Nodes are in preorder, and each knows the node that follows its
 * branch, so that a walk needs no stack.
 */
export function cellTree(cells: Cells): CellTree {
  const { count, x, y, radius } = cells;
  const order = Int32Array.from({ length: count }, (_, i) => i);
  const start: number[] = [];
  const end: number[] = [];
  const after: number[] = [];
  if (count > 0) divide(0, count);
  const nodes = start.length;
  // Around all units of the node's cells.
  const west = start.map((_, node) => least(node, (c) => (x[c] as number) - (radius[c] as number)));
  const east = start.map((_, node) => -least(node, (c) => -(x[c] as number) - (radius[c] as number)));
  const south = start.map((_, node) => least(node, (c) => (y[c] as number) - (radius[c] as number)));
  const north = start.map((_, node) => -least(node, (c) => -(y[c] as number) - (radius[c] as number)));
  const [price, slopeX, slopeY] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const [rate, spread, reach] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const cell = new Int32Array(count);
  const highest = new Float64Array(nodes);
  let looked = 0;
  return { price, slopeX, slopeY, reprice, gather, cell, rate, spread, reach, looked: () => looked };

  function divide(from: number, to: number): void {
    const node = start.length;
    start.push(from);
    end.push(to);
    after.push(0);
    if (to - from > LEAF) {
      const part = order.subarray(from, to);
      const along = extent(x, part) > extent(y, part) ? x : y;
      part.sort((a, b) => (along[a] as number) - (along[b] as number) || a - b);
      const middle = (from + to) >> 1;
      divide(from, middle);
      divide(middle, to);
    }
    after[node] = start.length;
  }

  function least(node: number, of: (cell: number) => number): number {
    let low = Number.POSITIVE_INFINITY;
    for (let i = start[node] as number; i < (end[node] as number); i++) low = Math.min(low, of(order[i] as number));
    return low;
  }

  function isLeaf(node: number): boolean {
    return after[node] === node + 1;
  }

  /** With radius q, slope s and the distance d of the centre: rates are at least d2 - price - 2dq - sq. */
  function reprice(): void {
    for (let node = nodes - 1; node >= 0; node--) {
      highest[node] = isLeaf(node)
        ? -least(node, (c) => {
            const q = radius[c] as number;
            return -(price[c] as number) - q * (q + Math.hypot(slopeX[c] as number, slopeY[c] as number));
          })
        : Math.max(highest[node + 1] as number, highest[after[node + 1] as number] as number);
    }
  }

  function gather(atX: number, atY: number, below: number): number {
    let found = 0;
    for (let node = 0; node < nodes; ) {
      looked++;
      const dx = Math.max((west[node] as number) - atX, 0, atX - (east[node] as number));
      const dy = Math.max((south[node] as number) - atY, 0, atY - (north[node] as number));
      const near = dx * dx + dy * dy - (highest[node] as number) < below;
      if (near && isLeaf(node)) {
        const to = end[node] as number;
        for (let i = start[node] as number; i < to; i++) if (take(order[i] as number, found)) found++;
        looked += to - (start[node] as number);
      }
      node = near && !isLeaf(node) ? node + 1 : (after[node] as number);
    }
    return found;

    function take(c: number, at: number): boolean {
      const ux = (x[c] as number) - atX;
      const uy = (y[c] as number) - atY;
      const over = ux * ux + uy * uy - (price[c] as number);
      const q = radius[c] as number;
      if (q === 0) {
        if (over >= below) return false;
      } else {
        const vx = 2 * ux - (slopeX[c] as number);
        const vy = 2 * uy - (slopeY[c] as number);
        const most = q * Math.sqrt(vx * vx + vy * vy);
        if (over - most >= below) return false;
        const square =
          vx * vx * (cells.xx[c] as number) + 2 * vx * vy * (cells.xy[c] as number) + vy * vy * (cells.yy[c] as number);
        reach[c] = most;
        spread[c] = Math.sqrt(Math.max(0, square));
      }
      cell[at] = c;
      rate[at] = over;
      return true;
    }
  }
}

function extent(values: Float64Array, cells: Int32Array): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const c of cells) {
    low = Math.min(low, values[c] as number);
    high = Math.max(high, values[c] as number);
  }
  return high - low;
}
