import Flatbush from 'flatbush';

export type Point = readonly [x: number, y: number];

/** A piece of the rim of one area (an index). */
export interface RimPiece {
  readonly area: number;
  readonly line: readonly Point[];
}

/** A piece that runs along another area. */
export interface Strip extends RimPiece {
  readonly beside: number;
}

/**
 * Parts the outer rim into what really is the outside and strips: stretches that run along another area within `thin`,
 * as where a border that was drawn twice comes out at the coast. A segment is looked at in its middle.
 */
export function withoutStrips(
  outer: readonly RimPiece[],
  thin: number,
): { readonly outside: RimPiece[]; readonly strips: Strip[] } {
  const beside = besideOf(outer, thin);
  const outside: RimPiece[] = [];
  const strips: Strip[] = [];
  for (const { area, line } of outer) {
    let start = 0;
    let before = -1;
    for (let i = 0; i < line.length; i++) {
      const next = i + 1 < line.length ? beside(line[i] as Point, line[i + 1] as Point, area) : -2;
      if (i > 0 && next !== before) {
        const piece = { area, line: line.slice(start, i + 1) };
        const other = outer[before];
        if (other) strips.push({ ...piece, beside: other.area });
        else outside.push(piece);
        start = i;
      }
      before = next;
    }
  }
  return { outside, strips };
}

/** Finds the nearest piece of another area within reach of the middle of a segment, -1 for none. */
function besideOf(pieces: readonly RimPiece[], reach: number): (from: Point, to: Point, area: number) => number {
  const ends: { readonly piece: number; readonly from: Point; readonly to: Point }[] = [];
  pieces.forEach(({ line }, piece) => {
    for (let i = 1; i < line.length; i++) ends.push({ piece, from: line[i - 1] as Point, to: line[i] as Point });
  });
  if (ends.length === 0) return () => -1;
  const index = new Flatbush(ends.length);
  for (const { from, to } of ends) {
    const [ax, ay] = from;
    const [bx, by] = to;
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  return ([ax, ay], [bx, by], area) => {
    const x = (ax + bx) / 2;
    const y = (ay + by) / 2;
    let nearest = -1;
    let least = reach;
    for (const found of index.search(x - reach, y - reach, x + reach, y + reach)) {
      const { piece, from, to } = ends[found] as (typeof ends)[number];
      if (pieces[piece]?.area === area) continue;
      const away = distanceTo([x, y], from, to);
      if (away > least) continue;
      nearest = piece;
      least = away;
    }
    return nearest;
  };
}

function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const size = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = size === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / size));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}
