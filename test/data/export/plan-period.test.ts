import { expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { splitQuotaEdit } from '../../../core/edit/split-quota-edit.ts';
import { listRows } from '../../../core/listing/list-rows.ts';
import { quotaList } from '../../../core/listing/quota-list.ts';
import { territoryList } from '../../../core/listing/territory-list.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { scenarioView } from '../../../data/export/scenario-view.ts';
import { summaryJson } from '../../../data/export/summary-json.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

it('tells the quota of the plan period, whatever was split for a period before', () => {
  const split = (plan: Plan, totalMinor: number) => {
    const made = splitQuotaEdit(plan, {
      kind: 'split-quota',
      scenario: WORKING,
      role: FIELD_SALES,
      totalMinor,
      method: 'even',
    });
    if (!made.ok) throw new Error(made.code);
    return applyChange(plan, made.change);
  };
  const before = split(gridPlan({ map: 'AABB' }), 1_000_000);
  const settings = { ...before.settings, periodStart: '2028-01-01' };
  const plan = split({ ...before, settings }, 3_000_000);
  const view = scenarioView(plan, WORKING, FIELD_SALES);
  expect(view.territories.map(({ key }) => view.quotaMinor(key))).toEqual([1_500_000, 1_500_000]);
  expect(summaryJson(view, { version: '1', balance: null, rows: null, seconds: {} }).quota).toMatchObject({
    total: '30000.00',
    period: 'FY2028',
  });
  expect([...listRows(territoryList(view))].map((row) => row.at(-1))).toEqual([
    'quota',
    { decimal: '15000.00' },
    { decimal: '15000.00' },
  ]);
  expect([...listRows(quotaList(view))]).toHaveLength(5);
});
