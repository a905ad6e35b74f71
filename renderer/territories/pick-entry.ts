import type { App } from '../actions/app.ts';
import { pickedTerritories, unitsOfTerritories, unitsOfTerritory } from '../state/selection.ts';
import type { TableEntry, TableGroups } from './grouped-rows.ts';

/**
 * Picks what a line of the table stands for: a territory, or all territories of a group. With `more` their units join
 * what is picked, and leave it where all of them are picked already.
 */
export function pickEntry({ store }: App, entry: TableEntry, groups: TableGroups | null, more: boolean): void {
  const state = store.getState();
  const { plan, pickTerritory, pickRows } = state;
  if (!plan) return;
  if (entry.kind === 'territory' && !more) {
    pickTerritory(entry.row.key, unitsOfTerritory(plan, state, entry.row.key));
    return;
  }
  const members =
    entry.kind === 'territory'
      ? [entry.row.key]
      : [...(groups?.groupOf ?? [])].filter(([, group]) => group === entry.row.key).map(([key]) => key);
  const picked = pickedTerritories(plan, state, state);
  const all = members.every((key) => picked.has(key));
  const rows = unitsOfTerritories(plan, state, new Set(members));
  pickRows('units', rows, more ? (all ? 'subtract' : 'add') : 'replace');
}
