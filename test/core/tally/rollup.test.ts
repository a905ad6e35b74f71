import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import type { EditCommand } from '../../../core/edit/command.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { LevelKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { rollup } from '../../../core/tally/rollup.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { aPlan } from '../../support/arbitraries.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const REGION = 2 as LevelKey;
const AREA = 3 as LevelKey;

function after(plan: Plan, command: EditCommand): Plan {
  const result = changeOf(plan, command);
  return result.ok ? applyChange(plan, result.change) : plan;
}

/** Some territories in some regions, some regions in some areas, and a quota. */
const grouped = aPlan.chain((plan) =>
  fc.record({ regions: fc.integer({ min: 1, max: 4 }), quota: fc.nat(1_000_000) }).map(({ regions, quota }) => {
    const make = (on: Plan, level: LevelKey, groups: number) =>
      after(on, { kind: 'group-territories', scenario: WORKING, role: FIELD_SALES, level, groups });
    const split = { kind: 'split-quota', scenario: WORKING, role: FIELD_SALES, method: 'even' } as const;
    return after(make(make(plan, REGION, regions), AREA, 2), { ...split, totalMinor: quota });
  }),
);

describe('rolling up', () => {
  it('gives each group the sum of its territories, and all groups together what all territories have', () => {
    fc.assert(
      fc.property(grouped, fc.constantFrom(REGION, AREA), (plan, level) => {
        const totals = territoryTotals(plan, WORKING, FIELD_SALES);
        const rolled = rollup(plan, totals, WORKING, level);
        const quotas = Array.from(totals.territories, (key) => {
          return plan.quotas.find((one) => one.scenario === WORKING && one.territory === key)?.quotaMinor ?? 0;
        });
        rolled.groups.forEach((_, g) => {
          const rows = [...totals.territories.keys()].filter((row) => rolled.groupOf[row] === g);
          const sum = (column: ArrayLike<number>) => rows.reduce((all, row) => all + (column[row] as number), 0);
          expect(rolled.territories[g]).toBe(rows.length);
          expect(rolled.units[g]).toBe(sum(totals.units));
          expect(rolled.accounts[g]).toBe(sum(totals.accounts));
          expect(rolled.capacity[g]).toBeCloseTo(sum(totals.capacity), 9);
          expect(rolled.quotaMinor[g] ?? 0).toBe(sum(quotas));
          rolled.totals.forEach((column, m) => {
            expect(column[g]).toBe(sum(totals.totals[m] as Float64Array));
          });
        });
        const all = (column: ArrayLike<number>) => Array.from(column).reduce((one, two) => one + two, 0);
        rolled.totals.forEach((column, m) => {
          expect(all(column)).toBe(all(totals.totals[m] as Float64Array));
        });
      }),
    );
  });

  it('indexes a group by its own capacity against that of all', () => {
    const plan = gridPlan({
      map: 'AABBCC',
      values: { potential: [10, 20, 30, 40, 50, 50] },
      reps: { A: [{ capacityFte: 1 }], B: [{ capacityFte: 1 }], C: [{ capacityFte: 2 }] },
    });
    const [a, b] = plan.territories.map(({ key }) => key);
    const command = { kind: 'add-group', role: FIELD_SALES, level: REGION, name: 'West' } as const;
    const made = after(plan, { ...command, children: [a, b] as never });
    const rolled = rollup(made, territoryTotals(made, WORKING, FIELD_SALES), WORKING, REGION);
    expect([...rolled.groups]).toEqual([4, 0]);
    expect([...(rolled.totals[0] ?? [])]).toEqual([100, 100]);
    // 100 on 2 FTE each, and 200 on 4 in all.
    expect([...(rolled.index[0] ?? [])]).toEqual([100, 100]);
    expect(rolled.quotaMinor).toEqual([null, null]);
  });
});
