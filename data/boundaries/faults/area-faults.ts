import { edgesOfShapes } from '../adjacency/edges.ts';
import { type AreaWatch, UNWATCHED } from '../area-watch.ts';
import type { AreaShape } from '../us-atlas.ts';
import { badFaces } from './bad-faces.ts';
import { coverageOf } from './coverage.ts';
import { cutSegments } from './cut-segments.ts';
import { facesOf } from './faces.ts';
import { faultSums } from './fault-sums.ts';
import { addGaps } from './gaps.ts';
import { addOverlaps } from './overlaps.ts';

/** What two areas have in common though they should not, or what lies between them and belongs to no area. */
export interface AreaFault {
  readonly kind: 'overlap' | 'gap';
  /** Rows of the areas, a < b; of a gap the two with the longest borders on it. */
  readonly a: number;
  readonly b: number;
  readonly km2: number;
  /** In how many places. */
  readonly places: number;
  /** Further areas around the largest of these gaps. */
  readonly others: number;
}

/** Overlaps and gaps of a layer. */
export interface AreaFaults {
  /** The largest first. */
  readonly faults: readonly AreaFault[];
  /** Whether all were found and measured; a layer that is too tangled or too large is not looked through to its end. */
  readonly complete: boolean;
}

/** Outlines that do not fit together have at most so many segments; a layer with more is no layer of neighbours. */
const MOST_SEGMENTS = 4_000_000;

/**
 * Finds where areas of a layer overlap and where gaps lie between them, with how large these are: slivers of borders
 * that were drawn twice, areas on one another, and places that areas enclose and none has. What lies open to the outside
 * of the layer is no gap, nor is a hole of one area. Only stretches of outlines on which areas do not meet edge by edge
 * are looked at, so that a layer that is one topology costs little more than reading its edges. Lengths below 1.5 cm do
 * not count, nor do areas below a square metre.
 */
export function areaFaults(shapes: readonly AreaShape[], watch: AreaWatch = UNWATCHED): AreaFaults {
  const segments = cutSegments(edgesOfShapes(shapes), 'loose', MOST_SEGMENTS, watch);
  if (!segments) return { faults: [], complete: false };
  const faces = facesOf(segments);
  const coverage = coverageOf(segments, faces, shapes);
  const sums = faultSums(shapes.length);
  addGaps(segments, faces, coverage, sums);
  const stacked = badFaces(segments, faces, coverage, (areas) => areas > 1);
  const complete = addOverlaps(
    shapes,
    stacked.map(({ box }) => box),
    MOST_SEGMENTS,
    sums,
    watch,
  );
  return { faults: sums.faults(), complete: complete && !coverage.unsure.includes(1) };
}
