import type { MapFrame } from './map-frame.ts';

/** Places to draw, with the key of what each one's colour shows. */
export interface Places {
  readonly count: number;
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly keys: Int32Array;
}

/** The dots of a picture: few enough to be seen apart and to keep the file small, however many places there are. */
export interface MapDots {
  /** One SVG path per key, in rising order: an element per dot would be most of the file. */
  readonly paths: ReadonlyMap<number, string>;
  readonly dots: number;
  /** Places that lie outside the picture, or have none. */
  readonly outside: number;
}

/** More dots than this are neither seen nor printed apart. */
const MOST_DOTS = 9_000;
/** Sides of the squares, in units of the picture, within which places share a dot: the finest that is coarse enough. */
const SIDES = [1, 1.5, 2, 3, 4, 5, 6, 8, 10, 14, 20];

/**
 * Draws places as dots; those that would cover each other share one, in the colour of most of them where one colour
 * has the majority (Boyer and Moore's vote), else of one of them.
 */
export function mapDots(places: Places, frame: MapFrame): MapDots {
  const { x, y, keys, outside } = votedDots(places, frame, MOST_DOTS);
  const paths = new Map<number, string[]>();
  for (let i = 0; i < x.length; i++) {
    const key = keys[i] as number;
    const path = paths.get(key) ?? [];
    paths.set(key, path);
    path.push(`M${x[i]} ${y[i]}h0`);
  }
  const sorted = [...paths].sort(([a], [b]) => a - b).map(([key, path]) => [key, path.join('')] as const);
  return { paths: new Map(sorted), dots: x.length, outside };
}

/** Dots that stand for places: where each is in the picture, with one decimal, and whose. */
export interface VotedDots {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly keys: readonly number[];
  /** Places that lie outside the picture, or have none. */
  readonly outside: number;
}

/** At most about `most` dots: places within one square of a grid share one, on the finest grid that is coarse enough. */
export function votedDots({ count, a, b, keys }: Places, frame: MapFrame, most: number): VotedDots {
  const x = new Float32Array(count);
  const y = new Float32Array(count);
  let outside = 0;
  for (let i = 0; i < count; i++) {
    const place = frame.point(a[i] as number, b[i] as number);
    x[i] = place ? place[0] : Number.NaN;
    y[i] = place ? place[1] : Number.NaN;
    if (!place) outside++;
  }
  for (const side of SIDES) {
    const grid = vote(x, y, keys, side, frame);
    if (grid.dots > most && side !== SIDES.at(-1)) continue;
    return { ...dotsOf(grid, side), outside };
  }
  return { x: [], y: [], keys: [], outside };
}

interface Grid {
  readonly columns: number;
  readonly votes: Int32Array;
  readonly winner: Int32Array;
  readonly seen: Uint8Array;
  readonly dots: number;
}

function vote(x: Float32Array, y: Float32Array, keys: Int32Array, side: number, frame: MapFrame): Grid {
  const columns = Math.ceil(frame.width / side) + 1;
  const cells = columns * (Math.ceil(frame.height / side) + 1);
  const [votes, winner, seen] = [new Int32Array(cells), new Int32Array(cells), new Uint8Array(cells)];
  let dots = 0;
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i])) continue;
    const cell = Math.floor((y[i] as number) / side) * columns + Math.floor((x[i] as number) / side);
    if (!seen[cell]) dots++;
    seen[cell] = 1;
    if (votes[cell] === 0) winner[cell] = keys[i] as number;
    votes[cell] = (votes[cell] as number) + (winner[cell] === keys[i] ? 1 : -1);
  }
  return { columns, votes, winner, seen, dots };
}

function dotsOf({ columns, winner, seen }: Grid, side: number): Omit<VotedDots, 'outside'> {
  const [x, y, keys]: [number[], number[], number[]] = [[], [], []];
  for (let cell = 0; cell < seen.length; cell++) {
    if (!seen[cell]) continue;
    x.push(middle(cell % columns, side));
    y.push(middle(Math.floor(cell / columns), side));
    keys.push(winner[cell] as number);
  }
  return { x, y, keys };
}

function middle(cell: number, side: number): number {
  return Math.round((cell + 0.5) * side * 10) / 10;
}
