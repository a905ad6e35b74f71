import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FlowBetween, flowRows, flows as flowSteps } from '../../../core/compare/flows.ts';
import { disruption } from '../../../core/disruption/disruption.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { finish } from '../../../core/steps.ts';
import { accountValues, unitValues } from '../../../core/tally/unit-values.ts';
import { aPlan } from '../../support/arbitraries.ts';
import { BASELINE, FIELD_SALES, gridPlan, WORKING, withNamedAccount } from '../../support/plan-builder.ts';

const flows = (plan: Plan, of: FlowBetween) => finish(flowSteps(plan, of));
const between = { before: BASELINE, after: WORKING, role: FIELD_SALES };

describe('what moved from where to where', () => {
  const plan = withNamedAccount(
    gridPlan({
      map: 'AAB.C',
      baseline: 'ABBCC',
      measures: [{ name: 'revenue' }, { name: 'area' }],
      values: { area: [1, 2, 3, 4, 5] },
      accounts: [
        { unit: 1, values: { revenue: 10 } },
        { unit: 2, values: { revenue: 7 } },
        { unit: 4, values: { revenue: 30 } },
      ],
    }),
    2,
    1,
  );

  it('is summed for each pair, the most of the first measure first', () => {
    expect(flows(plan, between)).toEqual([
      { from: 3, to: 1, units: 0, accounts: 1, totals: [30, 0] },
      { from: 2, to: 1, units: 1, accounts: 1, totals: [10, 2] },
      { from: 3, to: 0, units: 1, accounts: 0, totals: [0, 4] },
    ]);
  });

  it('is found again as rows of units and of accounts', () => {
    const rows = (from: number, to: number, what: 'units' | 'accounts') =>
      Array.from(flowRows(plan, between, { from, to } as Parameters<typeof flowRows>[2], what));
    expect(rows(2, 1, 'units')).toEqual([1]);
    expect(rows(2, 1, 'accounts')).toEqual([0]);
    expect(rows(3, 1, 'units')).toEqual([]);
    expect(rows(3, 1, 'accounts')).toEqual([2]);
  });
});

/** The same plan with the units of the working scenario dealt out anew. */
const shuffled = aPlan.chain((plan) =>
  fc
    .array(fc.integer({ min: 0, max: 5 }), { minLength: plan.units.count, maxLength: plan.units.count })
    .map((keys): Plan => {
      const known = new Set<number>(plan.territories.map(({ key }) => key));
      const territories = Int32Array.from(keys, (key) => (known.has(key) ? key : 0));
      const assignments = plan.assignments.map((one) => (one.scenario === WORKING ? { ...one, territories } : one));
      return { ...plan, assignments };
    }),
);

describe('laws of flows', () => {
  it('what leaves is what disruption counts, and each pair is what a recount of its rows gives', () => {
    fc.assert(
      fc.property(shuffled, (plan) => {
        const found = flows(plan, between);
        const leaving = found.filter(({ from }) => from > 0);
        const sum = (of: (flow: (typeof found)[number]) => number) => leaving.reduce((all, flow) => all + of(flow), 0);
        const moved = disruption(plan, WORKING, BASELINE, FIELD_SALES);
        expect(sum(({ units }) => units)).toBe(moved.units.moved);
        expect(sum(({ accounts }) => accounts)).toBe(moved.accounts.moved);
        expect(plan.measures.map((_, m) => sum(({ totals }) => totals[m] as number))).toEqual(
          moved.measures.map((measure) => measure.moved),
        );
        for (const flow of found) {
          expect(flow.from).not.toBe(flow.to);
          const units = flowRows(plan, between, flow, 'units');
          const accounts = flowRows(plan, between, flow, 'accounts');
          expect([units.length, accounts.length]).toEqual([flow.units, flow.accounts]);
          plan.measures.forEach((_, m) => {
            const ofAccounts = accountValues(plan, m);
            const [rows, values] = ofAccounts ? [accounts, ofAccounts] : [units, unitValues(plan, m)];
            expect(rows.reduce((all, row) => all + (values[row] as number), 0)).toBe(flow.totals[m]);
          });
        }
      }),
    );
  });

  it('the way back is the same with from and to exchanged', () => {
    fc.assert(
      fc.property(shuffled, (plan) => {
        const back = flows(plan, { before: WORKING, after: BASELINE, role: FIELD_SALES });
        const key = ({ from, to }: { from: number; to: number }) => `${from} ${to}`;
        const there = new Map(flows(plan, between).map((flow) => [key(flow), flow]));
        expect(back).toHaveLength(there.size);
        for (const { from, to, ...rest } of back) expect(there.get(key({ from: to, to: from }))).toMatchObject(rest);
      }),
    );
  });
});
