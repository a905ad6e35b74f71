import { greatCircleKm } from '../../../core/geo/distance.ts';
import type { AreaShape } from '../us-atlas.ts';

/** The edges of all outlines as columns, in ten-millionths of a degree (1 cm); row i of each is the same edge. */
export interface Edges {
  readonly count: number;
  /** Area it belongs to. */
  readonly owner: Int32Array;
  readonly x1: Int32Array;
  readonly y1: Int32Array;
  readonly x2: Int32Array;
  readonly y2: Int32Array;
}

export const STEPS_PER_DEGREE = 1e7;
const HALF_TURN = 180 * STEPS_PER_DEGREE;

/** Edges of shapes; those shorter than a step are left out, those on -180 degrees lie on 180, where they meet others. */
export function edgesOfShapes(shapes: readonly AreaShape[]): Edges {
  let most = 0;
  for (const shape of shapes) for (const rings of shape) for (const ring of rings) most += Math.max(0, ring.length - 1);
  const owner = new Int32Array(most);
  const x1 = new Int32Array(most);
  const y1 = new Int32Array(most);
  const x2 = new Int32Array(most);
  const y2 = new Int32Array(most);
  let count = 0;
  shapes.forEach((shape, area) => {
    for (const rings of shape) {
      for (const ring of rings) {
        let ax = 0;
        let ay = 0;
        ring.forEach(([lon, lat], i) => {
          const bx = Math.round(lon * STEPS_PER_DEGREE);
          const by = Math.round(lat * STEPS_PER_DEGREE);
          if (i > 0 && (ax !== bx || ay !== by)) {
            const turned = ax === -HALF_TURN && bx === -HALF_TURN;
            owner[count] = area;
            x1[count] = turned ? HALF_TURN : ax;
            y1[count] = ay;
            x2[count] = turned ? HALF_TURN : bx;
            y2[count++] = by;
          }
          ax = bx;
          ay = by;
        });
      }
    }
  });
  return { count, owner, x1, y1, x2, y2 };
}

/** Length of an edge along the great circle, km. */
export function edgeKm({ x1, y1, x2, y2 }: Edges, edge: number): number {
  const degrees = (column: Int32Array) => (column[edge] as number) / STEPS_PER_DEGREE;
  return greatCircleKm(degrees(y1), degrees(x1), degrees(y2), degrees(x2));
}
