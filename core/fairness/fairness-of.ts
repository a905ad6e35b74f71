import { balanceScore } from './balance-score.ts';
import { coefficientOfVariation } from './coefficient-of-variation.ts';
import { gini } from './gini.ts';
import { jain } from './jain.ts';
import { maxToMin } from './max-to-min.ts';
import { mean } from './mean.ts';
import { meanAbsoluteDeviation } from './mean-absolute-deviation.ts';
import { outOfBandShare } from './out-of-band-share.ts';
import { territoryIndex } from './territory-index.ts';
import { theil } from './theil.ts';

/** How evenly one measure is spread over territories, each value divided by its territory's capacity. */
export interface FairnessFigures {
  /** Mean value per unit of capacity. */
  readonly mean: number;
  /** Mean absolute deviation from it, in the measure's unit. */
  readonly meanAbsoluteDeviation: number;
  readonly coefficientOfVariation: number;
  readonly gini: number;
  readonly theil: number;
  readonly jain: number;
  /** Null where a territory has nothing, so that the ratio has no end. */
  readonly maxToMin: number | null;
  /** 0 to 100, 100 is even. */
  readonly balanceScore: number;
  /** Share of territories outside 100 +- tolerance, 0 to 1. */
  readonly outOfBandShare: number;
  /** The index furthest from 100 as a ratio with its sign (0.04 is 4 % over), and the row of its territory. */
  readonly worstDeviation: number;
  /** -1 where there is no territory. */
  readonly worstTerritory: number;
}

/**
 * All figures of one measure. `values` and `capacities` have one entry per territory; values are not negative.
 * Territories without capacity cannot carry anything and are left out. `tolerance` is a ratio.
 */
export function fairnessOf(
  values: ArrayLike<number>,
  capacities: ArrayLike<number>,
  tolerance: number,
): FairnessFigures {
  const rows = Array.from({ length: values.length }, (_, t) => t).filter((t) => (capacities[t] as number) > 0);
  const carried = rows.map((t) => values[t] as number);
  const able = rows.map((t) => capacities[t] as number);
  const shares = carried.map((value, i) => value / (able[i] as number));
  const indexes = territoryIndex(carried, able);
  const worst = furthest(indexes);
  return {
    mean: mean(shares),
    meanAbsoluteDeviation: meanAbsoluteDeviation(shares),
    coefficientOfVariation: coefficientOfVariation(shares),
    gini: gini(shares),
    theil: theil(shares),
    jain: jain(shares),
    maxToMin: maxToMin(shares),
    balanceScore: balanceScore(shares),
    outOfBandShare: outOfBandShare(indexes, tolerance),
    worstDeviation: worst < 0 ? 0 : (indexes[worst] as number) / 100 - 1,
    worstTerritory: worst < 0 ? -1 : (rows[worst] as number),
  };
}

function furthest(indexes: Float64Array): number {
  let worst = -1;
  for (let t = 0; t < indexes.length; t++) {
    const away = Math.abs((indexes[t] as number) - 100);
    if (away >= 0 && (worst < 0 || away > Math.abs((indexes[worst] as number) - 100))) worst = t;
  }
  return worst;
}
