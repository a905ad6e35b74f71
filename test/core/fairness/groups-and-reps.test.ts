import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fairnessByGroup } from '../../../core/fairness/fairness-by-group.ts';
import { byLevel, byManager, levelsInUse } from '../../../core/fairness/groupings.ts';
import { planFairness } from '../../../core/fairness/plan-fairness.ts';
import { repTotals } from '../../../core/fairness/rep-totals.ts';
import type { LevelKey, RepKey, TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { aPlan } from '../../support/arbitraries.ts';
import { aRep, FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const REGION = 2 as LevelKey;
const WEST = 8 as TerritoryKey;
const EAST = 9 as TerritoryKey;

/** Four territories of 10, 30, 40 and 20: A and B in the west, C in the east, D in no region. */
function regions(): Plan {
  const plan = gridPlan({
    map: 'ABCD',
    values: { potential: [10, 30, 40, 20] },
    reps: { A: [{ manager: 'r4' }], B: [{}], C: [{}], D: [{ manager: 'Boss elsewhere' }] },
  });
  const parents = [WEST, WEST, EAST, null];
  const group = { role: FIELD_SALES, level: REGION, parent: null, colour: 0 };
  return {
    ...plan,
    territories: [
      ...plan.territories.map((one, i) => ({ ...one, parent: parents[i] ?? null })),
      { ...group, key: WEST, id: 'T008', name: 'West' },
      { ...group, key: EAST, id: 'T009', name: 'East' },
    ],
    reps: [...plan.reps, aRep(5 as RepKey, { name: 'Eve' })],
    scenarioTerritories: [
      ...plan.scenarioTerritories,
      {
        ...(plan.scenarioTerritories[0] as Plan['scenarioTerritories'][number]),
        territory: EAST,
        reps: [{ rep: 5 as RepKey, share: 1 }],
      },
    ],
  };
}

describe('fairness by region', () => {
  it('tells each group, what lies between them and what within', () => {
    const plan = regions();
    const totals = territoryTotals(plan, WORKING, FIELD_SALES);
    expect(levelsInUse(plan, totals)).toEqual([REGION]);
    const { groups, theil } = fairnessByGroup(plan, totals, byLevel(plan, totals, REGION));
    expect(groups.map(({ name, territories }) => [name, territories])).toEqual([
      ['East', 1],
      ['West', 2],
      ['', 1],
    ]);
    // 40 of one rep, 40 of two and 20 of one, against 25 per rep of all.
    expect(groups.map(({ measures }) => measures[0]?.index)).toEqual([160, 80, 80]);
    expect(groups[1]?.measures[0]?.within.coefficientOfVariation).toBeCloseTo(0.5, 12);
    expect(theil[0]?.total).toBeCloseTo((theil[0]?.within ?? 0) + (theil[0]?.between ?? 0), 12);
    expect(theil[0]?.total).toBeCloseTo(planFairness(plan, WORKING, FIELD_SALES)[0]?.perCapacity.theil ?? 0, 12);
  });

  it('adds up over the groups of any plan', () => {
    fc.assert(
      fc.property(aPlan, (plan) => {
        const totals = territoryTotals(plan, WORKING, FIELD_SALES);
        const { groups, theil } = fairnessByGroup(plan, totals, byManager(plan, WORKING, totals));
        const figures = planFairness(plan, WORKING, FIELD_SALES, totals);
        plan.measures.forEach((_, m) => {
          const total = totals.totals[m]?.reduce((sum, value) => sum + value, 0) ?? 0;
          expect(groups.reduce((sum, { measures }) => sum + (measures[m]?.total ?? 0), 0)).toBeCloseTo(total, 6);
          expect(theil[m]?.total ?? 0).toBeCloseTo(figures[m]?.perCapacity.theil ?? 0, 9);
        });
      }),
    );
  });
});

describe('fairness by manager', () => {
  it('asks who leads the group, then whom the rep reports to', () => {
    const plan = regions();
    const totals = territoryTotals(plan, WORKING, FIELD_SALES);
    const { names, groupOf } = byManager(plan, WORKING, totals);
    // Nobody leads the west: the roster says r4 of A and nothing of B. Eve leads the east.
    expect([...groupOf].map((group) => names[group])).toEqual(['Rep 4', '', 'Eve', 'Boss elsewhere']);
    expect(names.at(-1)).toBe('');
  });
});

describe('fairness per rep', () => {
  it('gives a rep all the shares of territories, and one capacity', () => {
    const plan = gridPlan({
      map: 'AB',
      values: { potential: [60, 40] },
      reps: { A: [{ share: 0.5 }, { share: 0.5, capacityFte: 0.5 }], B: [] },
    });
    // The first rep also works all of B.
    const both = {
      ...plan,
      scenarioTerritories: plan.scenarioTerritories.map((seat) =>
        seat.territory === 2 ? { ...seat, reps: [{ rep: 1 as RepKey, share: 1 }] } : seat,
      ),
    };
    const totals = territoryTotals(both, WORKING, FIELD_SALES);
    const reps = repTotals(both, WORKING, FIELD_SALES, totals);
    expect([...reps.territories]).toEqual([2, 1]);
    expect([...(reps.totals[0] ?? [])]).toEqual([70, 30]);
    expect([...reps.capacity]).toEqual([1, 0.5]);
    // 70 and 60 per FTE against 100 over 1.5.
    expect([...(reps.index[0] ?? [])].map(Math.round)).toEqual([105, 90]);
    expect(planFairness(both, WORKING, FIELD_SALES)[0]?.perRep.maxToMin).toBeCloseTo(70 / 60, 12);
  });

  it('shares out what worked territories hold, and no more', () => {
    fc.assert(
      fc.property(aPlan, (plan) => {
        const totals = territoryTotals(plan, WORKING, FIELD_SALES);
        const reps = repTotals(plan, WORKING, FIELD_SALES, totals);
        const all = totals.totals[0]?.reduce((sum, value) => sum + value, 0) ?? 0;
        expect(reps.totals[0]?.reduce((sum, value) => sum + value, 0) ?? 0).toBeCloseTo(all, 6);
      }),
    );
  });
});
