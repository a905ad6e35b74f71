import Flatbush from 'flatbush';
import type { Edges } from '../adjacency/edges.ts';
import type { AreaWatch } from '../area-watch.ts';
import { cornerSet } from './corner-set.ts';
import { type Segments, segmentsOf } from './segments.ts';

/** An end this near to another segment, in steps of edges.ts (1.5 cm), lies on it: corners are rounded to steps. */
const ON_IT = 1.5;
/** Pairs of segments looked at, for each and at least: areas stacked by the thousand would take for ever. */
const MOST_PER_SEGMENT = 30;
const LEAST_MOST = 10_000_000;

/** Rounding a corner to a step can make lines cross that did not before; after so many rounds hardly any do. */
const MOST_ROUNDS = 5;

/**
 * The segments of outlines with a corner wherever two of them cross, and where the end of one lies on another, so that
 * they meet in their ends alone, and corners a step apart are one; null where they are too many, or too tangled to be
 * looked through.
 */
export function cutSegments(
  edges: Edges,
  which: 'loose' | 'all',
  mostSegments: number,
  watch: AreaWatch,
): Segments | null {
  let segments = segmentsOf(edges, which);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const cuts = segments.count > mostSegments ? null : cutsOf(segments, watch);
    if (!cuts) return null;
    if (cuts.size === 0 && round > 0) break;
    segments = segmentsOf(edgesCut(segments, cuts), which);
  }
  return segments;
}

/** The outlines with these corners; those that come to lie a step beside a corner are put onto it. */
function edgesCut(segments: Segments, cuts: ReadonlyMap<number, readonly Corner[]>): Edges {
  const { count, x1, y1, x2, y2, start, owner, side } = segments;
  const size = [...cuts.values()].reduce((sum, corners) => sum + corners.length, count);
  const places = cornerSet(2 * size);
  const placed = ([x, y]: Corner): Corner => {
    const near = places.near(x, y);
    return near < 0 ? places.at(places.put(x, y)) : places.at(near);
  };
  const columns: [number[], number[], number[], number[], number[]] = [[], [], [], [], []];
  const add = (...edge: readonly [number, number, number, number, number]) => {
    for (const [c, value] of edge.entries()) columns[c]?.push(value);
  };
  for (let s = 0; s < count; s++) {
    let from = placed([x1[s] as number, y1[s] as number]);
    for (const corner of [...sorted(segments, s, cuts.get(s) ?? []), [x2[s], y2[s]] as [number, number]]) {
      const to = placed(corner);
      if (from[0] === to[0] && from[1] === to[1]) continue;
      for (let i = start[s] as number; i < (start[s + 1] as number); i++) {
        const [a, b] = (side[i] as number) > 0 ? [from, to] : [to, from];
        add(owner[i] as number, a[0], a[1], b[0], b[1]);
      }
      from = to;
    }
  }
  const [owners = [], ...ends] = columns;
  const [fromX = [], fromY = [], toX = [], toY = []] = ends.map((column) => Int32Array.from(column));
  return {
    count: owners.length,
    owner: Int32Array.from(owners),
    x1: fromX as Int32Array,
    y1: fromY as Int32Array,
    x2: toX as Int32Array,
    y2: toY as Int32Array,
  };
}

type Corner = readonly [x: number, y: number];

/** Corners by segment; null where there are too many pairs to look at. */
function cutsOf(segments: Segments, watch: AreaWatch): Map<number, Corner[]> | null {
  const { count, x1, y1, x2, y2 } = segments;
  const cuts = new Map<number, Corner[]>();
  if (count === 0) return cuts;
  const index = new Flatbush(count, 16, Int32Array);
  for (let s = 0; s < count; s++) index.add(...boxOf(segments, s, 0));
  index.finish();
  const cut = (s: number, x: number, y: number) => {
    const corners = cuts.get(s);
    if (corners) corners.push([x, y]);
    else cuts.set(s, [[x, y]]);
  };
  const most = Math.max(LEAST_MOST, MOST_PER_SEGMENT * count);
  let looked = 0;
  for (let s = 0; s < count; s++) {
    watch.step('bordering', s, count);
    const near = index.search(...boxOf(segments, s, 2));
    looked += near.length;
    if (looked > most) return null;
    for (const other of near) {
      if (other <= s) continue;
      let touches = 0;
      for (const [one, two] of [
        [s, other],
        [other, s],
      ] as const) {
        for (const [x, y] of [
          [x1[two], y1[two]],
          [x2[two], y2[two]],
        ] as [number, number][]) {
          const where = liesOn(segments, one, x, y);
          if (where !== 'off') touches++;
          if (where === 'inside') cut(one, x, y);
        }
      }
      if (touches > 0) continue;
      const crossing = crossingOf(segments, s, other);
      if (!crossing) continue;
      cut(s, ...crossing);
      cut(other, ...crossing);
    }
  }
  return cuts;
}

function boxOf({ x1, y1, x2, y2 }: Segments, s: number, grow: number): [number, number, number, number] {
  const [ax, ay, bx, by] = [x1[s] as number, y1[s] as number, x2[s] as number, y2[s] as number];
  return [ax - grow, Math.min(ay, by) - grow, bx + grow, Math.max(ay, by) + grow];
}

/** Whether a place lies on a segment, and there between its ends. */
function liesOn({ x1, y1, x2, y2 }: Segments, s: number, x: number, y: number): 'off' | 'end' | 'inside' {
  const [ax, ay] = [x1[s] as number, y1[s] as number];
  const [alongX, alongY] = [(x2[s] as number) - ax, (y2[s] as number) - ay];
  const length = Math.hypot(alongX, alongY);
  if (Math.abs(alongX * (y - ay) - alongY * (x - ax)) > ON_IT * length) return 'off';
  const at = (alongX * (x - ax) + alongY * (y - ay)) / length;
  if (at < -ON_IT || at > length + ON_IT) return 'off';
  return at > ON_IT && at < length - ON_IT ? 'inside' : 'end';
}

/** Where two segments cross between their ends, rounded to a step. */
function crossingOf({ x1, y1, x2, y2 }: Segments, s: number, other: number): [number, number] | null {
  const [ax, ay, cx, cy] = [x1[s] as number, y1[s] as number, x1[other] as number, y1[other] as number];
  const [alongX, alongY] = [(x2[s] as number) - ax, (y2[s] as number) - ay];
  const [acrossX, acrossY] = [(x2[other] as number) - cx, (y2[other] as number) - cy];
  const turn = alongX * acrossY - alongY * acrossX;
  if (turn === 0) return null;
  const t = ((cx - ax) * acrossY - (cy - ay) * acrossX) / turn;
  const u = ((cx - ax) * alongY - (cy - ay) * alongX) / turn;
  if (!(t > 0 && t < 1 && u > 0 && u < 1)) return null;
  return [Math.round(ax + t * alongX), Math.round(ay + t * alongY)];
}

/** The corners of a segment in their order from its western end. */
function sorted({ x1, y1, x2, y2 }: Segments, s: number, corners: readonly Corner[]): Corner[] {
  const [ax, ay] = [x1[s] as number, y1[s] as number];
  const [alongX, alongY] = [(x2[s] as number) - ax, (y2[s] as number) - ay];
  const at = ([x, y]: Corner) => alongX * (x - ax) + alongY * (y - ay);
  return [...corners].sort((a, b) => at(a) - at(b));
}
