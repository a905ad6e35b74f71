import { badFaces } from './bad-faces.ts';
import type { Coverage } from './coverage.ts';
import { along, type Faces, startOf } from './faces.ts';
import type { FaultSums } from './fault-sums.ts';
import type { Segments } from './segments.ts';

/** Adds the faces that no area covers and several enclose. */
export function addGaps(segments: Segments, faces: Faces, coverage: Coverage, sums: FaultSums): void {
  for (const { face, km2 } of badFaces(segments, faces, coverage, (areas) => areas === 0)) {
    const [one, other, ...others] = areasAround(segments, faces, face);
    if (one !== undefined && other !== undefined) sums.add('gap', one, other, km2, others.length);
  }
}

/** The areas beside a face, the one with the longest border on it first. */
function areasAround(segments: Segments, faces: Faces, face: number): number[] {
  const lengths = new Map<number, number>();
  for (const half of along(faces, face)) {
    const s = half >> 1;
    const [ax, ay] = startOf(segments, half);
    const [bx, by] = startOf(segments, half ^ 1);
    for (let i = segments.start[s] as number; i < (segments.start[s + 1] as number); i++) {
      const owner = segments.owner[i] as number;
      const isLeft = (segments.side[i] as number) > 0 === ((half & 1) === 0);
      if (!isLeft) lengths.set(owner, (lengths.get(owner) ?? 0) + Math.hypot(bx - ax, by - ay));
    }
  }
  return [...lengths].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([owner]) => owner);
}
