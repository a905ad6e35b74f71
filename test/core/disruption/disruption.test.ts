import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disruption, movedFromOwners, ownerDisruption } from '../../../core/disruption/disruption.ts';
import { matchOwners } from '../../../core/disruption/match-owners.ts';
import type { RepKey } from '../../../core/model/ids.ts';
import { aPlan } from '../../support/arbitraries.ts';
import { aRep, BASELINE, FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const account = (unit: number, owner: string, potential: number) => ({ unit, owner, values: { potential } });

describe('what changes hands between two scenarios', () => {
  const plan = gridPlan({
    map: 'AB.',
    baseline: 'AAB',
    measures: [{ name: 'potential' }, { name: 'area' }],
    values: { area: [1, 2, 4] },
    accounts: [account(0, '', 10), account(1, '', 20), account(2, '', 30), { unit: null, values: { potential: 40 } }],
  });

  it('is told in accounts, units and every measure', () => {
    expect(disruption(plan, WORKING, BASELINE, FIELD_SALES)).toEqual({
      accounts: { moved: 2, total: 4, share: 0.5 },
      units: { moved: 2, total: 3, share: 2 / 3 },
      measures: [
        { measure: 1, name: 'potential', moved: 50, total: 100, share: 0.5 },
        { measure: 2, name: 'area', moved: 6, total: 7, share: 6 / 7 },
      ],
      relationship: null,
      pipeline: null,
      tiers: null,
    });
  });

  it('does not count what had no territory before', () => {
    const { accounts } = disruption(plan, BASELINE, WORKING, FIELD_SALES);
    expect(accounts.moved).toBe(1);
  });

  it('is nothing against itself', () => {
    fc.assert(
      fc.property(aPlan, (any) => {
        const { accounts, units } = disruption(any, WORKING, WORKING, FIELD_SALES);
        expect([accounts.moved, units.moved]).toEqual([0, 0]);
      }),
    );
  });
});

describe('what changes hands against the owners of today', () => {
  it('gives each territory the owner it keeps most of, one to one', () => {
    // Ada would be the largest in both; A keeps more when Ben has B.
    const plan = gridPlan({
      map: 'AABB',
      accounts: [account(0, 'Ada', 10), account(1, 'Ben', 1), account(2, 'Ada', 9), account(3, 'Ben', 5)],
    });
    const match = matchOwners(plan, WORKING, FIELD_SALES);
    expect([...match.owner].map((owner) => plan.accounts.ownerNames[owner])).toEqual(['Ada', 'Ben']);
    expect([...movedFromOwners(plan, match)]).toEqual([0, 1, 1, 0]);
    const figures = ownerDisruption(plan, WORKING, FIELD_SALES);
    expect(figures.accounts).toEqual({ moved: 2, total: 4, share: 0.5 });
    expect(figures.measures[0]).toMatchObject({ moved: 10, total: 25 });
  });

  it('does not count accounts without an owner or without a territory', () => {
    const plan = gridPlan({ map: 'A.', accounts: [account(0, 'Ada', 1), account(0, '', 1), account(1, 'Ada', 1)] });
    expect(ownerDisruption(plan, WORKING, FIELD_SALES).accounts.moved).toBe(0);
  });

  it('counts every account of an owner for whom no territory is left', () => {
    const plan = gridPlan({ map: 'AA', accounts: [account(0, 'Ada', 5), account(1, 'Ben', 1), account(1, 'Ben', 1)] });
    expect(ownerDisruption(plan, WORKING, FIELD_SALES).accounts.moved).toBe(2);
  });

  it('goes by the number of accounts where the measure is blank', () => {
    const plan = gridPlan({ map: 'A', accounts: [account(0, 'Ada', 0), account(0, 'Ben', 0), account(0, 'Ben', 0)] });
    const { owner } = matchOwners(plan, WORKING, FIELD_SALES);
    expect(plan.accounts.ownerNames[owner[0] as number]).toBe('Ben');
  });

  it('takes the rep on a territory for its owner, by id or name, whoever has more there', () => {
    const plan = gridPlan({
      map: 'AABB',
      accounts: [account(0, 'Ada', 1), account(1, 'b-2', 9), account(2, 'Ada', 9), account(3, 'b-2', 1)],
      reps: { A: [{ name: 'Ada' }], B: [{ id: 'b-2', name: 'Ben' }] },
    });
    expect([...movedFromOwners(plan, matchOwners(plan, WORKING, FIELD_SALES))]).toEqual([0, 1, 1, 0]);
  });

  it('takes none of their accounts from reps who share a territory, nor from a rep on two', () => {
    const accounts = [account(0, 'Ada', 1), account(1, 'Ben', 9), account(2, 'Ada', 9), account(3, 'Ben', 1)];
    const reps = {
      A: [
        { name: 'Ada', share: 0.5 },
        { name: 'Ben', share: 0.5 },
      ],
      B: [],
    };
    const plan = gridPlan({ map: 'AABB', accounts, reps });
    const shared = movedFromOwners(plan, matchOwners(plan, WORKING, FIELD_SALES));
    expect([...shared]).toEqual([0, 0, 1, 1]);
    const onBoth = plan.scenarioTerritories.map((seat) => ({ ...seat, reps: [{ rep: 1 as RepKey, share: 1 }] }));
    const both = { ...plan, scenarioTerritories: onBoth };
    expect([...movedFromOwners(both, matchOwners(both, WORKING, FIELD_SALES))]).toEqual([0, 1, 0, 1]);
  });

  it('leaves a territory that a stranger works to no rep, but to an owner who is none', () => {
    const accounts = [account(0, 'Ada', 9), account(0, 'West', 1), account(1, 'Ada', 1)];
    const plan = gridPlan({ map: 'AB', accounts, reps: { A: [{ name: 'Zed' }], B: [] } });
    const withAda = { ...plan, reps: [...plan.reps, aRep(9 as RepKey, { name: 'Ada' })] };
    const { owner } = matchOwners(withAda, WORKING, FIELD_SALES);
    expect([...owner].map((one) => plan.accounts.ownerNames[one])).toEqual(['West', 'Ada']);
  });

  it('matches no territory with an owner of none of its accounts', () => {
    fc.assert(
      fc.property(aPlan, (plan) => {
        const { owner, territories, territory, accountTerritory } = matchOwners(plan, WORKING, FIELD_SALES);
        const given = [...owner].filter((one) => one >= 0);
        expect(new Set(given).size).toBe(given.length);
        owner.forEach((one, row) => {
          if (one < 0) return;
          expect(territory[one]).toBe(territories[row]);
          const common = accountTerritory.some((key, a) => key === territories[row] && plan.accounts.owner[a] === one);
          expect(common).toBe(true);
        });
      }),
    );
  });
});
