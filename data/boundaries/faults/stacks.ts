import type { Coverage } from './coverage.ts';
import { along, type Faces } from './faces.ts';
import type { Segments } from './segments.ts';

/**
 * The areas that lie over each face, an area once for each of its polygons that do. All outlines must be among the
 * segments: across each of them its own areas come or go, and no other.
 */
export function areasOver(
  segments: Segments,
  faces: Faces,
  { around, outside }: Coverage,
): readonly (readonly number[])[] {
  const over = new Array<readonly number[]>(faces.count);
  around.forEach((outer, part) => {
    const left = [outer];
    over[outer] = outside[part] ?? [];
    for (let at = 0; at < left.length; at++) {
      const face = left[at] as number;
      for (const half of along(faces, face)) {
        const beyond = faces.face[half ^ 1] as number;
        if (over[beyond]) continue;
        over[beyond] = across(segments, half, over[face] as readonly number[]);
        left.push(beyond);
      }
    }
  });
  return over;
}

/** The areas on the right of a half-edge, by those on its left. */
function across({ start, owner, side }: Segments, half: number, areas: readonly number[]): number[] {
  const s = half >> 1;
  const there = [...areas];
  const coming: number[] = [];
  for (let i = start[s] as number; i < (start[s + 1] as number); i++) {
    const isLeft = (side[i] as number) > 0 === ((half & 1) === 0);
    if (!isLeft) coming.push(owner[i] as number);
    else {
      const at = there.indexOf(owner[i] as number);
      if (at >= 0) there.splice(at, 1);
    }
  }
  return [...there, ...coming];
}
