import type { TerritorySpread } from '../tally/territory-spread.ts';

/** Fewer places than this have no shape. */
const LEAST_PLACES = 3;

/**
 * Compactness of each territory, 0 to 1 with 1 for a circle; NaN for one without shape. The moment-of-inertia index
 * A^2 / (2 pi I) (Boyce and Clark 1964; Li, Goodchild and Church 2013): the inertia of a disc of the same area over
 * that of the territory around its centre. It needs no outline: I is the sum of area x squared distance, and each unit
 * adds its own as a disc. Of places without areas the same index of the ellipse with their variances, where it is
 * 2 sqrt(det) / trace of the covariance matrix: it tells long territories from round ones, not ragged from smooth.
 */
export function compactnessOf(spread: TerritorySpread): Float64Array {
  return spread.weight.map((weight, t) => {
    const [a, b, c] = [spread.varianceX[t], spread.varianceY[t], spread.covariance[t]] as [number, number, number];
    if (spread.by === 'areas') {
      const inertia = weight * (a + b) + (spread.ownInertia[t] as number);
      return inertia > 0 ? Math.min(1, (weight * weight) / (2 * Math.PI * inertia)) : Number.NaN;
    }
    if (weight < LEAST_PLACES || !(a + b > 0)) return Number.NaN;
    return (2 * Math.sqrt(Math.max(0, a * b - c * c))) / (a + b);
  });
}

/** Area that each territory takes up, km2: of its units, or of the ellipse that its places fill (4 pi sqrt(det)). */
export function areaOf({ by, weight, varianceX, varianceY, covariance }: TerritorySpread): Float64Array {
  if (by === 'areas') return weight;
  return weight.map((_, t) => {
    const det = (varianceX[t] as number) * (varianceY[t] as number) - (covariance[t] as number) ** 2;
    return det > 0 ? 4 * Math.PI * Math.sqrt(det) : 0;
  });
}
