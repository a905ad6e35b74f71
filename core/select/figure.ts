import { circleFigure } from './circle.ts';
import { corridorFigure } from './corridor.ts';
import { polygonFigure } from './polygon.ts';

/** A rectangle in the plane of the map. */
export interface Box {
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

/**
 * What a planner draws over the map. Lines are x and y in turn, in Mercator (0 to 1), because what is straight on the
 * screen is straight there.
 */
export type Drawn =
  | { readonly kind: 'polygon'; readonly ring: Float64Array }
  /** A brush of a width led along a line; one place is a dab. */
  | { readonly kind: 'corridor'; readonly line: Float64Array; readonly half: number }
  | { readonly kind: 'circle'; readonly lat: number; readonly lon: number; readonly km: number };

/** A drawn figure as it is asked: each question costs the same however much lies outside of its box. */
export interface Figure {
  readonly box: Box;
  /** Some place inside, so that a figure within a single area is found. */
  readonly inside: readonly [x: number, y: number];
  contains(x: number, y: number): boolean;
  /** Whether a straight line from a to b has any part in it. */
  touches(ax: number, ay: number, bx: number, by: number): boolean;
}

/** The figure that was drawn; null where it has no extent: fewer than three corners, no place, no distance. */
export function figureOf(drawn: Drawn): Figure | null {
  switch (drawn.kind) {
    case 'polygon':
      return polygonFigure(drawn.ring);
    case 'corridor':
      return corridorFigure(drawn.line, drawn.half);
    case 'circle':
      return circleFigure(drawn.lat, drawn.lon, drawn.km);
  }
}
