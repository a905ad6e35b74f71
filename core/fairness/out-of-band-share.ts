/** Rounding in a sum of a million values must not put a territory that is exactly on its limit outside. */
const SLACK = 1e-9;

/** Whether an index lies outside 100 +- tolerance (a ratio: 0.05 is 5 %). */
export function isOutOfBand(index: number, tolerance: number): boolean {
  return Math.abs(index / 100 - 1) > tolerance + SLACK;
}

/** Share of the territories whose index lies outside 100 +- tolerance, 0 to 1. A territory without index counts not. */
export function outOfBandShare(indexes: ArrayLike<number>, tolerance: number): number {
  let outside = 0;
  for (let t = 0; t < indexes.length; t++) if (isOutOfBand(indexes[t] as number, tolerance)) outside++;
  return indexes.length === 0 ? 0 : outside / indexes.length;
}
