/**
 * How far a territory is from what a rep can work: |load / ideal - 1|, 1 at most. `ideal` is the rep's capacity times
 * the load of a full-time rep; nothing where no load is known.
 */
export function sizeCost(load: number, ideal: number): number {
  if (!(ideal > 0)) return load > 0 ? 1 : 0;
  return Math.min(1, Math.abs(load / ideal - 1));
}
