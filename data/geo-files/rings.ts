import type { MultiPolygon, Polygon, Position } from 'geojson';

/**
 * The same area with its outer rings counterclockwise and its holes clockwise, as RFC 7946 (3.1.6) asks for; the areas
 * that come with the product are the other way round.
 */
export function rewound<T extends Polygon | MultiPolygon>(shape: T): T {
  const polygon = (rings: Position[][]) =>
    rings.map((ring, r) => (isCounterclockwise(ring) === (r === 0) ? ring : ring.toReversed()));
  const coordinates =
    shape.type === 'Polygon' ? polygon(shape.coordinates) : (shape.coordinates as Position[][][]).map(polygon);
  return { ...shape, coordinates } as T;
}

/** Whether a closed ring of degrees goes round against the clock, north up (the sign of its area by the shoelace rule). */
export function isCounterclockwise(ring: readonly Position[]): boolean {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    twice += ax * by - bx * ay;
  }
  return twice > 0;
}
