import type { Problem, ProblemMeasure } from '../problem.ts';
import type { Blocker } from '../solution.ts';
import { clearlyLess } from './clearly-less.ts';

/**
 * Finds units that alone exceed a maximum: of the territory they are locked to, or of every territory there is. Where a
 * minimum is not met, they block it if the sum without them is too little for as many territories as are left when
 * each of them has one to itself; the largest is named.
 */
export function tooBig(
  { fixed, territoryCount }: Problem,
  { values, limits }: ProblemMeasure,
  assignment: Int32Array,
): (territory: number, tooMuch: boolean) => Blocker | null {
  const highest = limits.reduce((most, limit) => Math.max(most, limit.maximum), 0);
  const maximumOf = (unit: number) => limits[fixed[unit] as number]?.maximum ?? highest;
  const biggest = new Int32Array(territoryCount).fill(-1);
  let largest = -1;
  let [sum, outsize, above] = [0, 0, 0];
  for (let u = 0; u < values.length; u++) {
    const value = values[u] as number;
    sum += value;
    const t = assignment[u] as number;
    const champion = biggest[t] as number;
    const over = clearlyLess(maximumOf(u), value);
    if (over && (champion === -1 || value > (values[champion] as number))) biggest[t] = u;
    if (!clearlyLess(highest, value)) continue;
    above++;
    outsize += value;
    if (largest === -1 || value > (values[largest] as number)) largest = u;
  }
  const minimums = limits.map(({ minimum }) => minimum).sort((a, b) => a - b);
  const needed = minimums.slice(0, Math.max(0, territoryCount - above)).reduce((all, minimum) => all + minimum, 0);
  const blocker = (unit: number): Blocker | null =>
    unit === -1 ? null : { kind: 'unit-too-big', unit, value: values[unit] as number, maximum: maximumOf(unit) };
  return (territory, tooMuch) => {
    if (tooMuch) return blocker(biggest[territory] as number);
    return largest !== -1 && clearlyLess(sum - outsize, needed) ? blocker(largest) : null;
  };
}
