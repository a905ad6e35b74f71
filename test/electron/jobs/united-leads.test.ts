import { join } from 'node:path';
import { expect, it } from 'vitest';
import { textAt } from '../../../core/model/text-column.ts';
import { createPlanStore } from '../../../electron/jobs/plan-store.ts';
import { stopFlags } from '../../../electron/jobs/stop-flags.ts';
import type { Snapshot } from '../../../electron/jobs/store-calls.ts';
import { blankPlan } from '../../../electron/plans/blank-plan.ts';
import { aList } from '../../data/plan-file/imported-rows.ts';
import { aFolder } from '../../data/plan-file/plan-folder.ts';
import { leadColumns } from '../../support/some-leads.ts';

const watch = () => {};

it('leads at the place of an account that goes on in another one lie where that one does, until it is taken back', async () => {
  const store = createPlanStore();
  const path = join(aFolder(), 'plan.evenfield');
  const plan = blankPlan('Plan', 'USD', 'en', new Date(0));
  await store.create({ path, plan, replace: false, backups: path, backupOnClose: false }, watch);
  const names = { role: 'Field sales', scenario: 'Plan 1', baseline: 'Today' };
  const measures = [{ name: 'potential', column: 'potential', tolerance: 0.05, quantity: 'number' }] as const;
  const request = { measures, fileName: 'accounts.csv', names };
  const how = { mode: 'replace', gone: 'drop' } as const;
  await store.keepImport({ path, cancel: stopFlags(), rows: aList(4), request, how }, watch);
  const now = () => store.read({}, watch) as Snapshot;
  const { keys, ids } = now().plan.accounts;
  const id = (row: number) => textAt(ids, row);
  const leads = leadColumns([0, 1, 1, 3].map((row) => ({ unitCode: id(row) })));
  const said = { leads: leads.count, fileName: 'leads.csv', measures: [] };
  await store.keepLeads({ path, cancel: stopFlags(), leads, request: said }, watch);
  const places = () => {
    const { units, leads: listed } = now().plan;
    const read = store.leads({}, watch) as { leads: { unit: Int32Array } };
    expect([...read.leads.unit]).toEqual([...(listed?.unit ?? [])]);
    return Array.from(listed?.unit ?? [], (unit) => (unit < 0 ? '' : textAt(units.codes, unit)));
  };
  expect(places()).toEqual([0, 1, 1, 3].map(id));
  const unions = [{ into: keys[2] as number, from: [keys[1] as number] }] as never;
  await store.uniteAccounts({ revision: now().revision, unions }, watch);
  expect(places()).toEqual([0, 2, 2, 3].map(id));
  store.undo({}, watch);
  expect(places()).toEqual([0, 1, 1, 3].map(id));
  store.close({}, watch);
});
