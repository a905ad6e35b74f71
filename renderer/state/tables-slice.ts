import type { SetSlice } from './slice.ts';

/** The tables of the plan's records below the map. */
export const TABLES = ['territories', 'units', 'accounts', 'reps'] as const;
export type TableName = (typeof TABLES)[number];
/** What stands below the map, of which one is shown: the tables, and scenarios side by side. */
export const TABS = [...TABLES, 'compare'] as const;
export type TabName = (typeof TABS)[number];

/** Which table is shown; how each is sorted and searched is its own affair. */
export interface TablesSlice {
  readonly table: TabName;
  readonly showTable: (table: TabName) => void;
}

export function tablesSlice(set: SetSlice<TablesSlice>): TablesSlice {
  return { table: 'territories', showTable: (table) => set({ table }) };
}
