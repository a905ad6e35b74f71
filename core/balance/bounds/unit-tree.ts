/** Units of a node that is not divided further. */
const LEAF = 8;

/** Units in the order of a k-d tree, and the greatest price below every node, so that cheap ones are found by place. */
export interface UnitTree {
  readonly size: number;
  /** The unit of each place in the tree's order. */
  readonly order: Int32Array;
  readonly weight: Float64Array;
  /** Price per unit of weight, km2, in the tree's order; `reprice` after a change. */
  readonly price: Float64Array;
  reprice(): void;
  /**
   * Writes the units with d2(unit, place) - price < below, and that difference; O(log units + found) where prices are
   * alike. Returns how many were found; `looked` counts what was touched.
   */
  gather(x: number, y: number, below: number, unit: Int32Array, difference: Float64Array): number;
  readonly looked: () => number;
}

/**
 * The k-d tree (Bentley 1975) of the units that weigh something. Nodes are in preorder, and each knows the node that
 * follows its branch, so that a walk needs no stack.
 */
export function unitTree(xKm: Float64Array, yKm: Float64Array, weightOf: Float64Array): UnitTree {
  const order = Int32Array.from(xKm.keys()).filter((u) => (weightOf[u] as number) > 0);
  const start: number[] = [];
  const end: number[] = [];
  const after: number[] = [];
  divide(0, order.length);
  const x = Float64Array.from(order, (u) => xKm[u] as number);
  const y = Float64Array.from(order, (u) => yKm[u] as number);
  const nodes = start.length;
  const west = Float64Array.from(start, (from, node) => least(x, from, end[node] as number));
  const east = Float64Array.from(start, (from, node) => greatest(x, from, end[node] as number));
  const south = Float64Array.from(start, (from, node) => least(y, from, end[node] as number));
  const north = Float64Array.from(start, (from, node) => greatest(y, from, end[node] as number));
  const price = new Float64Array(order.length);
  const highest = new Float64Array(nodes);
  let looked = 0;
  return {
    size: order.length,
    order,
    weight: Float64Array.from(order, (u) => weightOf[u] as number),
    price,
    reprice,
    gather,
    looked: () => looked,
  };

  function divide(from: number, to: number): void {
    const node = start.length;
    start.push(from);
    end.push(to);
    after.push(0);
    if (to - from > LEAF) {
      const part = order.subarray(from, to);
      const along = spread(xKm, part) > spread(yKm, part) ? xKm : yKm;
      part.sort((a, b) => (along[a] as number) - (along[b] as number) || a - b);
      const middle = (from + to) >> 1;
      divide(from, middle);
      divide(middle, to);
    }
    after[node] = start.length;
  }

  function isLeaf(node: number): boolean {
    return after[node] === node + 1;
  }

  function reprice(): void {
    for (let node = nodes - 1; node >= 0; node--) {
      highest[node] = isLeaf(node)
        ? greatest(price, start[node] as number, end[node] as number)
        : Math.max(highest[node + 1] as number, highest[after[node + 1] as number] as number);
    }
  }

  function gather(atX: number, atY: number, below: number, unit: Int32Array, difference: Float64Array): number {
    let found = 0;
    for (let node = 0; node < nodes; ) {
      looked++;
      const dx = Math.max((west[node] as number) - atX, 0, atX - (east[node] as number));
      const dy = Math.max((south[node] as number) - atY, 0, atY - (north[node] as number));
      const near = dx * dx + dy * dy - (highest[node] as number) < below;
      if (near && isLeaf(node)) {
        const to = end[node] as number;
        for (let i = start[node] as number; i < to; i++) {
          const ux = (x[i] as number) - atX;
          const uy = (y[i] as number) - atY;
          const over = ux * ux + uy * uy - (price[i] as number);
          if (over >= below) continue;
          unit[found] = i;
          difference[found++] = over;
        }
        looked += to - (start[node] as number);
      }
      node = near && !isLeaf(node) ? node + 1 : (after[node] as number);
    }
    return found;
  }
}

function spread(values: Float64Array, units: Int32Array): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const u of units) {
    low = Math.min(low, values[u] as number);
    high = Math.max(high, values[u] as number);
  }
  return high - low;
}

function least(values: Float64Array, from: number, to: number): number {
  let low = Number.POSITIVE_INFINITY;
  for (let i = from; i < to; i++) low = Math.min(low, values[i] as number);
  return low;
}

function greatest(values: Float64Array, from: number, to: number): number {
  let high = Number.NEGATIVE_INFINITY;
  for (let i = from; i < to; i++) high = Math.max(high, values[i] as number);
  return high;
}
