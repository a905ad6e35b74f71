import { type AreaWatch, UNWATCHED } from '../area-watch.ts';
import type { SharedBorders } from '../shared-borders.ts';
import type { AreaShape } from '../us-atlas.ts';
import { edgesOfShapes } from './edges.ts';
import { addNearEdges } from './near-edges.ts';
import { pairLengths } from './pair-lengths.ts';
import { addSameEdges } from './same-edges.ts';

/** About 1e-5 degrees: the digits that programs keep, and less than a lane's width. */
const BORDER_TOLERANCE_M = 1;

const EDGES_A_STEP = 1_000;

interface BordersHow {
  readonly toleranceM: number;
  readonly watch: AreaWatch;
}

/**
 * Neighbours of areas by where their outlines lie, with the length of the border in km: first the edges that two areas
 * have position for position, then those that run within the tolerance of each other. Areas that meet in a point only
 * are no neighbours. Areas that overlap are neighbours; where their outlines only cross, the length is 0 = unknown.
 */
export function bordersByPlace(
  shapes: readonly AreaShape[],
  { toleranceM = BORDER_TOLERANCE_M, watch = UNWATCHED }: Partial<BordersHow> = {},
): SharedBorders {
  const edges = edgesOfShapes(shapes);
  const same = pairLengths(shapes.length);
  // Both passes go through all edges; the second is the longer one only where few are the same.
  const pass = (number: number) => (edge: number) => {
    if (edge % EDGES_A_STEP === 0) watch.step('bordering', number * edges.count + edge, 2 * edges.count);
  };
  const matched = addSameEdges(edges, same, pass(0));
  const near = pairLengths(shapes.length);
  addNearEdges(edges, matched, toleranceM, near, pass(1));
  const all = pairLengths(shapes.length);
  for (const { a, b, km } of [same.borders(), lasting(near.borders(), toleranceM)]) {
    for (const [i, first] of a.entries()) all.add(first, b[i] as number, km[i] as number);
  }
  return all.borders();
}

/** Without the pairs that come near each other only where they meet in a point; a crossing has no length and stays. */
function lasting({ a, b, km }: SharedBorders, toleranceM: number): SharedBorders {
  const least = (2 * toleranceM) / 1000;
  const kept = Int32Array.from(a.keys()).filter((i) => km[i] === 0 || (km[i] as number) >= least);
  return {
    a: kept.map((i) => a[i] as number),
    b: kept.map((i) => b[i] as number),
    km: Float64Array.from(kept, (i) => km[i] as number),
  };
}
