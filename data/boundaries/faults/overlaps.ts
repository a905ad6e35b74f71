import { edgesOfShapes, STEPS_PER_DEGREE } from '../adjacency/edges.ts';
import type { AreaWatch } from '../area-watch.ts';
import { flatPolygons, polygonIndex } from '../flat-polygons.ts';
import type { AreaShape } from '../us-atlas.ts';
import { badFaces } from './bad-faces.ts';
import { coverageOf } from './coverage.ts';
import { cutSegments } from './cut-segments.ts';
import { facesOf } from './faces.ts';
import type { FaultSums } from './fault-sums.ts';
import type { FaceBox } from './one-face.ts';
import { areasOver } from './stacks.ts';

/** Areas stacked on one another are pairs by the square of their number; beyond these a pile is not looked through. */
const MOST_ON_ONE_PLACE = 32;

/**
 * Adds the overlaps of the areas that have a part in one of the boxes, in which more than one area lies on a place. All
 * their outlines are looked at, also the borders that fit, because an area on the border of two overlaps both. False
 * where there are too many of them, or they are too tangled.
 */
export function addOverlaps(
  shapes: readonly AreaShape[],
  boxes: readonly FaceBox[],
  mostSegments: number,
  sums: FaultSums,
  watch: AreaWatch,
): boolean {
  if (boxes.length === 0) return true;
  const near = areasIn(shapes, boxes);
  const involved = shapes.map((shape, area) => (near.has(area) ? shape : []));
  const edges = edgesOfShapes(involved);
  const segments = cutSegments(edges, 'all', mostSegments, watch);
  if (!segments) return false;
  const faces = facesOf(segments);
  const coverage = coverageOf(segments, faces, involved);
  const over = areasOver(segments, faces, coverage);
  let complete = !coverage.unsure.includes(1);
  for (const { face, km2 } of badFaces(segments, faces, coverage, (areas) => areas > 1)) {
    const areas = [...new Set(over[face])].sort((a, b) => a - b);
    if (areas.length > MOST_ON_ONE_PLACE) complete = false;
    areas.slice(0, MOST_ON_ONE_PLACE).forEach((one, i, all) => {
      for (const other of all.slice(i + 1)) sums.add('overlap', one, other, km2, 0);
    });
  }
  return complete;
}

function areasIn(shapes: readonly AreaShape[], boxes: readonly FaceBox[]): Set<number> {
  const polygons = flatPolygons(shapes);
  const index = polygonIndex(polygons);
  const found = new Set<number>();
  for (const box of boxes) {
    const [west, south, east, north] = box.map((steps) => steps / STEPS_PER_DEGREE) as [number, number, number, number];
    for (const p of index.search(west, south, east, north)) found.add(polygons[p]?.unit ?? -1);
  }
  return found;
}
