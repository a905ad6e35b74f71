import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../../core/edit/apply-change.ts';
import type { EditCommand } from '../../../../core/edit/command.ts';
import type { RepFields } from '../../../../core/edit/organisation/command.ts';
import { changeOf } from '../../../../core/edit/perform.ts';
import type { RepKey, TerritoryKey } from '../../../../core/model/ids.ts';
import type { Plan } from '../../../../core/model/plan.ts';
import { territoryTotals } from '../../../../core/tally/territory-totals.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../../support/plan-builder.ts';

const plan = gridPlan({
  map: 'AABB',
  values: { potential: [10, 10, 10, 10] },
  reps: { A: [{ capacityFte: 1 }, { capacityFte: 0.5, share: 0.5 }], B: [{ capacityFte: 1 }] },
});

function planAfter(on: Plan, command: EditCommand): Plan {
  const result = changeOf(on, command);
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return applyChange(on, result.change);
}

function team(...shares: readonly (readonly [rep: number, share: number])[]): EditCommand {
  const reps = shares.map(([rep, share]) => ({ rep: rep as RepKey, share }));
  return { kind: 'set-territory-reps', scenario: WORKING, territory: 1 as TerritoryKey, reps };
}

describe('a team', () => {
  it('gives a territory the capacity of its reps by their shares', () => {
    const next = planAfter(plan, team([1, 0.6], [2, 0.4]));
    expect(territoryTotals(next, WORKING, FIELD_SALES).capacity[0]).toBeCloseTo(0.6 * 1 + 0.4 * 0.5, 12);
    expect(changeOf(plan, team([1, 0.6], [2, 0.4]))).toMatchObject({
      change: { note: { code: 'team', values: { territory: 'A', reps: 2, names: 'Rep 1, Rep 2' } } },
    });
  });

  it('has shares that sum to all of it', () => {
    expect(changeOf(plan, team([1, 0.6], [2, 0.3]))).toMatchObject({ code: 'shares-sum' });
    expect(changeOf(plan, team([1, 1], [2, 0]))).toMatchObject({ code: 'shares-sum' });
    expect(changeOf(plan, team([1, 1 / 3], [2, 1 / 3], [3, 1 / 3])).ok).toBe(true);
    expect(changeOf(plan, team([1, 0.5], [1, 0.5]))).toMatchObject({ code: 'invalid-request' });
  });

  it('may be nobody: a vacant territory counts as one full rep', () => {
    expect(territoryTotals(planAfter(plan, team()), WORKING, FIELD_SALES).capacity[0]).toBe(1);
  });
});

describe('reps by hand', () => {
  const nora: RepFields = {
    id: 'N-1',
    name: 'Nora',
    homeLat: 40,
    homeLon: -100,
    capacityFte: 0.8,
    startDate: '2026-03-15',
    level: 'senior',
    skills: ['retail'],
    languages: ['ar'],
    segment: 'mid',
    manager: '',
    email: 'nora@example.com',
    crmUserId: '005N',
  };

  it('are added with the months they will have been there, and changed under their key', () => {
    const added = planAfter(plan, { kind: 'add-rep', rep: nora });
    expect(added.reps.at(-1)).toEqual({ ...nora, key: 4, manages: null, tenureMonths: 9 });
    const key = 4 as RepKey;
    const edited = planAfter(added, { kind: 'edit-rep', key, rep: { ...nora, capacityFte: 1 } });
    expect(edited.reps.at(-1)).toMatchObject({ capacityFte: 1, tenureMonths: 9 });
  });

  it('keep the months a list gave them where no first day is said', () => {
    const known = { ...plan, reps: plan.reps.map((rep) => ({ ...rep, tenureMonths: 30 })) };
    const key = 1 as RepKey;
    const next = planAfter(known, { kind: 'edit-rep', key, rep: { ...nora, startDate: null } });
    expect(next.reps[0]?.tenureMonths).toBe(30);
  });

  it('are told apart by id, e-mail address and CRM id', () => {
    const added = planAfter(plan, { kind: 'add-rep', rep: nora });
    const other = { ...nora, id: 'N-2', email: 'NORA@example.com', crmUserId: '' };
    expect(changeOf(added, { kind: 'add-rep', rep: other })).toMatchObject({ code: 'name-taken' });
    expect(changeOf(added, { kind: 'add-rep', rep: { ...other, email: '' } }).ok).toBe(true);
    expect(changeOf(added, { kind: 'edit-rep', key: 1 as RepKey, rep: nora })).toMatchObject({ code: 'name-taken' });
  });

  it('leave their share to those who work with them, and a territory that was theirs alone vacant', () => {
    const shared = planAfter(plan, team([1, 0.6], [2, 0.4]));
    const next = planAfter(shared, { kind: 'remove-rep', rep: 1 as RepKey });
    const seat = (territory: number) =>
      next.scenarioTerritories.find((one) => one.scenario === WORKING && one.territory === territory);
    expect(seat(1)?.reps).toEqual([{ rep: 2, share: 1 }]);
    expect(planAfter(next, { kind: 'remove-rep', rep: 3 as RepKey }).scenarioTerritories[1]?.reps).toEqual([]);
  });
});
