import type { Figure } from './figure.ts';
import { linesMeet, squareToLine } from './lines.ts';
import { boxOf } from './polygon.ts';

/** What lies within `half` of a line, x and y in turn: where a brush was led. Null without a place or a width. */
export function corridorFigure(line: Float64Array, half: number): Figure | null {
  if (line.length < 2 || !(half > 0)) return null;
  const pieces = Math.max(1, line.length / 2 - 1);
  const piece = (i: number) => {
    const j = Math.min(i + 1, line.length / 2 - 1);
    return [line[2 * i], line[2 * i + 1], line[2 * j], line[2 * j + 1]] as [number, number, number, number];
  };
  const round = boxOf(line);
  const square = half * half;
  return {
    box: { west: round.west - half, north: round.north - half, east: round.east + half, south: round.south + half },
    inside: [line[0] as number, line[1] as number],
    contains(x, y) {
      for (let i = 0; i < pieces; i++) if (squareToLine(x, y, ...piece(i)) <= square) return true;
      return false;
    },
    touches(ax, ay, bx, by) {
      for (let i = 0; i < pieces; i++) if (apart(ax, ay, bx, by, ...piece(i)) <= square) return true;
      return false;
    },
  };
}

/** Square of the distance between two straight lines: nothing where they meet, else from one of the four ends. */
function apart(...[ax, ay, bx, by, cx, cy, dx, dy]: Parameters<typeof linesMeet>): number {
  if (linesMeet(ax, ay, bx, by, cx, cy, dx, dy)) return 0;
  return Math.min(
    squareToLine(ax, ay, cx, cy, dx, dy),
    squareToLine(bx, by, cx, cy, dx, dy),
    squareToLine(cx, cy, ax, ay, bx, by),
    squareToLine(dx, dy, ax, ay, bx, by),
  );
}
