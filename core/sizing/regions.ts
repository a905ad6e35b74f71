import { groupAbove } from '../model/hierarchy.ts';
import type { LevelKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';

/** Regions that reps are counted in: the groups of a level. */
export interface Regions {
  /** The last one, without a name, has the territories that are in none, and what is in no territory. */
  readonly names: readonly string[];
  /** Per territory (row of the keys given) its region. */
  readonly regionOf: Int32Array;
}

/** The groups of a level that territories (keys) roll up to; with `level` null all is one region without a name. */
export function regionsOf(plan: Plan, territories: Int32Array, level: LevelKey | null): Regions {
  const above: ReadonlyMap<TerritoryKey, TerritoryKey> = level === null ? new Map() : groupAbove(plan, level);
  const groups = Array.from(territories, (key) => above.get(key as TerritoryKey) ?? 0);
  const keys = [...new Set(groups)].filter((key) => key !== 0).sort((a, b) => a - b);
  const names = new Map(plan.territories.map(({ key, name }) => [key as number, name]));
  return {
    names: [...keys.map((key) => names.get(key) ?? ''), ''],
    regionOf: Int32Array.from(groups, (key) => (key === 0 ? keys.length : keys.indexOf(key))),
  };
}

/** A column of territories, with what is in none of them, as sums per region. */
export function perRegion({ names, regionOf }: Regions, column: ArrayLike<number>, rest = 0): number[] {
  const sums = names.map(() => 0);
  regionOf.forEach((region, row) => {
    sums[region] = (sums[region] as number) + (column[row] as number);
  });
  sums[names.length - 1] = (sums[names.length - 1] as number) + rest;
  return sums;
}
