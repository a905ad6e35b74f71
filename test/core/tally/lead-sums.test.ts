import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planFairness } from '../../../core/fairness/plan-fairness.ts';
import type { LeadTable } from '../../../core/model/lead.ts';
import { leadColumn, leadCountOf } from '../../../core/model/lead-measure.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { leadSums } from '../../../core/tally/lead-sums.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { aPlan } from '../../support/arbitraries.ts';
import { FIELD_SALES, gridPlan, WORKING, withNamedAccount } from '../../support/plan-builder.ts';
import { type LeadSpec, leadColumns } from '../../support/some-leads.ts';

/** Leads of a grid plan, whose units have the codes u0, u1, ... */
function leadTable(specs: readonly LeadSpec[]): LeadTable {
  return {
    ...leadColumns(specs),
    batch: 3 as never,
    keys: Int32Array.from(specs, (_, i) => i + 1),
    unit: Int32Array.from(specs, ({ unitCode }) => (unitCode ? Number(unitCode.slice(1)) : -1)),
  };
}

const day = (iso: string) => Date.parse(iso) / 86_400_000;
const LEADS = leadTable([
  { unitCode: 'u0', score: 5, day: day('2026-01-01') },
  { unitCode: 'u0', score: 2, day: day('2026-06-30') },
  { unitCode: 'u2', day: day('2026-07-01') },
  { unitCode: 'u2', score: 1 },
  { score: 8, day: day('2026-03-01') },
]);

describe('leads per unit', () => {
  it.each([
    ['leads:#', [2, 0, 2], 1],
    ['leads:score', [7, 0, 1], 8],
    ['leads:# 2026-01-01..2026-06-30', [2, 0, 0], 1],
    ['leads:# ..2026-06-29', [1, 0, 0], 1],
    ['leads:score 2026-06-30..', [2, 0, 0], 0],
  ])('%s', (column, perUnit, elsewhere) => {
    const sums = leadSums(column, LEADS, 3);
    expect([[...(sums?.perUnit ?? [])], sums?.elsewhere]).toEqual([perUnit, elsewhere]);
  });

  it('are none where there are no leads, and nothing where the column is another', () => {
    expect(leadSums('leads:#', undefined, 2)).toEqual({ perUnit: new Float64Array(2), elsewhere: 0 });
    for (const column of ['leads', '#', 'leads:', 'leads:sales', 'leads:# ..', 'leads:# 2026-01-01']) {
      expect(leadSums(column, LEADS, 3)).toBeNull();
    }
  });

  it('have a column that says what counts, and back', () => {
    const days = fc.constantFrom(null, '2026-01-01', '2027-12-31');
    fc.assert(
      fc.property(fc.record({ what: fc.constantFrom('count', 'score'), from: days, to: days }), (count) => {
        expect(leadCountOf(leadColumn(count as never))).toEqual(count);
      }),
    );
  });
});

const plan: Plan = {
  ...gridPlan({
    map: 'AAB',
    measures: [{ name: 'potential' }, { name: 'leads', column: 'leads:#' }],
    accounts: [
      { unit: 0, values: { potential: 3 } },
      { unit: 2, values: { potential: 4 } },
    ],
  }),
  leads: LEADS,
};

describe('a measure of leads', () => {
  it('is totalled per territory and compared like any other; leads in no unit belong to nobody', () => {
    const totals = territoryTotals(plan, WORKING, FIELD_SALES);
    expect(totals.totals.map((column) => [...column])).toEqual([
      [3, 4],
      [2, 2],
    ]);
    expect([...(totals.index[1] as Float64Array)]).toEqual([100, 100]);
    expect(totals.unassigned.totals).toEqual([0, 1]);
    const [, leads] = planFairness(plan, WORKING, FIELD_SALES);
    expect(leads?.perTerritory.gini).toBe(0);
  });

  it('stays with the unit where an account is named for another territory', () => {
    const named = withNamedAccount(plan, 0, 2);
    const { totals } = territoryTotals(named, WORKING, FIELD_SALES);
    expect(totals.map((column) => [...column])).toEqual([
      [0, 7],
      [2, 2],
    ]);
  });

  it('has every lead in one territory or in none: nothing is lost or counted twice', () => {
    const leads = fc.array(fc.record({ unit: fc.nat(40), score: fc.nat(9) }), { maxLength: 40 });
    fc.assert(
      fc.property(aPlan, leads, (any, specs) => {
        const table = leadTable(
          specs.map(({ unit, score }) => ({ score, ...(unit < any.units.count && { unitCode: `u${unit}` }) })),
        );
        const measures = any.measures.map((measure, m) => (m === 1 ? { ...measure, column: 'leads:score' } : measure));
        const made = territoryTotals({ ...any, measures, leads: table }, WORKING, FIELD_SALES);
        const inTerritories = (made.totals[1] as Float64Array).reduce((sum, value) => sum + value, 0);
        const all = specs.reduce((sum, { score }) => sum + score, 0);
        expect(inTerritories + (made.unassigned.totals[1] as number)).toBe(all);
      }),
    );
  });
});
