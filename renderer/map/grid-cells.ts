import { NO_SWATCH } from './colouring/swatches.ts';

/** Places that are put together, as columns. */
export interface Crowd {
  readonly count: number;
  /** x and y in Mercator, 0 to 1, in turn. */
  readonly places: Float32Array;
  /** What each place weighs; null where each weighs the same. */
  readonly weights: Float64Array | null;
  /** Colour number of each place; null where colours do not matter. */
  readonly swatches: Int32Array | null;
}

/** A box in Mercator. */
export interface MercatorBox {
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

/** What lies together in one cell of a grid; row i of every column is the same cell, and none is empty. */
export interface Cells {
  readonly count: number;
  /** The middle of what lies in the cell. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly places: Int32Array;
  /** Weights that are above nothing, summed. */
  readonly weights: Float64Array;
  /** The colour that more than half of the places have, NO_SWATCH for a mixture. */
  readonly swatches: Int32Array;
  /** The place of a cell that has one alone. */
  readonly first: Int32Array;
}

/**
 * Puts places together that lie in one square of a grid of side `side`, as far as they lie in the box. Squares are
 * counted from the corner of the map, so that they are the same whatever box is looked at. O(places + squares).
 */
export function gridCells(crowd: Crowd, box: MercatorBox, side: number): Cells {
  const left = Math.floor(box.west / side);
  const top = Math.floor(box.north / side);
  const columns = Math.max(1, Math.ceil(box.east / side) - left);
  const rows = Math.max(1, Math.ceil(box.south / side) - top);
  const squares = squaresOf(crowd, { left, top, columns, rows }, side);
  const found = Int32Array.from(squares.places.keys()).filter((square) => (squares.places[square] as number) > 0);
  const of = <T extends Float64Array | Int32Array>(column: T) => found.map((square) => column[square] as number);
  const mean = (sums: Float64Array) =>
    Float64Array.from(found, (square) => (sums[square] as number) / (squares.places[square] as number));
  return {
    count: found.length,
    x: mean(squares.x),
    y: mean(squares.y),
    places: of(squares.places),
    weights: Float64Array.from(found, (square) => squares.weights[square] as number),
    swatches: of(squares.swatches),
    first: of(squares.first),
  };
}

interface Grid {
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
}

/** One entry per square of the grid, empty ones too. */
function squaresOf({ count, places: at, weights: weight, swatches: swatch }: Crowd, grid: Grid, side: number) {
  const size = grid.columns * grid.rows;
  const x = new Float64Array(size);
  const y = new Float64Array(size);
  const places = new Int32Array(size);
  const weights = new Float64Array(size);
  const first = new Int32Array(size).fill(-1);
  const squareOf = (place: number) => {
    const column = Math.floor((at[2 * place] as number) / side) - grid.left;
    const row = Math.floor((at[2 * place + 1] as number) / side) - grid.top;
    const inside = column >= 0 && row >= 0 && column < grid.columns && row < grid.rows;
    return inside ? row * grid.columns + column : -1;
  };
  for (let place = 0; place < count; place++) {
    const square = squareOf(place);
    if (square < 0) continue;
    if (places[square] === 0) first[square] = place;
    places[square] = (places[square] as number) + 1;
    x[square] = (x[square] as number) + (at[2 * place] as number);
    y[square] = (y[square] as number) + (at[2 * place + 1] as number);
    const own = weight ? (weight[place] as number) : 1;
    if (own > 0 && own < Number.POSITIVE_INFINITY) weights[square] = (weights[square] as number) + own;
  }
  return { x, y, places, weights, first, swatches: majority(swatch, count, squareOf, places) };
}

/** The colour of more than half of the places of each square, by one pass that nominates (Boyer and Moore 1981) and one that counts. */
function majority(
  swatches: Int32Array | null,
  count: number,
  squareOf: (place: number) => number,
  places: Int32Array,
): Int32Array {
  const named = new Int32Array(places.length).fill(NO_SWATCH);
  if (!swatches) return named;
  const lead = new Int32Array(places.length);
  for (let place = 0; place < count; place++) {
    const square = squareOf(place);
    if (square < 0) continue;
    if (lead[square] === 0) named[square] = swatches[place] as number;
    lead[square] = (lead[square] as number) + (named[square] === swatches[place] ? 1 : -1);
  }
  lead.fill(0);
  for (let place = 0; place < count; place++) {
    const square = squareOf(place);
    if (square >= 0 && named[square] === swatches[place]) lead[square] = (lead[square] as number) + 1;
  }
  return named.map((swatch, square) =>
    2 * (lead[square] as number) > (places[square] as number) ? swatch : NO_SWATCH,
  );
}
