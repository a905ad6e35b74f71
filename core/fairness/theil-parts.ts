import { mean } from './mean.ts';
import { theil } from './theil.ts';

/** How much of an inequality lies within groups, and how much between them. */
export interface TheilParts {
  /** `within` + `between`, the Theil index of all. */
  readonly total: number;
  readonly within: number;
  readonly between: number;
  /** Theil index of each group by itself. */
  readonly groups: Float64Array;
}

/**
 * Theil's T taken apart by groups (Theil 1967): with s_g the group's share of all values, n_g its size and m_g its
 * mean, within is the sum of s_g T_g and between that of s_g ln(m_g / mean). `groupOf` has the group (0 to
 * `groups` - 1) of each value; values are not negative.
 */
export function theilParts(values: ArrayLike<number>, groupOf: ArrayLike<number>, groups: number): TheilParts {
  const members: number[][] = Array.from({ length: groups }, () => []);
  for (let i = 0; i < values.length; i++) members[groupOf[i] as number]?.push(values[i] as number);
  const middle = mean(values);
  const own = Float64Array.from(members, theil);
  let [within, between] = [0, 0];
  members.forEach((group, g) => {
    const ratio = middle === 0 ? 0 : mean(group) / middle;
    if (ratio === 0) return;
    const share = (group.length / values.length) * ratio;
    within += share * (own[g] as number);
    between += share * Math.log(ratio);
  });
  // A rest of rounding must not make an even plan look worse than even.
  between = Math.max(0, between);
  return { total: within + between, within, between, groups: own };
}
