/** Boxes side by side that cover a rectangle; each can be cut in two, and none is ever taken away. */
export interface Boxes {
  readonly count: () => number;
  /** Middle and squared half diagonal of each, km and km2. */
  readonly x: (box: number) => number;
  readonly y: (box: number) => number;
  readonly radius2: (box: number) => number;
  /** Cuts a box across its longer side; the new half is the last box. */
  cut(box: number): void;
}

/** More than any seam between two halves, whose edges are rounded. */
const SEAM = 1 + 1e-9;

/** One box: the rectangle around all places. */
export function boxesAround(xKm: Float64Array, yKm: Float64Array): Boxes {
  const [west, east] = range(xKm);
  const [south, north] = range(yKm);
  const x = [(west + east) / 2];
  const y = [(south + north) / 2];
  const halfX = [(east - west) / 2];
  const halfY = [(north - south) / 2];
  return {
    count: () => x.length,
    x: (box) => x[box] as number,
    y: (box) => y[box] as number,
    radius2: (box) => ((halfX[box] as number) ** 2 + (halfY[box] as number) ** 2) * SEAM,
    cut(box) {
      const wide = (halfX[box] as number) > (halfY[box] as number);
      const [middle, half] = wide ? [x, halfX] : [y, halfY];
      const quarter = (half[box] as number) / 2;
      half[box] = quarter;
      for (const column of [x, y, halfX, halfY]) column.push(column[box] as number);
      middle[middle.length - 1] = (middle[box] as number) + quarter;
      middle[box] = (middle[box] as number) - quarter;
    },
  };
}

function range(values: Float64Array): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}
