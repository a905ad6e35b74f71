import type { BothSets } from './both-sets.ts';
import { bestPartsOf, type HeldParts } from './held-parts.ts';

/**
 * Which candidates stay (1) where so many are wanted: the one without which the fewest accounts would lose both their
 * present owners goes, again and again (the drop heuristic of facility location; Feldman, Lehrer and Ray
 * 1966). `must` stay whatever it costs; of equals the later one goes. O(candidates x accounts).
 */
export function stayingCandidates(
  { candidates }: BothSets,
  parts: HeldParts,
  wanted: number,
  must: (candidate: number) => boolean,
): Uint8Array {
  const stays = new Uint8Array(candidates.length).fill(1);
  const bestPart = bestPartsOf(parts, candidates.length);
  const units = parts.start.length - 1;
  const loss = new Float64Array(candidates.length);
  for (let left = candidates.length; left > wanted; left--) {
    loss.fill(0);
    for (let unit = 0; unit < units; unit++) {
      const { best, most, next } = bestPart(unit, stays);
      if (best >= 0) loss[best] = (loss[best] as number) + most - next;
    }
    let goes = -1;
    loss.forEach((value, c) => {
      if (stays[c] === 1 && !must(c) && (goes < 0 || value <= (loss[goes] as number))) goes = c;
    });
    if (goes < 0) break;
    stays[goes] = 0;
  }
  return stays;
}
