import type { SetSlice } from './slice.ts';

/** The tables below the map, of which one is shown. */
export const TABLES = ['territories', 'units', 'accounts', 'reps'] as const;
export type TableName = (typeof TABLES)[number];

/** Which table is shown; how each is sorted and searched is its own affair. */
export interface TablesSlice {
  readonly table: TableName;
  readonly showTable: (table: TableName) => void;
}

export function tablesSlice(set: SetSlice<TablesSlice>): TablesSlice {
  return { table: 'territories', showTable: (table) => set({ table }) };
}
