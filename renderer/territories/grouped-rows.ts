import type { LevelKey, ScenarioKey, TerritoryKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { rollup } from '../../core/tally/rollup.ts';
import type { TerritoryTotals } from '../../core/tally/territory-totals.ts';
import type { TerritoryRow } from '../state/territory-rows.ts';

/** A group of the shown level with the sums of its territories, in the columns of the table. */
export interface GroupRow extends TerritoryRow {
  readonly territories: number;
}

/** One line of the table: a group, or a territory below it. */
export type TableEntry =
  | { readonly kind: 'group'; readonly row: GroupRow; readonly isOpen: boolean }
  | { readonly kind: 'territory'; readonly row: TerritoryRow };

/** The groups of a level, and the group of each territory by its key; key 0 is for territories that are in none. */
export interface TableGroups {
  readonly rows: readonly GroupRow[];
  readonly groupOf: ReadonlyMap<TerritoryKey, number>;
}

/** The groups in the order of their names (`order` is that of the language), those without one last. */
export function tableGroups(
  plan: Plan,
  totals: TerritoryTotals,
  scenario: ScenarioKey,
  level: LevelKey,
  order: (a: string, b: string) => number,
): TableGroups {
  const rolled = rollup(plan, totals, scenario, level);
  const territories = new Map(plan.territories.map((territory) => [territory.key as number, territory]));
  const rows = Array.from(rolled.groups, (key, g): GroupRow => {
    const group = territories.get(key);
    const seat = plan.scenarioTerritories.find((one) => one.scenario === scenario && one.territory === key);
    const manager = plan.reps.find((rep) => rep.key === seat?.reps[0]?.rep)?.name ?? '';
    return {
      key: key as TerritoryKey,
      id: group?.id ?? '',
      name: group?.name ?? '',
      colour: group?.colour ?? 0,
      reps: manager,
      team: [],
      territories: rolled.territories[g] as number,
      accounts: rolled.accounts[g] as number,
      units: rolled.units[g] as number,
      totals: rolled.totals.map((column) => column[g] as number),
      index: rolled.index.map((column) => column[g] as number),
      capacity: rolled.capacity[g] as number,
      quotaMinor: rolled.quotaMinor[g] ?? null,
    };
  });
  rows.sort((a, b) => Number(a.key === 0) - Number(b.key === 0) || order(a.name, b.name) || a.key - b.key);
  const groupOf = new Map(
    Array.from(totals.territories, (key, row) => [
      key as TerritoryKey,
      rolled.groups[rolled.groupOf[row] as number] as number,
    ]),
  );
  return { rows, groupOf };
}

/** The lines of the table from its sorted rows: below each group its territories in that order, unless it is folded. */
export function tableEntries(
  rows: readonly TerritoryRow[],
  groups: TableGroups | null,
  folded: ReadonlySet<number>,
): TableEntry[] {
  const entry = (row: TerritoryRow): TableEntry => ({ kind: 'territory', row });
  if (!groups) return rows.map(entry);
  const members = new Map<number, TerritoryRow[]>();
  for (const row of rows) {
    const group = groups.groupOf.get(row.key) ?? 0;
    members.set(group, [...(members.get(group) ?? []), row]);
  }
  return groups.rows.flatMap((row): TableEntry[] => {
    const isOpen = !folded.has(row.key);
    return [{ kind: 'group', row, isOpen }, ...(isOpen ? (members.get(row.key) ?? []).map(entry) : [])];
  });
}
