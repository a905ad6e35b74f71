import { describe, expect, it } from 'vitest';
import { draftOf, draftProblem } from '../../../renderer/state/draft-slice.ts';
import { gridPlan } from '../../support/plan-builder.ts';

const plan = gridPlan({ map: 'AAB', measures: [{ name: 'potential' }, { name: 'leads', balanced: false }] });

describe('the fields of the balance panel', () => {
  it('are the plan’s until one is changed', () => {
    expect(draftOf(plan, null)).toEqual({ settings: plan.settings.balance, measures: plan.measures });
  });

  it('go back to the plan’s where the plan has other measures now', () => {
    const draft = { settings: { ...plan.settings.balance, seed: 9 }, measures: plan.measures.slice(0, 1) };
    expect(draftOf(plan, draft).settings.seed).toBe(plan.settings.balance.seed);
  });

  it('name what keeps a balance from running', () => {
    const fields = draftOf(plan, null);
    const with2 = { ...fields, settings: { ...fields.settings, territories: 2 } };
    expect(draftProblem(plan, with2)).toBeNull();
    expect(draftProblem(plan, { ...fields, settings: { ...fields.settings, territories: 4 } })).toBe('too-many');
    const none = with2.measures.map((measure) => ({ ...measure, balanced: false }));
    expect(draftProblem(plan, { ...with2, measures: none })).toBe('no-measure');
    expect(draftProblem(gridPlan({ map: '' }), fields)).toBe('no-units');
  });
});
