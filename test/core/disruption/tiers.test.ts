import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disruption, ownerDisruption } from '../../../core/disruption/disruption.ts';
import { ACTIVE_DAYS, accountTiers, STRONG_TIE_MONTHS } from '../../../core/disruption/tiers.ts';
import { dayOfIso, NO_DAY } from '../../../core/model/day-column.ts';
import { aPlan } from '../../support/arbitraries.ts';
import { BASELINE, FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const START = dayOfIso('2027-01-01');
const LONG_AGO = dayOfIso('2023-12-31');

function withDays(pipeline: readonly number[], days?: { since: readonly number[]; active?: readonly number[] }) {
  const plan = gridPlan({
    map: 'AB',
    baseline: 'AA',
    measures: [{ name: 'revenue' }, { name: 'open_pipeline' }],
    accounts: pipeline.map((open, i) => ({
      unit: i % 2,
      owner: 'Ada',
      values: { revenue: 10 ** i, open_pipeline: open },
    })),
  });
  const columns = {
    ...(days && { ownerSince: Int32Array.from(days.since) }),
    ...(days?.active && { lastActivity: Int32Array.from(days.active) }),
  };
  return { ...plan, accounts: { ...plan.accounts, ...columns } };
}

describe('tiers of what a move puts at risk', () => {
  it('are by pipeline, activity and tie', () => {
    const lately = START - ACTIVE_DAYS;
    const plan = withDays([0, 5, 5, 0, 0], {
      since: [NO_DAY, NO_DAY, NO_DAY, NO_DAY, LONG_AGO],
      active: [lately - 1, lately - 1, lately, lately, NO_DAY],
    });
    // Neither; pipeline without activity; both; activity alone; a strong tie.
    expect([...(accountTiers(plan) ?? [])]).toEqual([0, 1, 2, 1, 2]);
    expect(STRONG_TIE_MONTHS).toBe(36);
  });

  it('take any open pipeline for a late one where no activity is known', () => {
    expect([...(accountTiers(withDays([0, 1])) ?? [])]).toEqual([0, 2]);
  });

  it('are none where nothing tells accounts apart', () => {
    const plan = gridPlan({ map: 'A', accounts: [{ unit: 0 }] });
    expect(disruption(plan, WORKING, BASELINE, FIELD_SALES)).toMatchObject({ tiers: null, pipeline: null });
  });

  it('tell the moved accounts, revenue and pipeline of each, and what is at risk in all', () => {
    // Accounts 1 and 3 lie in the unit that goes to B.
    const plan = withDays([0, 7, 2, 0], { since: [NO_DAY, NO_DAY, NO_DAY, LONG_AGO] });
    const { tiers, pipeline } = disruption(plan, WORKING, BASELINE, FIELD_SALES);
    expect(pipeline).toMatchObject({ name: 'open_pipeline', moved: 7, total: 9 });
    expect(tiers?.map(({ tier, accounts }) => [tier, accounts.moved, accounts.total])).toEqual([
      ['low', 0, 1],
      ['medium', 0, 0],
      ['high', 2, 3],
    ]);
    expect(tiers?.[2]?.revenue).toMatchObject({ moved: 1010, total: 1110 });
    expect(tiers?.[2]?.pipeline).toMatchObject({ moved: 7, total: 9 });
  });

  it('add up to all that moved', () => {
    fc.assert(
      fc.property(
        aPlan,
        fc.array(fc.integer({ min: 15_000, max: 25_000 }), { minLength: 25, maxLength: 25 }),
        (plan, days) => {
          const active = Int32Array.from(days.slice(0, plan.accounts.count));
          const known = { ...plan, accounts: { ...plan.accounts, lastActivity: active } };
          const { tiers, accounts } = ownerDisruption(known, WORKING, FIELD_SALES);
          expect(tiers?.reduce((sum, tier) => sum + tier.accounts.moved, 0)).toBe(accounts.moved);
          expect(tiers?.reduce((sum, tier) => sum + tier.accounts.total, 0)).toBe(accounts.total);
        },
      ),
    );
  });
});
