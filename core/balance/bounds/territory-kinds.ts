import { metTotals } from '../limits.ts';
import type { Problem } from '../problem.ts';
import type { WeightLimits } from './filling.ts';

/** Territories that may weigh the same. */
export interface TerritoryKind extends WeightLimits {
  /** How many there are. */
  readonly count: number;
}

/** Kinds looked at apart; each costs a filling per box. */
const MOST_KINDS = 4;

/**
 * The territories by what they may weigh: the limits of the measure that is the weight, or none where no measure is.
 * Above four different limits, those next to each other are joined under the least minimum and the greatest maximum,
 * which every one of them keeps.
 */
export function territoryKinds({ territoryCount, measures, weight }: Problem): TerritoryKind[] {
  const weighing = measures.find(({ values }) => values === weight || values.every((value, u) => value === weight[u]));
  if (!weighing) return [{ count: territoryCount, minimum: 0, maximum: Number.POSITIVE_INFINITY }];
  const limits = weighing.limits.map(metTotals).toSorted((a, b) => a.minimum - b.minimum || a.maximum - b.maximum);
  const kinds: TerritoryKind[] = [];
  const different = new Set(limits.map(({ minimum, maximum }) => `${minimum} ${maximum}`)).size;
  const most = Math.ceil(limits.length / Math.min(different, MOST_KINDS));
  for (const { minimum, maximum } of limits) {
    const last = kinds.at(-1);
    const same = last && last.minimum === minimum && last.maximum === maximum;
    if (last && (same || (different > MOST_KINDS && last.count < most))) {
      kinds[kinds.length - 1] = {
        count: last.count + 1,
        minimum: last.minimum,
        maximum: Math.max(last.maximum, maximum),
      };
    } else kinds.push({ count: 1, minimum, maximum });
  }
  return kinds;
}
