import type { VotedDots } from '../../report/map-dots.ts';

/** A rectangle of a map, in its units. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Around the points of a path of absolute moves and lines; null where it has none. */
export function boxOfPath(path: string): Box | null {
  const numbers = path.match(/-?\d+(?:\.\d+)?/g) ?? [];
  let box: Box | null = null;
  for (let i = 0; i + 1 < numbers.length; i += 2) box = around(box, Number(numbers[i]), Number(numbers[i + 1]));
  return box;
}

/** Around the dots of each territory, by its key. */
export function boxOfPoints({ x, y, keys }: Pick<VotedDots, 'x' | 'y' | 'keys'>): Map<number, Box> {
  const boxes = new Map<number, Box>();
  keys.forEach((key, i) => {
    boxes.set(key, around(boxes.get(key) ?? null, x[i] as number, y[i] as number));
  });
  return boxes;
}

/** One box around both. */
export function joined(one: Box | null, other: Box | null): Box | null {
  if (!one || !other) return one ?? other;
  return around(around(one, other.left, other.top), other.right, other.bottom);
}

/** Closer than this and the coast would be three straight lines. */
const LEAST_WIDTH = 90;
const MARGIN = 0.12;

/** The view of a picture whose sides are `ratio` (width over height) to each other, with the box in its middle. */
export function viewBox(
  { left, top, right, bottom }: Box,
  ratio: number,
): { x: number; y: number; width: number; height: number } {
  const [wide, high] = [(right - left) * (1 + 2 * MARGIN), (bottom - top) * (1 + 2 * MARGIN)];
  const width = Math.max(wide, high * ratio, LEAST_WIDTH);
  const height = width / ratio;
  const [x, y] = [(left + right - width) / 2, (top + bottom - height) / 2];
  return { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) };
}

function around(box: Box | null, x: number, y: number): Box {
  if (!box) return { left: x, top: y, right: x, bottom: y };
  return {
    left: Math.min(box.left, x),
    top: Math.min(box.top, y),
    right: Math.max(box.right, x),
    bottom: Math.max(box.bottom, y),
  };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
