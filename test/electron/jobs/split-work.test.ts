import { describe, expect, it } from 'vitest';
import { problemOfPlan } from '../../../core/edit/balance-problem.ts';
import type { TerritoryKey, UnitKey } from '../../../core/model/ids.ts';
import type { BalanceSettings, Plan } from '../../../core/model/plan.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { splitOfPlan } from '../../../electron/jobs/split-work.ts';
import { pointPlan } from '../../core/edit/reimport-lists.ts';
import { FIELD_SALES, WORKING } from '../../support/plan-builder.ts';

/** Five accounts on a line in one territory; the first three are a family, and the first of them is locked. */
function planWith(settings: Partial<BalanceSettings>): Plan {
  const list = Array.from({ length: 5 }, (_, i) => ({ id: `${i}`, at: 30 + i, potential: 10 }));
  const plan = pointPlan(list, { working: 'AAAAA', baseline: 'AAAAA' });
  return {
    ...plan,
    scenarioTerritories: plan.scenarioTerritories.filter(({ territory }) => territory === 1),
    accounts: { ...plan.accounts, parents: textColumn(['', '0', '1', '', '']) },
    unitLocks: [{ scenario: WORKING, role: FIELD_SALES, unit: plan.units.keys[0] as UnitKey }],
    settings: { ...plan.settings, balance: { ...plan.settings.balance, ...settings } },
  };
}

/** How many units stay in the first part because of locks, when the job is asked with these settings. */
function heldIn(plan: Plan, asked: Partial<BalanceSettings>): number {
  const { families: _, ...alone } = plan.settings.balance;
  const settings = { ...alone, territories: 1, ...asked };
  const params = {
    ...{ scenario: WORKING, role: FIELD_SALES, settings, measures: plan.measures, starts: 1 },
    ...{ iterations: 1, seconds: null, patience: null, maxMoved: null },
    split: { territory: 1 as TerritoryKey, parts: 2 },
  };
  const made = problemOfPlan(plan, WORKING, FIELD_SALES, settings, plan.measures, null);
  return splitOfPlan(plan, params, made)?.problem.fixed.filter((part) => part === 0).length ?? -1;
}

describe('a territory that is split by balance', () => {
  const TOGETHER = { families: { apart: [] } };

  it('keeps families with what is locked of them as the job was asked, whatever the plan is set to', () => {
    expect(heldIn(planWith({}), TOGETHER)).toBe(3);
    expect(heldIn(planWith(TOGETHER), {})).toBe(1);
  });
});
