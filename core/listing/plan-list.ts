import { accountList } from './account-list.ts';
import { changeList } from './change-list.ts';
import type { ListName, PlanList } from './list-field.ts';
import type { ListView } from './list-view.ts';
import { quotaList } from './quota-list.ts';
import { territoryList } from './territory-list.ts';
import { unitList } from './unit-list.ts';

const LISTS: Readonly<Record<ListName, (view: ListView) => PlanList>> = {
  assignments: accountList,
  territories: territoryList,
  units: unitList,
  quotas: quotaList,
  changes: changeList,
};

/** One list of what is exported, with everything that can be said of its rows. */
export function planList(view: ListView, name: ListName): PlanList {
  return LISTS[name](view);
}
