import Flatbush from 'flatbush';
import type { Place } from '../files/area-set.ts';
import { AreaRefused } from '../files/areas-refused.ts';
import type { Ring } from './geometry-parts.ts';

/** Lines nearer than this, in degrees (0.1 mm), touch and do not cross. */
const TOUCH = 1e-9;
/** Pairs of edges whose boxes meet; beyond this a shape is a tangle that no surveyor drew. */
const MOST_PAIRS = 50_000_000;
/** From this many edges on an index of their boxes beats a sweep, which sees all that lie north and south of each. */
const LEAST_INDEXED = 4000;
/** Crossings that are worth resolving. */
const MOST_CROSSINGS = 20_000;

/** What crosses what. */
export interface Crossings {
  readonly count: number;
  /** Rings that take part in a crossing, by their place in the list. */
  readonly rings: ReadonlySet<number>;
}

/**
 * How often the edges of a feature's rings cross each other or run along each other, within a ring and between rings; a
 * touch in a point is neither. Throws AreaRefused (too-tangled) where there are too many to look at or to resolve.
 */
export function crossings(rings: readonly Ring[]): Crossings {
  const edges = edgesOf(rings);
  const { x1, y1, x2, y2, ring, count } = edges;
  let pairs = 0;
  let found = 0;
  const involved = new Set<number>();
  const look = (a: number, b: number) => {
    if (++pairs > MOST_PAIRS) throw new AreaRefused('too-tangled');
    if (!meet(a, b)) return;
    if (++found > MOST_CROSSINGS) throw new AreaRefused('too-tangled');
    involved.add(ring[a] as number).add(ring[b] as number);
  };
  if (count < LEAST_INDEXED) sweep(edges, look);
  else searched(edges, look);
  return { count: found, rings: involved };

  /** Whether two edges cross inside both, or share a stretch. */
  function meet(a: number, b: number): boolean {
    const ax = x1[a] as number;
    const ay = y1[a] as number;
    const alongX = (x2[a] as number) - ax;
    const alongY = (y2[a] as number) - ay;
    const length = Math.hypot(alongX, alongY);
    const sideFrom = (alongX * ((y1[b] as number) - ay) - alongY * ((x1[b] as number) - ax)) / length;
    const sideTo = (alongX * ((y2[b] as number) - ay) - alongY * ((x2[b] as number) - ax)) / length;
    if (Math.abs(sideFrom) <= TOUCH && Math.abs(sideTo) <= TOUCH) {
      const from = (alongX * ((x1[b] as number) - ax) + alongY * ((y1[b] as number) - ay)) / length;
      const to = (alongX * ((x2[b] as number) - ax) + alongY * ((y2[b] as number) - ay)) / length;
      return Math.min(length, Math.max(from, to)) - Math.max(0, Math.min(from, to)) > TOUCH;
    }
    if (!(sideFrom > TOUCH && sideTo < -TOUCH) && !(sideFrom < -TOUCH && sideTo > TOUCH)) return false;
    const bx = x1[b] as number;
    const by = y1[b] as number;
    const acrossX = (x2[b] as number) - bx;
    const acrossY = (y2[b] as number) - by;
    const across = Math.hypot(acrossX, acrossY);
    const otherFrom = (acrossX * (ay - by) - acrossY * (ax - bx)) / across;
    const otherTo = (acrossX * ((y2[a] as number) - by) - acrossY * ((x2[a] as number) - bx)) / across;
    return (otherFrom > TOUCH && otherTo < -TOUCH) || (otherFrom < -TOUCH && otherTo > TOUCH);
  }
}

/** Every pair of edges whose boxes meet, once, in the order of their western ends. */
function sweep({ west, east, south, north, count }: RingEdges, look: (a: number, b: number) => void): void {
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  order.sort((a, b) => (west[a] as number) - (west[b] as number));
  for (let i = 0; i < count; i++) {
    const a = order[i] as number;
    const reach = east[a] as number;
    for (let j = i + 1; j < count && (west[order[j] as number] as number) <= reach; j++) {
      const b = order[j] as number;
      if ((south[b] as number) <= (north[a] as number) && (north[b] as number) >= (south[a] as number)) look(a, b);
    }
  }
}

/** The same by an index of the boxes. */
function searched({ west, east, south, north, count }: RingEdges, look: (a: number, b: number) => void): void {
  const index = new Flatbush(count);
  for (let i = 0; i < count; i++) {
    index.add(west[i] as number, south[i] as number, east[i] as number, north[i] as number);
  }
  index.finish();
  for (let a = 0; a < count; a++) {
    // The filter sees each pair and lets none into a list, which could grow as long as all edges.
    index.search(west[a] as number, south[a] as number, east[a] as number, north[a] as number, (b) => {
      if (b > a) look(a, b);
      return false;
    });
  }
}

type RingEdges = ReturnType<typeof edgesOf>;

function edgesOf(rings: readonly Ring[]) {
  const count = rings.reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0);
  const column = () => new Float64Array(count);
  const edges = {
    count,
    ring: new Int32Array(count),
    x1: column(),
    y1: column(),
    x2: column(),
    y2: column(),
    west: column(),
    east: column(),
    south: column(),
    north: column(),
  };
  let at = 0;
  for (const [number, ring] of rings.entries()) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] as Place;
      const [bx, by] = ring[i] as Place;
      edges.ring[at] = number;
      edges.x1[at] = ax;
      edges.y1[at] = ay;
      edges.x2[at] = bx;
      edges.y2[at] = by;
      edges.west[at] = Math.min(ax, bx);
      edges.east[at] = Math.max(ax, bx);
      edges.south[at] = Math.min(ay, by);
      edges.north[at] = Math.max(ay, by);
      at++;
    }
  }
  return edges;
}
