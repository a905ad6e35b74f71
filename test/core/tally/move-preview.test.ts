import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import { measureLimits } from '../../../core/fairness/limit-status.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { splitQuota } from '../../../core/quota/split-quota.ts';
import { movePreview } from '../../../core/tally/move-preview.ts';
import { createTally } from '../../../core/tally/tally.ts';
import { type TerritoryTotals, territoryTotals } from '../../../core/tally/territory-totals.ts';
import { aPlan } from '../../support/arbitraries.ts';
import { FIELD_SALES, gridPlan, WORKING, withNamedAccount } from '../../support/plan-builder.ts';

const NONE = new Int32Array(0);

function assigned(plan: Plan, rows: readonly number[], territory: number): Plan {
  const result = changeOf(plan, {
    kind: 'assign-units',
    scenario: WORKING,
    role: FIELD_SALES,
    units: Int32Array.from(rows, (row) => plan.units.keys[row] as number),
    territory: territory as TerritoryKey,
  });
  if (!result.ok) throw new Error(result.code);
  return applyChange(plan, result.change);
}

/** Each account named for a territory; what was said of it before is gone. */
function named(plan: Plan, rows: readonly number[], territory: number): Plan {
  const keys = new Set(rows.map((row) => plan.accounts.keys[row] as number));
  const others = plan.namedAccounts.filter(({ account }) => !keys.has(account));
  return rows.reduce<Plan>((so, row) => withNamedAccount(so, row, territory), { ...plan, namedAccounts: others });
}

/** Sums of whole numbers are exact; what goes through sums of squares is equal to a metre. */
function expectSame(actual: TerritoryTotals, wanted: TerritoryTotals): void {
  const exact = ({ territories, units, accounts, totals, index, capacity, unassigned }: TerritoryTotals) => {
    return { territories, units, accounts, totals, index, capacity, unassigned };
  };
  expect(exact(actual)).toEqual(exact(wanted));
  for (const column of ['compactnessKm', 'centreLat', 'centreLon'] as const) {
    actual[column].forEach((value, row) => {
      if (Number.isNaN(wanted[column][row])) expect(value).toBeNaN();
      else expect(value).toBeCloseTo(wanted[column][row] as number, 3);
    });
  }
}

/** A plan with some of its units or accounts and a territory they might go to. */
const aMove = aPlan
  .filter((plan) => plan.territories.length > 0)
  .chain((plan) =>
    fc.record({
      plan: fc.constant(plan),
      units: fc.subarray([...plan.units.keys.keys()]),
      accounts: fc.subarray([...plan.accounts.keys.keys()]),
      to: fc.constantFrom(...plan.territories.map(({ key }) => key as number)),
    }),
  );

describe('totals after a move that was not made', () => {
  it('of units are what a recount of the changed plan gives, and the tally stays as it is', () => {
    fc.assert(
      fc.property(aMove, ({ plan, units, to }) => {
        const tally = createTally(plan, WORKING, FIELD_SALES, [to]);
        const before = tally.totals();
        const after = tally.after({
          units: Int32Array.from(units),
          accounts: NONE,
          to: tally.territories.indexOf(to),
        });
        const recount = createTally(assigned(plan, units, to), WORKING, FIELD_SALES, [...tally.territories]).totals();
        expectSame(after, recount);
        expect(tally.totals()).toEqual(before);
      }),
    );
  });

  it('of accounts by name are what a recount gives, wherever they were counted before', () => {
    fc.assert(
      fc.property(aMove, ({ plan, accounts, to }) => {
        const tally = createTally(plan, WORKING, FIELD_SALES, [to]);
        const after = tally.after({
          units: NONE,
          accounts: Int32Array.from(accounts),
          to: tally.territories.indexOf(to),
        });
        expectSame(
          after,
          createTally(named(plan, accounts, to), WORKING, FIELD_SALES, [...tally.territories]).totals(),
        );
      }),
    );
  });

  it('follow units that were shifted before', () => {
    const plan = gridPlan({ map: 'AAB', accounts: [{ unit: 1, values: { potential: 4 } }] });
    const tally = createTally(plan, WORKING, FIELD_SALES);
    tally.shift(1, 1);
    const after = tally.after({ units: Int32Array.of(1), accounts: NONE, to: 0 });
    expect([...after.units]).toEqual([2, 1]);
    expect([...(after.totals[0] ?? [])]).toEqual([4, 0]);
  });
});

describe('the preview of a move', () => {
  const preview = (plan: Plan, units: readonly number[], to: number, touched: readonly number[]) => {
    const tally = createTally(plan, WORKING, FIELD_SALES);
    const after = tally.after({ units: Int32Array.from(units), accounts: NONE, to: tally.territories.indexOf(to) });
    return movePreview(plan, WORKING, FIELD_SALES, { before: tally.totals(), after }, touched);
  };

  it('tells which limit breaks and by how much, as the report does of the plan that was changed', () => {
    const plan = gridPlan({
      map: 'AABB',
      measures: [{ name: 'potential', tolerance: 0.25 }],
      values: { potential: [4, 4, 4, 4] },
    });
    const [a, b] = preview(plan, [1], 2, [1, 2]);
    expect(a?.before.limits).toEqual([{ side: 0, by: 0 }]);
    expect(a?.after.limits).toEqual([{ side: -1, by: 2 }]);
    expect(b?.after.limits).toEqual([{ side: 1, by: 2 }]);
    const moved = assigned(plan, [1], 2);
    const [limits] = measureLimits({ plan: moved, totals: territoryTotals(moved, WORKING, FIELD_SALES) });
    expect([...(limits?.side ?? [])]).toEqual([-1, 1]);
  });

  it('says nothing of limits of a measure that is not balanced, nor of what is in no territory', () => {
    const plan = gridPlan({
      map: 'A.BB',
      measures: [{ name: 'potential', balanced: false }],
      values: { potential: [4, 4, 4, 4] },
    });
    const [nowhere, a] = preview(plan, [1], 1, [0, 1]);
    expect(nowhere?.before.totals).toEqual([4]);
    expect(nowhere?.after.totals).toEqual([0]);
    expect(a?.after.limits).toEqual([{ side: 0, by: 0 }]);
  });

  it('says of quotas that no live plan keeps what the move makes of them', () => {
    fc.assert(
      fc.property(aMove, fc.nat(1_000_000_000), ({ plan, units, to }, total) => {
        const quotas = splitQuota(plan, WORKING, FIELD_SALES, total, 'potential');
        if (!quotas.some(({ territory }) => territory === to)) return;
        const withQuotas = { ...plan, quotas };
        const keys = quotas.map(({ territory }) => territory as number);
        const rows = preview(withQuotas, units, to, keys);
        const moved = assigned(withQuotas, units, to);
        const wanted = new Map(moved.quotas.map(({ territory, quotaMinor }) => [territory, quotaMinor]));
        expect(rows.map(({ after }) => after.quotaMinor)).toEqual(keys.map((key) => wanted.get(key as TerritoryKey)));
      }),
    );
  });

  it('leaves quotas that were given by hand', () => {
    const plan = gridPlan({ map: 'AABB', values: { potential: [4, 4, 4, 4] } });
    const quotas = splitQuota(plan, WORKING, FIELD_SALES, 100, 'potential').map((quota) => ({
      ...quota,
      method: 'hand',
    }));
    const rows = preview({ ...plan, quotas }, [1], 2, [1, 2]);
    expect(rows.map(({ after }) => after.quotaMinor)).toEqual([50, 50]);
  });
});
