import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { protect } from '../../../core/edit/protect.ts';
import { disruptionJson } from '../../../data/export/disruption-json.ts';
import { fairnessJson } from '../../../data/export/fairness-json.ts';
import { scenarioView } from '../../../data/export/scenario-view.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

/** Ada has two accounts and Ben one; Ada's second lies in Ben's territory now. */
const plan = gridPlan({
  map: 'ABB.',
  measures: [{ name: 'revenue', quantity: 'money' }, { name: 'potential' }, { name: 'pipeline', balanced: false }],
  values: { potential: [10, 20, 30, 40] },
  accounts: [
    { unit: 0, owner: 'Ada', values: { revenue: 60 } },
    { unit: 1, owner: 'Ada', values: { revenue: 20, pipeline: 5 } },
    { unit: 2, owner: 'Ben', values: { revenue: 20, pipeline: 15 } },
  ],
  reps: { A: [{ name: 'Ada' }], B: [{ name: 'Ben' }] },
});
const view = (of = plan) => scenarioView(of, WORKING, FIELD_SALES);

describe('fairness.json', () => {
  it('has reps, coverage, pay, travel and the composite with its parts', () => {
    const json = fairnessJson(view());
    expect(json.meanings).toEqual({ revenue: 'revenue', potential: 'potential', pipeline: 'pipeline' });
    expect(json.measures[0]?.lorenz).toEqual([
      [0, 0],
      [0.5, 0.4],
      [1, 1],
    ]);
    expect(json.reps.map(({ rep, totals }) => [rep, totals.revenue])).toEqual([
      ['Ada', 60],
      ['Ben', 40],
    ]);
    expect(json.measures[0]?.per_rep).toMatchObject({ max_to_min: 1.5, worst_rep: 'r1' });
    expect(json.coverage).toMatchObject({ measures: { potential: { share: 0.6 } }, units_without: 1 });
    // 10 x 0.25 x 0.05, and 50 the same way.
    expect(json.territories.map(({ commission_opportunity: pay }) => pay)).toEqual([0.125, 0.625]);
    expect(json.pay).toMatchObject({ by: 'commission', win_share_from: 'usual' });
    const parts = new Map(json.composite.parts.map((part) => [part.measure ?? part.part, part.value]));
    // 60 and 40 are 10 from 50; a fifth of the revenue moved; 60 of 100 potential is in territories.
    expect([parts.get('revenue'), parts.get('disruption'), parts.get('coverage')]).toEqual([80, 80, 60]);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});

describe('the disruption of summary.json', () => {
  it('has pipeline, tiers, hands and protection', () => {
    const kept = protect(plan, { kind: 'protect', of: 'account', keys: Int32Array.of(101), reason: '' });
    if (!kept.ok) throw new Error(kept.code);
    const json = disruptionJson(view(applyChange(plan, kept.change)));
    expect(json).toMatchObject({
      against: 'owners',
      accounts_moved: 1,
      pipeline_at_risk: { measure: 'pipeline', moved: 5, share: 0.25 },
      protected: { accounts: 1, reps: 0, broken: 1 },
    });
    expect(json?.tiers?.map(({ tier, accounts }) => [tier, accounts.moved])).toEqual([
      ['low', 0],
      ['medium', 0],
      ['high', 1],
    ]);
    expect(json?.reps?.map(({ id, lost, gained }) => [id, lost.measures.revenue, gained.accounts])).toEqual([
      ['r1', 20, 0],
      ['r2', 0, 1],
      [null, 0, 0],
    ]);
    expect(json?.territories?.map(({ id }) => id)).toEqual(['T001', 'T002', null]);
  });

  it('is null where there is no today', () => {
    const alone = { ...plan, scenarios: plan.scenarios.slice(0, 1), accounts: gridPlan({ map: 'A' }).accounts };
    expect(disruptionJson(view({ ...alone, protections: [] }))).toBeNull();
  });
});
