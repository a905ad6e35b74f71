import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import { greatCircleKm } from '../../../core/geo/distance.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textColumn } from '../../../core/model/text-column.ts';
import { accountTerritories } from '../../../core/tally/account-territories.ts';
import { createTally } from '../../../core/tally/tally.ts';
import { type TerritoryTotals, territoryTotals } from '../../../core/tally/territory-totals.ts';
import { unitValues } from '../../../core/tally/unit-values.ts';
import { aPlan } from '../../support/arbitraries.ts';
import { FIELD_SALES, gridPlan, mapOf, WORKING, withNamedAccount } from '../../support/plan-builder.ts';

/** One territory's totals the slow way: account by account, unit by unit. */
function totalOf(plan: Plan, territory: number, measure: number): number {
  const ofAccount = accountTerritories(plan, WORKING, FIELD_SALES);
  const ofUnit = plan.assignments[0]?.territories ?? new Int32Array(0);
  const counted = plan.measures[measure]?.column === '#' ? new Float64Array(ofAccount.length).fill(1) : null;
  const carried = counted ?? plan.accounts.values[measure];
  const territories = carried ? ofAccount : ofUnit;
  const values = carried ?? plan.units.values[measure] ?? new Float64Array(0);
  return values.reduce((sum, value, row) => sum + (territories[row] === territory ? value : 0), 0);
}

function expectSame(actual: TerritoryTotals, wanted: TerritoryTotals): void {
  const { compactnessKm, centreLat, centreLon, ...rest } = actual;
  const { compactnessKm: km, centreLat: lat, centreLon: lon, ...same } = wanted;
  expect(rest).toEqual(same);
  // These go through sums of squares, taken in another order: equal to a metre, not to the last bit.
  for (const [a, b] of [
    [compactnessKm, km],
    [centreLat, lat],
    [centreLon, lon],
  ] as const) {
    a.forEach((value, t) => {
      if (Number.isNaN(b[t])) expect(value).toBeNaN();
      else expect(value).toBeCloseTo(b[t] as number, 3);
    });
  }
}

describe('totals per territory', () => {
  it('are what adding up accounts and units one by one gives', () => {
    fc.assert(
      fc.property(aPlan, (plan) => {
        const totals = territoryTotals(plan, WORKING, FIELD_SALES);
        plan.measures.forEach((_, m) => {
          totals.territories.forEach((key, t) => {
            expect(totals.totals[m]?.[t]).toBe(totalOf(plan, key, m));
          });
        });
      }),
    );
  });

  it('lose nothing: territories and unassigned together are all there is', () => {
    fc.assert(
      fc.property(aPlan, (plan) => {
        const { totals, units, accounts, unassigned } = territoryTotals(plan, WORKING, FIELD_SALES);
        const sum = (values: ArrayLike<number>) => Array.from(values).reduce((all, value) => all + value, 0);
        expect(sum(units) + unassigned.units).toBe(plan.units.count);
        expect(sum(accounts) + unassigned.accounts).toBe(plan.accounts.count);
        const everywhere = plan.accounts.values[0] ?? new Float64Array(0);
        expect(sum(totals[0] ?? []) + (unassigned.totals[0] ?? 0)).toBe(sum(everywhere));
      }),
    );
  });

  it('following moves one by one are the totals from scratch', () => {
    const planAndMoves = aPlan.chain((plan) =>
      fc.record({
        plan: fc.constant(plan),
        moves: fc.array(fc.record({ unit: fc.nat(plan.units.count - 1), to: fc.nat(plan.territories.length) })),
      }),
    );
    fc.assert(
      fc.property(planAndMoves, ({ plan, moves }) => {
        const tally = createTally(plan, WORKING, FIELD_SALES);
        const territories = plan.assignments[0]?.territories.slice() ?? new Int32Array(0);
        for (const { unit, to } of moves) {
          tally.shift(unit, to - 1);
          territories[unit] = tally.territories[to - 1] ?? 0;
        }
        const [working, ...others] = plan.assignments;
        const moved = { ...plan, assignments: working ? [{ ...working, territories }, ...others] : [] };
        expectSame(tally.totals(), territoryTotals(moved, WORKING, FIELD_SALES));
        moves.forEach(({ unit }) => {
          const row = tally.rowOf(unit);
          expect(row < 0 ? 0 : tally.territories[row]).toBe(territories[unit]);
        });
      }),
    );
  });
});

describe('a territory emptied move by move', () => {
  it('has no place, however the decimals of its units were rounded', () => {
    const plan = gridPlan({ map: 'AAAB', values: { potential: [0.1, 0.2, 0.7, 3] } });
    const tally = createTally(plan, WORKING, FIELD_SALES);
    for (const unit of [0, 1, 2]) tally.shift(unit, 1);
    expect(tally.totals().compactnessKm[0]).toBeNaN();
    expect(tally.totals().centreLat[0]).toBeNaN();
  });
});

