import { type AccountChange, accountChanges, namesOwners } from './account-changes.ts';
import { accountList } from './account-list.ts';
import { field, type PlanList } from './list-field.ts';
import { type ListView, listView } from './list-view.ts';

/** Each account that changes hands, from whom to whom, with everything that can be said of accounts. */
export function changeList(view: ListView): PlanList {
  const { plan } = view;
  const changes = accountChanges(view, namesOwners(plan) ? null : baselineOf(view));
  const of = (id: string, cell: (change: AccountChange) => string) =>
    field(id, 'text', (row) => cell(changes[row] as AccountChange));
  const accounts = accountList(view).fields.map((one) => ({
    ...one,
    cells: () => {
      const cell = one.cells();
      return (row: number) => cell((changes[row] as AccountChange).row);
    },
  }));
  const carried = plan.measures.filter(({ column }) => column !== '#').map(({ name }) => `measure:${name}`);
  return {
    name: 'changes',
    count: changes.length,
    fields: [
      of('from_rep_id', ({ from }) => from.id),
      of('from_rep', ({ from }) => from.name),
      of('from_email', ({ from }) => from.email),
      of('to_rep_id', ({ to }) => to.id),
      of('to_rep', ({ to }) => to.name),
      of('to_email', ({ to }) => to.email),
      of('to_territory_id', ({ territory }) => territory?.id ?? ''),
      of('to_territory', ({ territory }) => territory?.name ?? ''),
      ...accounts,
    ],
    usual: [
      'account_id',
      'account',
      'from_rep_id',
      'from_rep',
      'to_rep_id',
      'to_rep',
      'to_territory_id',
      'to_territory',
      'effective_date',
      ...carried.filter((id) => accounts.some((one) => one.id === id)),
    ],
  };
}

/** What holds today; null where the plan has no baseline with territories. */
function baselineOf({ plan, scenario, role }: ListView): ListView | null {
  const baseline = plan.scenarios.find((one) => one.baseline && one.key !== scenario);
  const before = baseline ? listView(plan, baseline.key, role) : null;
  return before && before.territories.length > 0 ? before : null;
}
