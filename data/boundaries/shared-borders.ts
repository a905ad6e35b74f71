import { greatCircleKm } from '../../core/geo/distance.ts';
import type { UsArea, UsTopology } from './us-atlas.ts';

/** Pairs of areas with a common border: rows a < b, rising, and the border's length along its course. */
export interface SharedBorders {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly km: Float64Array;
}

/**
 * Neighbours of a topology: areas that share an arc. Areas that touch in a point only are no neighbours. Lengths sum
 * the arcs' segments along great circles, on the simplified line that the topology keeps.
 */
export function sharedBorders(topology: UsTopology, areas: readonly UsArea[]): SharedBorders {
  const lengths = arcLengths(topology);
  const owners = new Int32Array(lengths.length).fill(-1);
  const shared = new Map<number, number>();
  areas.forEach((area, row) => {
    for (const arc of arcsOf(area)) {
      const other = owners[arc] as number;
      if (other === -1) owners[arc] = row;
      else if (other !== row) {
        const pair = Math.min(row, other) * areas.length + Math.max(row, other);
        shared.set(pair, (shared.get(pair) ?? 0) + (lengths[arc] as number));
      }
    }
  });
  const pairs = Float64Array.from(shared.keys()).sort();
  return {
    a: Int32Array.from(pairs, (pair) => Math.floor(pair / areas.length)),
    b: Int32Array.from(pairs, (pair) => pair % areas.length),
    km: Float64Array.from(pairs, (pair) => shared.get(pair) as number),
  };
}

/** Arc numbers of an area; an arc walked backwards is written as its complement. */
function arcsOf(area: UsArea): Set<number> {
  const arcs = (area.arcs as unknown[]).flat(3) as number[];
  return new Set(arcs.map((arc) => (arc < 0 ? ~arc : arc)));
}

function arcLengths({ arcs, transform }: UsTopology): Float64Array {
  const [scaleX, scaleY] = transform?.scale ?? [1, 1];
  const [moveX, moveY] = transform?.translate ?? [0, 0];
  return Float64Array.from(arcs, (arc) => {
    let x = 0;
    let y = 0;
    let km = 0;
    arc.forEach((step, i) => {
      const [fromX, fromY] = [x, y];
      x += step[0] as number;
      y += step[1] as number;
      if (i === 0) return;
      const [latA, lonA] = [fromY * scaleY + moveY, fromX * scaleX + moveX];
      km += greatCircleKm(latA, lonA, y * scaleY + moveY, x * scaleX + moveX);
    });
    return km;
  });
}
