import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EditCommand } from '../../../core/edit/command.ts';
import type { AccountKey } from '../../../core/model/ids.ts';
import type { ImportedRows } from '../../../core/model/imported-rows.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { type QuotaPlan, USUAL_RULE } from '../../../core/model/quota-plan.ts';
import { ACTIVITY_FIGURES, type ActivityColumns, type ResultColumns } from '../../../core/model/results.ts';
import { shapeColumn } from '../../../core/model/shape-column.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { plannedQuotas } from '../../../core/quota/planned-quotas.ts';
import { PlanFile } from '../../../data/plan-file/plan-file.ts';
import type { ImportHow } from '../../../electron/jobs/held-imports.ts';
import { createPlanStore, type PlanStore } from '../../../electron/jobs/plan-store.ts';
import { stopFlags } from '../../../electron/jobs/stop-flags.ts';
import type { Snapshot } from '../../../electron/jobs/store-calls.ts';
import { blankPlan } from '../../../electron/plans/blank-plan.ts';
import { aList } from '../../data/plan-file/imported-rows.ts';
import { aFolder } from '../../data/plan-file/plan-folder.ts';
import { quotaPlanOf } from '../../support/quota-plans.ts';
import { leadColumns } from '../../support/some-leads.ts';
import { dealColumns, salesColumns } from '../../support/some-results.ts';

const watch = () => {};
const COUNT = 12;
let store: PlanStore;
let path: string;

beforeEach(async () => {
  store = createPlanStore();
  path = join(aFolder(), 'plan.evenfield');
  const plan = blankPlan('Plan', 'USD', 'en', new Date(0));
  await store.create({ path, plan, replace: false, backups: path, backupOnClose: false }, watch);
  await keep(aList(COUNT), { mode: 'replace', gone: 'drop' });
  return () => store.close({}, watch);
});

const now = () => store.read({}, watch) as Snapshot;
const quotas = ({ plan } = now()) => plan.quotas.map(({ quotaMinor }) => quotaMinor);
const edit = (command: EditCommand) => store.edit({ revision: now().revision, command }, watch);

function keep(rows: ImportedRows, how: ImportHow = { mode: 'update', gone: 'keep' }) {
  const measures = [{ name: 'potential', column: 'potential', tolerance: 0.05, quantity: 'number' }] as const;
  const names = { role: 'Field sales', scenario: 'Plan 1', baseline: 'Today' };
  const read = { rows, request: { measures, fileName: 'accounts.csv', names }, how };
  return store.keepImport({ path, cancel: stopFlags(), ...read }, watch);
}

/** A live plan of a thousand by potential for the working scenario, as far as nothing else is said. */
function split(more: Partial<QuotaPlan> = {}) {
  const { plan } = now();
  const scenario = plan.scenarios.find(({ baseline }) => !baseline)?.key ?? plan.scenarios[0]?.key;
  const role = plan.roles[0]?.key;
  if (!scenario || !role) throw new Error('A plan has a scenario and a role.');
  const quotaPlan = { ...quotaPlanOf(100_000, more), scenario, role };
  edit({ kind: 'set-quota-plan', scenario, role, quotaPlan });
}

/** The same list, with more of the accounts of one owner in it. */
function richer(): ImportedRows {
  const rows = aList(COUNT);
  const values = [Float64Array.from({ length: COUNT }, (_, i) => (i % 4 === 0 ? 90 : i + 1))];
  return { ...rows, accounts: { ...rows.accounts, values } };
}

/** Quotas are what their plan gives from scratch, and undo and redo bring plan and quotas back and again together. */
async function followsInOneStep(work: () => unknown): Promise<void> {
  const before = now();
  const reading = vi.spyOn(PlanFile.prototype, 'read');
  await work();
  // The plan with the new rows is read before the step ends, and not once more behind it.
  expect(reading).toHaveBeenCalledTimes(0);
  reading.mockRestore();
  const after = now();
  expect(quotas(after)).not.toEqual(quotas(before));
  expect(after.plan.quotas).toEqual(fresh(after.plan));
  store.undo({}, watch);
  expect(now().plan).toEqual(before.plan);
  store.redo({}, watch);
  expect(now().plan).toEqual(after.plan);
  expect((await store.check({}, watch)).problems).toEqual([]);
}

function fresh(plan: Plan) {
  const [quotaPlan] = plan.quotaPlans;
  const planned = quotaPlan ? plannedQuotas(plan, quotaPlan) : [];
  if (!Array.isArray(planned)) throw new Error(planned.code);
  return planned;
}

