import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { assignUnits } from '../../../core/edit/assign-units.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { createLiveTotals } from '../../../renderer/state/live-totals.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const world = () =>
  gridPlan({
    map: 'AAB ACB CCB',
    values: { potential: [1, 2, 4, 8, 16, 32, 64, 128, 256] },
    accounts: [{ unit: 0, values: { potential: 3 } }, { unit: 4 }, { unit: null }],
  });

function move(plan: Plan, units: readonly number[], to: number): Plan {
  const result = assignUnits(plan, {
    kind: 'assign-units',
    scenario: WORKING,
    role: FIELD_SALES,
    units: Int32Array.from(units, (row) => plan.units.keys[row] as number),
    territory: to as TerritoryKey,
  });
  return result.ok ? applyChange(plan, result.change) : plan;
}

describe('live totals', () => {
  it('answer the same object for the same plan', () => {
    const totals = createLiveTotals();
    const plan = world();
    expect(totals(plan, WORKING, FIELD_SALES)).toBe(totals(plan, WORKING, FIELD_SALES));
  });

  it('follow any sequence of moves to what adding up from scratch gives', () => {
    const moves = fc.array(
      fc.tuple(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1 }), fc.integer({ min: 1, max: 3 })),
    );
    fc.assert(
      fc.property(moves, (steps) => {
        const totals = createLiveTotals();
        let plan = world();
        totals(plan, WORKING, FIELD_SALES);
        for (const [units, to] of steps) {
          plan = move(plan, [...new Set(units)], to);
          const live = totals(plan, WORKING, FIELD_SALES);
          const fresh = territoryTotals(plan, WORKING, FIELD_SALES);
          expect([...live.territories]).toEqual([...fresh.territories]);
          expect([...live.accounts]).toEqual([...fresh.accounts]);
          live.totals[0]?.forEach((value, row) => {
            expect(value).toBeCloseTo(fresh.totals[0]?.[row] as number, 9);
          });
        }
      }),
    );
  });

  it('start anew where the measures changed', () => {
    const totals = createLiveTotals();
    const plan = world();
    totals(plan, WORKING, FIELD_SALES);
    const counted = { ...plan, measures: plan.measures.map((measure) => ({ ...measure, column: '#' })) };
    expect([...(totals(counted, WORKING, FIELD_SALES).totals[0] ?? [])]).toEqual([1, 0, 1]);
  });
});
