import { territoryIndex } from '../fairness/territory-index.ts';
import { groupAbove } from '../model/hierarchy.ts';
import type { LevelKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { periodLabel } from '../quota/period-label.ts';
import type { TerritoryTotals } from './territory-totals.ts';

/** Sums over the territories of each group of a level, as columns; row i of every column is the same group. */
export interface Rollup {
  /** Keys of the groups that have a territory here, rising; 0 comes last, for territories that roll up to none. */
  readonly groups: Int32Array;
  /** Per row of the territory totals the row of its group here. */
  readonly groupOf: Int32Array;
  readonly territories: Int32Array;
  readonly units: Int32Array;
  readonly accounts: Int32Array;
  /** Per measure. */
  readonly totals: readonly Float64Array[];
  /** Per measure: the group's total by its capacity, against that of all together (`territoryIndex`). */
  readonly index: readonly Float64Array[];
  readonly capacity: Float64Array;
  /** In the minor unit of the currency; null for a group of which no territory has a quota. */
  readonly quotaMinor: readonly (number | null)[];
}

/**
 * Rolls the totals of a scenario and role up to a level. Every column of a group is the sum of its territories', so
 * that all groups together sum to all territories; the index follows from the sums. Quotas are those of the plan's
 * period in `scenario`.
 */
export function rollup(
  plan: Pick<Plan, 'levels' | 'territories' | 'quotas' | 'settings'>,
  totals: TerritoryTotals,
  scenario: number,
  level: LevelKey,
): Rollup {
  const above = groupAbove(plan, level);
  const parents = totals.territories.map((key) => above.get(key as TerritoryKey) ?? 0);
  const groups = Int32Array.from(new Set(parents)).sort((a, b) => (a === 0 ? 1 : b === 0 ? -1 : a - b));
  const rowOf = new Map(Array.from(groups, (key, row) => [key, row]));
  const groupOf = parents.map((key) => rowOf.get(key) as number);
  const capacity = summed(totals.capacity, groupOf, groups.length);
  const sums = totals.totals.map((column) => summed(column, groupOf, groups.length));
  const whole = (column: ArrayLike<number>) => Int32Array.from(summed(column, groupOf, groups.length));
  return {
    groups,
    groupOf,
    territories: whole(new Float64Array(groupOf.length).fill(1)),
    units: whole(totals.units),
    accounts: whole(totals.accounts),
    totals: sums,
    index: sums.map((column) => territoryIndex(column, capacity)),
    capacity,
    quotaMinor: quotaSums(plan, totals, scenario, groupOf, groups.length),
  };
}

function summed(column: ArrayLike<number>, groupOf: Int32Array, groups: number): Float64Array {
  const sums = new Float64Array(groups);
  groupOf.forEach((group, row) => {
    sums[group] = (sums[group] as number) + (column[row] as number);
  });
  return sums;
}

function quotaSums(
  { quotas, settings }: Pick<Plan, 'quotas' | 'settings'>,
  { territories }: TerritoryTotals,
  scenario: number,
  groupOf: Int32Array,
  groups: number,
): (number | null)[] {
  const period = periodLabel(settings);
  const rows = new Map(Array.from(territories, (key, row) => [key, row]));
  const sums: (number | null)[] = Array.from({ length: groups }, () => null);
  for (const quota of quotas) {
    const row = quota.scenario === scenario && quota.period === period ? rows.get(quota.territory) : undefined;
    if (row === undefined) continue;
    const group = groupOf[row] as number;
    sums[group] = (sums[group] ?? 0) + quota.quotaMinor;
  }
  return sums;
}
