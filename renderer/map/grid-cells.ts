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
}

/**
 * Puts places together that lie in one square of a grid of side `side`, as far as they lie in the box. Squares are
 * counted from the corner of the map, so that they are the same whatever box is looked at. O(places + squares).
 */
export function gridCells(crowd: Crowd, box: MercatorBox, side: number): Cells {
  // Multiplied as the places are, so that both fall on the same side of a line.
  const perSide = 1 / side;
  const left = Math.floor(box.west * perSide);
  const top = Math.floor(box.north * perSide);
  const columns = Math.max(1, Math.ceil(box.east * perSide) - left);
  const rows = Math.max(1, Math.ceil(box.south * perSide) - top);
  const squares = squaresOf(crowd, { left, top, columns, rows }, side);
  const found = Int32Array.from(squares.places.keys()).filter((square) => (squares.places[square] as number) > 0);
  const mean = (sums: Float64Array) =>
    Float64Array.from(found, (square) => (sums[square] as number) / (squares.places[square] as number));
  return {
    count: found.length,
    x: mean(squares.x),
    y: mean(squares.y),
    places: found.map((square) => squares.places[square] as number),
    weights: Float64Array.from(found, (square) => squares.weights[square] as number),
    swatches: found.map((square) => squares.swatches[square] as number),
  };
}

interface Grid {
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
}

/** One entry per square of the grid, empty ones too. */
function squaresOf(crowd: Crowd, grid: Grid, side: number) {
  const size = grid.columns * grid.rows;
  const squareOf = squareOfPlaces(crowd, grid, side);
  const { places: at, weights: weight } = crowd;
  const x = new Float64Array(size);
  const y = new Float64Array(size);
  const places = new Int32Array(size);
  const weights = new Float64Array(size);
  for (let place = 0; place < squareOf.length; place++) {
    const square = squareOf[place] as number;
    if (square < 0) continue;
    places[square] = (places[square] as number) + 1;
    x[square] = (x[square] as number) + (at[2 * place] as number);
    y[square] = (y[square] as number) + (at[2 * place + 1] as number);
    const own = weight ? (weight[place] as number) : 1;
    if (own > 0 && own < Number.POSITIVE_INFINITY) weights[square] = (weights[square] as number) + own;
  }
  return { x, y, places, weights, swatches: majority(crowd.swatches, squareOf, places) };
}

/** The square of each place, row by row, -1 outside the grid. */
function squareOfPlaces({ count, places }: Crowd, { left, top, columns, rows }: Grid, side: number): Int32Array {
  const squares = new Int32Array(count);
  const perSide = 1 / side;
  for (let place = 0; place < count; place++) {
    const column = Math.floor((places[2 * place] as number) * perSide) - left;
    const row = Math.floor((places[2 * place + 1] as number) * perSide) - top;
    const inside = column >= 0 && row >= 0 && column < columns && row < rows;
    squares[place] = inside ? row * columns + column : -1;
  }
  return squares;
}

/**
 * The colour of more than half of the places of each square, by one pass that nominates (Boyer and Moore 1981) and one
 * that counts.
 */
function majority(swatches: Int32Array | null, squareOf: Int32Array, places: Int32Array): Int32Array {
  const named = new Int32Array(places.length).fill(NO_SWATCH);
  if (!swatches) return named;
  const lead = new Int32Array(places.length);
  for (let place = 0; place < squareOf.length; place++) {
    const square = squareOf[place] as number;
    if (square < 0) continue;
    if (lead[square] === 0) named[square] = swatches[place] as number;
    lead[square] = (lead[square] as number) + (named[square] === swatches[place] ? 1 : -1);
  }
  lead.fill(0);
  for (let place = 0; place < squareOf.length; place++) {
    const square = squareOf[place] as number;
    if (square >= 0 && named[square] === swatches[place]) lead[square] = (lead[square] as number) + 1;
  }
  return named.map((swatch, square) =>
    2 * (lead[square] as number) > (places[square] as number) ? swatch : NO_SWATCH,
  );
}