describe('a live quota', () => {
  it('follows a newer list of accounts in its own step', async () => {
    split();
    await followsInOneStep(() => keep(richer()));
    expect(quotas().reduce((all, minor) => all + minor, 0)).toBe(100_000);
  });

  it('follows a list that was looked at before it was taken', async () => {
    split();
    const measures = [{ name: 'potential', column: 'potential', tolerance: 0.05, quantity: 'number' }] as const;
    const names = { role: 'Field sales', scenario: 'Plan 1', baseline: 'Today' };
    const request = { measures, fileName: 'accounts.csv', names };
    const how = { mode: 'update', gone: 'keep' } as const;
    const shown = await store.holdImport({ path, cancel: stopFlags(), rows: richer(), request, how }, watch);
    const { held, revision } = shown;
    await followsInOneStep(() => store.applyHeld({ held, revision, cancel: stopFlags() }, watch));
  });

  it('follows leads, where it is split by them', async () => {
    await bringLeads(3);
    split({ potential: 'leads' });
    await followsInOneStep(() => bringLeads(7));
  });

  it('follows a sales history, where it is split by the forecast', async () => {
    await sold(10);
    split({ base: { ...USUAL_RULE, method: 'forecast' } });
    await followsInOneStep(() => sold(70));
  });

  it('follows opportunities, where it is split by a forecast that counts them', async () => {
    await sold(10);
    split({ base: { ...USUAL_RULE, method: 'forecast' } });
    const open = { state: 'open', stage: 'Offer', chance: 0.5, closes: '1970-06-01' } as const;
    const deals = (amount: number) => dealColumns([{ ...open, account: 1, amount }]);
    await followsInOneStep(() => bring({ what: 'opportunities', columns: deals(5_000) }));
    await followsInOneStep(() => bring({ what: 'opportunities', columns: deals(9_000) }));
  });

  it('is what it was after a list of activities, which no quota is split by, and undo takes just that back', async () => {
    await sold(10);
    split({ base: { ...USUAL_RULE, method: 'forecast' } });
    const before = now();
    const counted = (value: number) => Object.fromEntries(ACTIVITY_FIGURES.map((one) => [one, Float64Array.of(value)]));
    const columns = { by: 'territory', count: 1, names: textColumn(['T001']), digits: 2 } as const;
    const figures = counted(40) as ActivityColumns['figures'];
    await bring({ what: 'activities', columns: { ...columns, figures } });
    const after = now();
    expect(after.plan.activities?.count).toBe(1);
    expect(after.plan.quotas).toEqual(before.plan.quotas);
    expect(after.plan.quotas).toEqual(fresh(after.plan));
    store.undo({}, watch);
    expect(now().plan).toEqual(before.plan);
    store.redo({}, watch);
    expect(now().plan).toEqual(after.plan);
    expect((await store.check({}, watch)).problems).toEqual([]);
  });

  it('follows an account that is put on the map', async () => {
    await keep(towns(), { mode: 'replace', gone: 'drop' });
    split();
    const { plan, revision } = now();
    const account = plan.accounts.keys[0] as AccountKey;
    await followsInOneStep(() => store.placeAccounts({ revision, places: [{ account, lat: 0.5, lon: 1.5 }] }, watch));
  });

  it('stays where the list makes the split impossible, and the list is taken', async () => {
    split({ base: { ...USUAL_RULE, method: 'formula', formula: 'potential - 0.3' } });
    const before = now();
    const rows = aList(COUNT);
    const values = [new Float64Array(COUNT)];
    await keep({ ...rows, accounts: { ...rows.accounts, values } });
    const after = now();
    expect(after.plan.quotas).toEqual(before.plan.quotas);
    expect([...(after.plan.accounts.values[0] ?? [])]).toEqual([...new Float64Array(COUNT)]);
    expect(fault(after.plan)).toBe('formula-value');
  });

  it('is left alone where its plan is not live', async () => {
    split({ live: false });
    const before = now();
    await keep(richer());
    expect(now().plan.quotas).toEqual(before.plan.quotas);
    expect(fresh(now().plan)).not.toEqual(before.plan.quotas);
  });
});

function fault(plan: Plan): string | null {
  const [quotaPlan] = plan.quotaPlans;
  const planned = quotaPlan ? plannedQuotas(plan, quotaPlan) : [];
  return Array.isArray(planned) ? null : planned.code;
}

function bring(results: ResultColumns) {
  return store.keepResults({ path, cancel: stopFlags(), fileName: `${results.what}.csv`, results }, watch);
}

/** A year of sales of four accounts, the first of which sold so much a month. */
function sold(first: number) {
  const specs = [0, 1, 2, 3].map((i) => ({
    holder: `A-${i}`,
    from: '1969-01',
    amounts: Array.from({ length: 12 }, () => (i === 0 ? first : 10)),
  }));
  return bring({ what: 'sales', columns: salesColumns('account', specs) });
}

function bringLeads(first: number) {
  const leads = leadColumns(
    Array.from({ length: first + 4 }, (_, i) => ({ id: `L${i}`, unitCode: `A-${i < first ? 0 : i - first}` })),
  );
  const request = { leads: leads.count, fileName: 'leads.csv', measures: [] };
  return store.keepLeads({ path, cancel: stopFlags(), leads, request }, watch);
}

/** Two areas side by side, of an owner each, with an account in each. */
function towns(): ImportedRows {
  const rows = aList(2, 'Town');
  const values = [Float64Array.of(3, 5)];
  const square = (west: number) => {
    const corners = [
      [west, 0],
      [west + 1, 0],
      [west + 1, 1],
      [west, 1],
      [west, 0],
    ] as const;
    return [[corners]] as const;
  };
  return {
    ...rows,
    unitSet: { kind: 'areas', source: 'towns' },
    shapes: shapeColumn([square(0), square(1)]),
    accounts: { ...rows.accounts, values },
  };
}
