import { describe, expect, it } from 'vitest';
import { changeOf } from '../../../core/edit/perform.ts';
import type { App } from '../../../renderer/actions/app.ts';
import { pickFlow, showScenario } from '../../../renderer/actions/scenarios.ts';
import { followShown } from '../../../renderer/actions/show-role.ts';
import { createAppStore } from '../../../renderer/state/store.ts';
import { BASELINE, FIELD_SALES, gridPlan, WORKING, withNamedAccount } from '../../support/plan-builder.ts';

function appOn(plan = gridPlan({ map: 'AAB', baseline: 'ABB' })) {
  const store = createAppStore();
  store.getState().planRead({ plan, revision: 1, file: '', readOnly: false });
  return { store } as unknown as App;
}

describe('the scenario on screen', () => {
  it('is the copy that was made just now, whose name can be typed over', () => {
    const app = appOn();
    const { plan, planChanged } = app.store.getState();
    if (!plan) throw new Error('no plan');
    const made = changeOf(plan, { kind: 'duplicate-scenario', scenario: WORKING, name: 'Copy' });
    if (!made.ok) throw new Error(made.code);
    planChanged(2, made.change);
    followShown(app, made.change, false);
    expect(app.store.getState().scenario).toBe(WORKING);
    followShown(app, made.change, true);
    const { scenario, scenarioForm, openPanels } = app.store.getState();
    expect([scenario, scenarioForm]).toEqual([3, { scenario: 3, what: 'name' }]);
    expect(openPanels.has('scenarios')).toBe(true);
  });

  it('lets go of what was picked in the one before', () => {
    const app = appOn();
    app.store.getState().pickUnits([0], false);
    showScenario(app, WORKING);
    expect(app.store.getState().pickedUnits).toHaveLength(1);
    showScenario(app, BASELINE);
    expect(app.store.getState().pickedUnits).toHaveLength(0);
  });
});

it('a row of what moved selects its units, or the accounts where no unit moved', () => {
  const accounts = [{ unit: 1 }, { unit: 2 }];
  const app = appOn(withNamedAccount(gridPlan({ map: 'AAB', baseline: 'ABB', accounts }), 1, 1));
  const between = { before: BASELINE, after: WORKING, role: FIELD_SALES };
  const flow = { from: 2, to: 1, units: 1, accounts: 2, totals: [] } as unknown as Parameters<typeof pickFlow>[2];
  pickFlow(app, between, flow);
  expect([...app.store.getState().pickedUnits]).toEqual([1]);
  pickFlow(app, between, { ...flow, units: 0 });
  expect([...app.store.getState().pickedAccounts]).toEqual([0, 1]);
});
