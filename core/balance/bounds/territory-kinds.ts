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
 * The territories by what they may weigh: the limits of the measure that is nearest to the weight, wider by what the
 * weights of all units together are above it, and below it. Above four different limits, those next to each other are
 * joined under the least minimum and the greatest maximum, which every one of them keeps.
 */
export function territoryKinds({ territoryCount, measures, weight }: Problem): TerritoryKind[] {
  const [nearest] = measures
    .map(({ values, limits }) => ({ limits, ...difference(weight, values) }))
    .sort((a, b) => a.above + a.below - b.above - b.below);
  if (!nearest) return [{ count: territoryCount, minimum: 0, maximum: Number.POSITIVE_INFINITY }];
  const limits = nearest.limits
    .map(metTotals)
    .map(({ minimum, maximum }) => ({ minimum: minimum - nearest.below, maximum: maximum + nearest.above }))
    .toSorted((a, b) => a.minimum - b.minimum || a.maximum - b.maximum);
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

/** How much the weights of units exceed their values, all together, and fall short of them. */
function difference(weight: Float64Array, values: Float64Array): { above: number; below: number } {
  let [above, below] = [0, 0];
  for (let u = 0; u < weight.length; u++) {
    const more = (weight[u] as number) - (values[u] as number);
    if (more > 0) above += more;
    else below -= more;
  }
  return { above, below };
}
