import type { Columns, Terms } from '../columns.ts';

/** Units with one size each, all measures together, and the share of the whole each territory should hold. */
export interface Sizes {
  readonly k: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Mean over the measures of the unit's share of the sum; never 0. */
  readonly size: Float64Array;
  /** Territory a unit is fixed to, -1 where it is free. */
  readonly fixed: Int32Array;
  /** Mean over the measures of the ideal's share; sums to 1. */
  readonly share: Float64Array;
  /** Homes that pull centres; null where there are none. */
  readonly homes: Terms['homes'];
}

/** Whether territories differ from the first: by units locked to them, or by homes. */
export function isAnchored({ fixed, homes }: Sizes): boolean {
  return homes !== null || fixed.some((territory) => territory !== -1);
}

/** Where the centre of a territory goes: its weighted centre, as far as no home pulls it. */
export function pulled(homes: Terms['homes'], axis: 'x' | 'y', territory: number, centre: number): number {
  const pull = homes?.pull[territory] ?? 0;
  return homes && pull > 0 ? (1 - pull) * centre + pull * (homes[axis][territory] as number) : centre;
}

/** The one size of each unit. A floor of a millionth of the mean keeps units without any value in the geometry. */
export function sizesOf(columns: Columns): Sizes {
  const { n, k, m, values, sums, ideal, weight } = columns;
  const measures = Array.from(sums.keys()).filter((j) => (sums[j] as number) > 0);
  const size = measures.length > 0 ? new Float64Array(n).fill(1e-6 / n) : weight.slice();
  const share = new Float64Array(k);
  for (const j of measures) {
    let ideals = 0;
    for (let t = 0; t < k; t++) ideals += ideal[t * m + j] as number;
    for (let t = 0; t < k; t++) {
      const own = ideals > 0 ? (ideal[t * m + j] as number) / ideals : 1 / k;
      share[t] = (share[t] as number) + own / measures.length;
    }
    for (let u = 0; u < n; u++) {
      size[u] = (size[u] as number) + (values[u * m + j] as number) / (sums[j] as number) / measures.length;
    }
  }
  if (measures.length === 0) share.fill(1 / k);
  return { k, x: columns.x, y: columns.y, size, fixed: columns.fixed, share, homes: columns.terms?.homes ?? null };
}
