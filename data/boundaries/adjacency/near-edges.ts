import Flatbush from 'flatbush';
import { type Edges, edgeKm, STEPS_PER_DEGREE } from './edges.ts';
import type { PairLengths } from './pair-lengths.ts';
import type { BeforeEdge } from './same-edges.ts';

const METRES_PER_STEP = 111_195 / STEPS_PER_DEGREE;
/** Edges that turn away from each other by more than this (rise over run, 11 degrees) only meet; they do not run along. */
const MOST_SLOPE = 0.2;
/** Pairs of edges looked at, for each edge and at least; areas stacked by the thousand would take for ever. */
const MOST_PER_EDGE = 30;
const LEAST_MOST = 10_000_000;

/**
 * Adds the stretches along which edges of different areas run within `toleranceM` metres of each other: borders drawn
 * twice with other corners, slivers, and layers that are not one topology. Only edges not yet `matched` are looked at,
 * by an index of their boxes (flatbush). Each stretch is measured on both edges and counts half for each. Areas whose
 * outlines cross by more than the tolerance are a pair too, with no length from the crossing.
 */
export function addNearEdges(
  edges: Edges,
  matched: Uint8Array,
  toleranceM: number,
  pairs: PairLengths,
  before: BeforeEdge,
): void {
  const left = Int32Array.from({ length: edges.count }, (_, edge) => edge).filter((edge) => matched[edge] === 0);
  if (left.length === 0) return;
  const { x1, y1, x2, y2, owner } = edges;
  const index = new Flatbush(left.length, 16, Int32Array);
  for (const edge of left) {
    const [ax = 0, bx = 0, ay = 0, by = 0] = [x1[edge], x2[edge], y1[edge], y2[edge]];
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  const growY = Math.ceil(toleranceM / METRES_PER_STEP);
  const most = Math.max(LEAST_MOST, MOST_PER_EDGE * left.length);
  let looked = 0;
  let last = 0;
  for (const edge of left) {
    while (last < edge) before(++last);
    const [ax = 0, bx = 0, ay = 0, by = 0] = [x1[edge], x2[edge], y1[edge], y2[edge]];
    const shrink = Math.max(0.01, Math.cos(((ay + by) / 2 / STEPS_PER_DEGREE) * (Math.PI / 180)));
    const growX = Math.ceil(growY / shrink);
    const stretches = new Map<number, [from: number, to: number][]>();
    const west = Math.min(ax, bx) - growX;
    const near = index.search(west, Math.min(ay, by) - growY, Math.max(ax, bx) + growX, Math.max(ay, by) + growY);
    looked += near.length;
    if (looked > most) return;
    for (const found of near) {
      const other = left[found] as number;
      const area = owner[other] as number;
      if (area === owner[edge]) continue;
      const stretch = alongside(edges, edge, other, shrink, toleranceM);
      if (stretch === 'crosses') pairs.add(owner[edge] as number, area, 0);
      else if (stretch) stretches.set(area, [...(stretches.get(area) ?? []), stretch]);
    }
    if (stretches.size === 0) continue;
    const km = edgeKm(edges, edge);
    for (const [area, list] of stretches) pairs.add(owner[edge] as number, area, (km * covered(list)) / 2);
  }
}

/**
 * The stretch of `edge`, as shares of its length, that runs along `other`; whether the two cross; or null. In a plane
 * of metres at the edge, from the start of `other`.
 */
function alongside(
  { x1, y1, x2, y2 }: Edges,
  edge: number,
  other: number,
  shrink: number,
  toleranceM: number,
): [number, number] | 'crosses' | null {
  const scaleX = METRES_PER_STEP * shrink;
  const originX = x1[other] as number;
  const originY = y1[other] as number;
  const baseX = ((x2[other] as number) - originX) * scaleX;
  const baseY = ((y2[other] as number) - originY) * METRES_PER_STEP;
  const length = Math.hypot(baseX, baseY);
  const fromX = ((x1[edge] as number) - originX) * scaleX;
  const fromY = ((y1[edge] as number) - originY) * METRES_PER_STEP;
  const toX = ((x2[edge] as number) - originX) * scaleX;
  const toY = ((y2[edge] as number) - originY) * METRES_PER_STEP;
  const alongFrom = (fromX * baseX + fromY * baseY) / length;
  const alongTo = (toX * baseX + toY * baseY) / length;
  const offFrom = (baseX * fromY - baseY * fromX) / length;
  const offTo = (baseX * toY - baseY * toX) / length;
  const size = Math.hypot(toX - fromX, toY - fromY);
  const bothNear = Math.abs(offFrom) <= toleranceM && Math.abs(offTo) <= toleranceM;
  if (!bothNear && Math.abs(offTo - offFrom) > MOST_SLOPE * size) {
    const across = (offFrom > toleranceM && offTo < -toleranceM) || (offFrom < -toleranceM && offTo > toleranceM);
    if (!across) return null;
    const at = alongFrom + ((alongTo - alongFrom) * offFrom) / (offFrom - offTo);
    return at > toleranceM && at < length - toleranceM ? 'crosses' : null;
  }
  const [a0, a1] = within(alongFrom, alongTo, 0, length);
  const [b0, b1] = within(offFrom, offTo, -toleranceM, toleranceM);
  const from = Math.max(a0, b0);
  const to = Math.min(a1, b1);
  return to > from ? [from, to] : null;
}

/** The shares of the way from `start` to `end` at which the value lies between `low` and `high`; empty: from > to. */
function within(start: number, end: number, low: number, high: number): [from: number, to: number] {
  const run = end - start;
  if (run === 0) return start >= low && start <= high ? [0, 1] : [1, 0];
  const atLow = (low - start) / run;
  const atHigh = (high - start) / run;
  return [Math.max(0, Math.min(atLow, atHigh)), Math.min(1, Math.max(atLow, atHigh))];
}

/** Length of the union of stretches. */
function covered(stretches: [from: number, to: number][]): number {
  let sum = 0;
  let end = 0;
  for (const [from, to] of stretches.sort((a, b) => a[0] - b[0])) {
    if (to <= end) continue;
    sum += to - Math.max(from, end);
    end = to;
  }
  return sum;
}
