import { UNKNOWN } from './unknown.ts';

/** Experience in the segment a territory wants (both folded): nothing where it is the rep's, all where it is another. */
export function segmentCost(wanted: string, has: string): number {
  if (wanted === '' || wanted === has) return 0;
  return has === '' ? UNKNOWN : 1;
}
