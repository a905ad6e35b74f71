import { describe, expect, it } from 'vitest';
import { problemOfPlan } from '../../../core/edit/balance-problem.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { familiesFact, keptFamilies } from '../../../electron/jobs/kept-families.ts';
import { pointPlan } from '../../core/edit/reimport-lists.ts';
import { FIELD_SALES, WORKING } from '../../support/plan-builder.ts';

/** Six accounts on a line; the first three are one family, the fourth and fifth another, in a circle. */
const list = Array.from({ length: 6 }, (_, i) => ({ id: `${i}`, at: 30 + i, potential: 10 }));
const parents = textColumn(['', '0', '1', '4', '3', '']);

function planWith(working: string): Plan {
  const plan = pointPlan(list, { working, baseline: working });
  const seats = plan.scenarioTerritories.filter(({ territory }) => territory <= 2);
  return { ...plan, scenarioTerritories: seats, accounts: { ...plan.accounts, parents } };
}

function kept(plan: Plan, territories: number, share: number | null) {
  const settings = { ...plan.settings.balance, territories, families: { apart: [] } };
  const maxMoved = share === null ? null : { share, measure: null };
  const made = problemOfPlan(plan, WORKING, FIELD_SALES, settings, plan.measures, maxMoved);
  const families = keptFamilies(plan, WORKING, FIELD_SALES, made, settings, made.moves);
  return { families, fact: familiesFact(settings, families), made };
}

describe('families in a balance', () => {
  it('are told: how many are one, and how many accounts stand in a circle', () => {
    const { families, fact } = kept(planWith('AAABBB'), 2, null);
    expect(families?.glued.problem.unitCount).toBe(3);
    expect(fact).toEqual({ together: 2, apart: [], apartByLocks: [], circles: 2 });
  });

  it('have to be as many as there are territories', () => {
    expect(() => kept(planWith('......'), 4, null)).toThrow('too-few-units');
  });

  it('may not need more moves than may be made', () => {
    // One of the three stands in B: to be one, the family needs one move of six.
    const plan = planWith('AABBBA');
    expect(() => kept(plan, 2, 0.1)).toThrow('families-move');
    try {
      kept(plan, 2, 0.1);
    } catch (refusal) {
      expect(refusal).toMatchObject({ values: { needed: expect.closeTo(1 / 6, 9), allowed: expect.closeTo(0.1, 9) } });
    }
    const { families } = kept(plan, 2, 0.5);
    expect(families?.glued.movesNeeded).toBeCloseTo(1, 9);
    expect(families?.glued.problem.moveBudget).toBeCloseTo(2, 9);
  });

  it('are nothing where nobody asked for them', () => {
    const plan = planWith('AAABBB');
    const { made } = kept(plan, 2, null);
    const { families: _, ...settings } = plan.settings.balance;
    expect(keptFamilies(plan, WORKING, FIELD_SALES, made, settings)).toBeNull();
    expect(familiesFact(settings, null)).toBeNull();
  });
});
