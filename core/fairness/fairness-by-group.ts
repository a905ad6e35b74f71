import type { Plan } from '../model/plan.ts';
import type { TerritoryTotals } from '../tally/territory-totals.ts';
import { type FairnessFigures, fairnessOf } from './fairness-of.ts';
import type { Grouping } from './groupings.ts';
import { territoryIndex } from './territory-index.ts';
import { type TheilParts, theilParts } from './theil-parts.ts';

/** One group of territories, with the fairness inside it. */
interface GroupFairness {
  /** Empty for the territories that are in none. */
  readonly name: string;
  readonly territories: number;
  readonly capacity: number;
  /** Per measure of the plan. */
  readonly measures: readonly {
    readonly total: number;
    /** By capacity, against all groups together; NaN where there is nothing. */
    readonly index: number;
    /** How evenly it lies over the group's own territories, per capacity; its rows are those of the group. */
    readonly within: FairnessFigures;
  }[];
}

export interface FairnessByGroup {
  readonly groups: readonly GroupFairness[];
  /** Per measure the Theil index per capacity, taken apart within and between the groups. */
  readonly theil: readonly TheilParts[];
}

/** Fairness by regions, managers or whatever groups the territories. */
export function fairnessByGroup(
  { measures }: Pick<Plan, 'measures'>,
  { totals, capacity }: Pick<TerritoryTotals, 'totals' | 'capacity'>,
  { names, groupOf }: Grouping,
): FairnessByGroup {
  const rows = names.map((_, group) => [...groupOf.keys()].filter((row) => groupOf[row] === group));
  const pick = (column: Float64Array, group: number) =>
    Float64Array.from(rows[group] as number[], (row) => column[row] as number);
  const sumOf = (column: Float64Array, group: number) => pick(column, group).reduce((sum, value) => sum + value, 0);
  const able = Float64Array.from(names, (_, group) => sumOf(capacity, group));
  const indexes = totals.map((column) =>
    territoryIndex(
      Float64Array.from(names, (_, g) => sumOf(column, g)),
      able,
    ),
  );
  const groups = names.map((name, group) => ({
    name,
    territories: (rows[group] as number[]).length,
    capacity: able[group] as number,
    measures: measures.map(({ tolerance }, m) => {
      const column = totals[m] as Float64Array;
      return {
        total: sumOf(column, group),
        index: indexes[m]?.[group] as number,
        within: fairnessOf(pick(column, group), pick(capacity, group), tolerance),
      };
    }),
  }));
  const working = [...capacity.keys()].filter((row) => (capacity[row] as number) > 0);
  const theil = totals.map((column) =>
    theilParts(
      working.map((row) => (column[row] as number) / (capacity[row] as number)),
      working.map((row) => groupOf[row] as number),
      names.length,
    ),
  );
  return { groups, theil };
}
