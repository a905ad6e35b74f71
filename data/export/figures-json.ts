import type { FairnessFigures } from '../../core/fairness/fairness-of.ts';

/** The figures of one spread; `id` names the row of the worst. */
export function figuresJson(figures: FairnessFigures, id: (row: number) => string | null) {
  return {
    mean: figures.mean,
    mean_absolute_deviation: figures.meanAbsoluteDeviation,
    coefficient_of_variation: figures.coefficientOfVariation,
    gini: figures.gini,
    theil: figures.theil,
    jain: figures.jain,
    max_to_min: figures.maxToMin,
    balance_score: figures.balanceScore,
    out_of_band_share: figures.outOfBandShare,
    worst_deviation: figures.worstDeviation,
    worst_territory: id(figures.worstTerritory),
  };
}

/** JSON has no NaN: what cannot be computed is null. */
export function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