describe('what a total is made of', () => {
  it('sums accounts where they carry the measure, and else takes what the units carry', () => {
    const plan = gridPlan({
      map: 'AB',
      measures: [{ name: 'revenue' }, { name: 'area' }, { name: 'accounts', column: '#' }],
      values: { revenue: [1000, 1000], area: [7, 8] },
      accounts: [
        { unit: 0, values: { revenue: 5 } },
        { unit: 0, values: { revenue: 6 } },
        { unit: null, values: { revenue: 9 } },
      ],
    });
    expect([0, 1, 2].map((m) => [...unitValues(plan, m)])).toEqual([
      [11, 0],
      [7, 8],
      [2, 0],
    ]);
    expect(territoryTotals(plan, WORKING, FIELD_SALES).unassigned).toEqual({
      units: 0,
      accounts: 1,
      totals: [9, 0, 1],
    });
  });

  it('counts a named account where it was named to, until it expires before the plan period', () => {
    const plan = gridPlan({ map: 'AB', accounts: [{ unit: 0, values: { potential: 5 } }] });
    const totals = (expires: string | null) =>
      territoryTotals(withNamedAccount(plan, 0, 2, { expires }), WORKING, FIELD_SALES);
    expect([...(totals(null).totals[0] ?? [])]).toEqual([0, 5]);
    expect([...(totals('2027-01-01').totals[0] ?? [])]).toEqual([0, 5]);
    expect([...(totals('2026-12-31').totals[0] ?? [])]).toEqual([5, 0]);
  });

  it('weighs the index by the capacity of the reps', () => {
    const plan = gridPlan({
      map: 'AAB',
      values: { potential: [10, 10, 10] },
      reps: {
        A: [
          { capacityFte: 1, share: 0.5 },
          { capacityFte: 0.5, share: 0.5 },
        ],
        B: [{ capacityFte: 0.25 }],
      },
    });
    const { capacity, index } = territoryTotals(plan, WORKING, FIELD_SALES);
    expect([...capacity]).toEqual([0.75, 0.25]);
    expect(index[0]?.[0]).toBeCloseTo(100 * (20 / 0.75 / 30), 9);
  });

  it('measures compactness as the weighted root mean square distance to the weighted centre', () => {
    const plan = gridPlan({ map: 'AAA', values: { potential: [3, 0, 1] } });
    const { compactnessKm, centreLat, centreLon } = territoryTotals(plan, WORKING, FIELD_SALES);
    // Three quarters of the weight a quarter of the way off, one quarter three quarters of the way off.
    const across = greatCircleKm(40, -100, 40, -99.8);
    expect(compactnessKm[0]).toBeCloseTo(across * Math.sqrt(3 / 16), 1);
    expect(centreLat[0]).toBeCloseTo(40, 3);
    expect(centreLon[0]).toBeCloseTo(-99.95, 3);
  });

  it('places a territory in which nothing has any weight by its units', () => {
    const plan = gridPlan({ map: 'AAB', values: { potential: [0, 0, 1] } });
    const { centreLon, compactnessKm } = territoryTotals(plan, WORKING, FIELD_SALES);
    expect(centreLon[0]).toBeCloseTo(-99.95, 6);
    expect(compactnessKm[0]).toBeCloseTo(greatCircleKm(40, -100, 40, -99.95), 1);
  });

  it('finds the centre across the date line', () => {
    const grid = gridPlan({ map: 'AA', values: { potential: [1, 1] } });
    const plan = { ...grid, units: { ...grid.units, lat: Float64Array.of(0, 0), lon: Float64Array.of(179, -179) } };
    const { centreLon, compactnessKm } = territoryTotals(plan, WORKING, FIELD_SALES);
    expect(Math.abs(centreLon[0] as number)).toBeCloseTo(180, 6);
    expect(compactnessKm[0]).toBeCloseTo(greatCircleKm(0, 179, 0, 180), 0);
  });

  it('keeps totals of units without a place, which have no part in the centre', () => {
    const grid = gridPlan({ map: 'AA', values: { potential: [1, 1] } });
    const plan = { ...grid, units: { ...grid.units, lat: Float64Array.of(40, Number.NaN) } };
    const { totals, compactnessKm, centreLat } = territoryTotals(plan, WORKING, FIELD_SALES);
    expect([totals[0]?.[0], compactnessKm[0], centreLat[0]]).toEqual([2, 0, expect.closeTo(40, 9)]);
  });

  it('shows a territory that has units even where the scenario says nothing of it, and one without any', () => {
    const grid = gridPlan({ map: 'AABC', baseline: 'AABC' });
    const plan = { ...grid, scenarioTerritories: grid.scenarioTerritories.filter(({ territory }) => territory !== 2) };
    const command = {
      kind: 'assign-units',
      scenario: WORKING,
      role: FIELD_SALES,
      units: Int32Array.of(40),
      territory: 1 as TerritoryKey,
    } as const;
    const result = changeOf(plan, command);
    const moved = result.ok ? applyChange(plan, result.change) : plan;
    const { territories, units } = territoryTotals(moved, WORKING, FIELD_SALES);
    expect(mapOf(moved, 4)).toBe('AABA');
    expect([...territories]).toEqual([1, 2, 3]);
    expect([...units]).toEqual([3, 1, 0]);
  });

  it('has no units and no accounts in an empty plan', () => {
    const grid = gridPlan({ map: 'A' });
    const plan: Plan = {
      ...grid,
      scenarioTerritories: [],
      territories: [],
      assignments: [],
      units: {
        ...grid.units,
        count: 0,
        keys: new Int32Array(0),
        lat: new Float64Array(0),
        lon: new Float64Array(0),
        codes: textColumn([]),
        names: textColumn([]),
      },
    };
    expect(territoryTotals(plan, WORKING, FIELD_SALES).territories).toHaveLength(0);
  });
});
