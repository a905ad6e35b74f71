import { TABS, type TabName } from '../state/tables-slice.ts';
import type { CommandAction } from './command-action.ts';

const show = (table: TabName): CommandAction => ({
  run: ({ store }) => {
    store.getState().showPage('map');
    store.getState().showTable(table);
  },
});

/** What the commands of electron/api/table-commands.ts do. */
export const TABLE_ACTIONS = Object.fromEntries(TABS.map((table) => [`table.${table}`, show(table)])) as Readonly<
  Record<`table.${TabName}`, CommandAction>
>;
