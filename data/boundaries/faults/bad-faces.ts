import Flatbush from 'flatbush';
import { BESIDE, type Coverage } from './coverage.ts';
import type { Faces } from './faces.ts';
import { boxOfFace, type FaceBox, isInFace, stepsToKm2 } from './one-face.ts';
import type { Segments } from './segments.ts';

/** A face with no area over it, or with more than one. */
export interface BadFace {
  readonly face: number;
  /** In steps of edges.ts. */
  readonly box: FaceBox;
  /** Without what lies in it and is not its own. */
  readonly km2: number;
}

/** A square metre. */
const LEAST_KM2 = 1e-6;

/** The faces over which that many areas lie that are `wanted`, of a square metre at least. */
export function badFaces(
  segments: Segments,
  faces: Faces,
  coverage: Coverage,
  wanted: (areas: number) => boolean,
): BadFace[] {
  const found: Omit<BadFace, 'km2'>[] = [];
  for (let face = 0; face < faces.count; face++) {
    if ((faces.area[face] as number) <= 0 || coverage.unsure[face] || !wanted(coverage.areas[face] as number)) continue;
    found.push({ face, box: boxOfFace(segments, faces, face) });
  }
  const inside = stepsInside(segments, faces, coverage, found);
  return found.flatMap(({ face, box }) => {
    const km2 = stepsToKm2(box, (faces.area[face] as number) - (inside.get(face) ?? 0));
    return km2 < LEAST_KM2 ? [] : [{ face, box, km2 }];
  });
}

/** Square steps that lie within the outline of each face and are not its own: other parts of the outlines stand there. */
function stepsInside(
  segments: Segments,
  faces: Faces,
  { areas, around, west }: Coverage,
  found: readonly Omit<BadFace, 'km2'>[],
): Map<number, number> {
  const inside = new Map<number, number>();
  if (found.length === 0) return inside;
  // From the smallest on: the first that has a part in it is the one it lies in.
  const rising = [...found].sort((a, b) => (faces.area[a.face] as number) - (faces.area[b.face] as number));
  const index = new Flatbush(rising.length, 16, Int32Array);
  for (const { box } of rising) index.add(...box);
  index.finish();
  around.forEach((outer, part) => {
    const count = areas[outer] as number;
    // Most parts are holes in land that fits.
    if (count === 1) return;
    const [x, y] = west[part] as readonly [number, number];
    const near = index.search(x, y, x, y).sort((a, b) => a - b);
    const holder = near
      .map((i) => rising[i] as Omit<BadFace, 'km2'>)
      .find(({ face, box: [left] }) => {
        return areas[face] === count && x > left && isInFace(segments, faces, face, x - BESIDE, y);
      });
    if (holder) inside.set(holder.face, (inside.get(holder.face) ?? 0) - (faces.area[outer] as number));
  });
  return inside;
}
