import { invariant } from '../invariant.ts';
import type { RoleKey, TerritoryKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Territory } from '../model/territory.ts';
import type { TerritoryContents } from '../naming/main-places.ts';
import { nameTerritories } from '../naming/territory-names.ts';
import { accountValues, unitValues, type ValueTables, weighingMeasure } from '../tally/unit-values.ts';

/** What new territories are made from: their units and accounts, from a plan or from an import that is none yet. */
export type ContentTables = Omit<ValueTables, 'measures' | 'units' | 'accounts'> & {
  readonly measures: readonly { readonly column: string; readonly balanced: boolean }[];
  readonly units: ValueTables['units'] & Pick<Plan['units'], 'names' | 'codes'>;
  readonly accounts: ValueTables['accounts'] & Pick<Plan['accounts'], 'cities'>;
};

/** What is in each of `count` new territories, by the territory (-1 for none) of each row of the unit table. */
export function contentsOf(tables: ContentTables, unitTerritory: Int32Array, count: number): TerritoryContents {
  const weighing = weighingMeasure(tables.measures);
  return {
    count,
    accounts: tables.accounts,
    accountTerritory: tables.accounts.unit.map((unit) => (unit < 0 ? -1 : (unitTerritory[unit] as number))),
    accountWeight: weighing < 0 ? null : accountValues(tables, weighing),
    units: tables.units,
    unitTerritory,
    unitWeight: weighing < 0 ? new Float64Array(tables.units.count).fill(1) : unitValues(tables, weighing),
  };
}

/**
 * Records of new territories, named after their main place, with keys that no territory of the plan has and ids that none ever had.
 * They belong to the level of rank 0 and have the first colour; the caller colours the map as a whole.
 */
export function newTerritories(
  plan: Pick<Plan, 'territories' | 'levels' | 'given'>,
  role: RoleKey,
  contents: TerritoryContents,
  keptNames: readonly string[],
): Territory[] {
  const level = plan.levels.find(({ rank }) => rank === 0);
  invariant(level, 'a plan has a level of territories');
  const highest = plan.territories.reduce((high, { key }) => Math.max(high, key), 0);
  const named = nameTerritories(contents, plan, keptNames);
  return named.ids.map((id, i) => ({
    key: (highest + 1 + i) as TerritoryKey,
    id,
    role,
    level: level.key,
    parent: null,
    name: named.names[i] as string,
    colour: 0,
  }));
}
