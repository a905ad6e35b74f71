import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import type { EditCommand } from '../../../core/edit/command.ts';
import { invert } from '../../../core/edit/invert.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { type QuotaPlan, USUAL_RULE } from '../../../core/model/quota-plan.ts';
import { plannedQuotas, quotaPlanOf } from '../../../core/quota/planned-quotas.ts';
import { movePreview } from '../../../core/tally/move-preview.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { aCommand, aPlan } from '../../support/arbitraries.ts';
import { BASELINE, FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';
import { quotaPlanOf as aQuotaPlanOf } from '../../support/quota-plans.ts';

const HERE = { scenario: WORKING, role: FIELD_SALES };
const GRID = gridPlan({ map: 'AAB BCC', values: { potential: [1, 1, 2, 2, 3, 1] } });

function planAfter(plan: Plan, ...commands: readonly EditCommand[]): Plan {
  return commands.reduce((now, command) => {
    const result = changeOf(now, command);
    if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.values)}`);
    const next = applyChange(now, result.change);
    expect(applyChange(next, invert(result.change))).toEqual(now);
    return next;
  }, plan);
}

const planned = (totalMinor: number, more: Partial<QuotaPlan> = {}): EditCommand => ({
  kind: 'set-quota-plan',
  ...HERE,
  quotaPlan: aQuotaPlanOf(totalMinor, more),
});
const moving = (unit: number, territory: number): EditCommand => ({
  kind: 'assign-units',
  ...HERE,
  units: Int32Array.of(unit),
  territory: territory as TerritoryKey,
});
const giving = (node: number, minor: number | null, period: number | null = null, currency = 'USD'): EditCommand => ({
  kind: 'give-quota',
  ...HERE,
  node: node as TerritoryKey,
  period,
  amount: minor === null ? null : { currency, minor },
});
const quotas = (plan: Plan) => plan.quotas.map(({ quotaMinor, method }) => [quotaMinor, method]);

describe('a live quota', () => {
  it('moves with a unit, in the same change, and what was given stays', () => {
    const split = planAfter(GRID, planned(1000));
    expect(quotas(split)).toEqual([
      [200, 'potential'],
      [400, 'potential'],
      [400, 'potential'],
    ]);
    expect(quotas(planAfter(split, moving(50, 1)))).toEqual([
      [500, 'potential'],
      [400, 'potential'],
      [100, 'potential'],
    ]);
    expect(quotas(planAfter(split, giving(2, 100), moving(50, 1)))).toEqual([
      [750, 'potential'],
      [100, 'by-hand'],
      [150, 'potential'],
    ]);
  });

  it('stays as it is where the plan is not live, until it is split again', () => {
    const split = planAfter(GRID, planned(1000, { live: false }), moving(50, 1));
    expect(quotas(split)).toEqual([
      [200, 'potential'],
      [400, 'potential'],
      [400, 'potential'],
    ]);
    expect(quotas(planAfter(split, planned(1000, { live: false })))[0]).toEqual([500, 'potential']);
  });

  it('does not keep units from moving where it becomes impossible', () => {
    const season = { periods: 'whole' as const, curve: [], own: [] };
    const half = { ...USUAL_RULE, floor: { kind: 'amount' as const, minor: 300 } };
    const split = planAfter(GRID, planned(1000, { base: half, season }));
    const fewer = planAfter(split, moving(10, 2), moving(20, 2), moving(30, 1));
    expect(fewer.quotas.reduce((all, { quotaMinor }) => all + quotaMinor, 0)).toBe(1000);
  });

  it('is refused where a typed value cannot be, and nothing changes', () => {
    const split = planAfter(GRID, planned(1000), giving(1, 700));
    const refusal = { ok: false, code: 'quota-impossible', values: { fault: 'given-above-total', givenMinor: 1100 } };
    expect(changeOf(split, giving(2, 400))).toMatchObject(refusal);
    const typed = { kind: 'set-quota' as const, scenario: WORKING, territory: 2 as TerritoryKey, quotaMinor: 400 };
    expect(changeOf(split, typed)).toMatchObject(refusal);
    expect(changeOf(split, { kind: 'edit-rows', commands: [typed], rows: 1 })).toMatchObject(refusal);
  });

  it('keeps a typed amount in its currency, and the table of territories takes its place', () => {
    const rates = [{ currency: 'JPY', rate: 0.01 }];
    const split = planAfter(GRID, planned(1000, { rates }), giving(1, 500, null, 'JPY'));
    expect(quotas(split)[0]).toEqual([500, 'given']);
    expect(quotaPlanOf(split, WORKING, FIELD_SALES)?.given).toHaveLength(1);
    const typed = planAfter(split, {
      kind: 'set-quota',
      scenario: WORKING,
      territory: 1 as TerritoryKey,
      quotaMinor: 100,
    });
    expect(quotas(typed)[0]).toEqual([100, 'by-hand']);
    expect(quotaPlanOf(typed, WORKING, FIELD_SALES)?.given).toEqual([]);
    expect(quotas(planAfter(typed, giving(1, null)))[0]).toEqual([200, 'potential']);
  });

  it('goes along with a copied scenario, and goes with a removed one', () => {
    const split = planAfter(GRID, planned(1000), moving(10, 2));
    const copied = planAfter(split, { kind: 'duplicate-scenario', scenario: WORKING, name: 'Other' });
    expect(copied.quotaPlans).toHaveLength(2);
    const made = copied.scenarios.at(-1)?.key ?? BASELINE;
    expect(planAfter(copied, { kind: 'remove-scenario', scenario: made }).quotaPlans).toEqual(split.quotaPlans);
  });

  it('a quick split changes total and method of the plan', () => {
    const split = planAfter(GRID, planned(1000), { kind: 'split-quota', ...HERE, totalMinor: 300, method: 'even' });
    expect(quotas(split)).toEqual([
      [100, 'even'],
      [100, 'even'],
      [100, 'even'],
    ]);
    expect(quotaPlanOf(split, WORKING, FIELD_SALES)).toMatchObject({ total: { minor: 300 }, live: true });
  });

  it('after any commands is what the plan gives from scratch, and the preview of a move says the same', () => {
    fc.assert(
      fc.property(
        aPlan.chain((plan) =>
          fc.record({ plan: fc.constant(plan), commands: fc.array(aCommand(plan), { maxLength: 4 }) }),
        ),
        fc.nat(1e9),
        ({ plan, commands }, total) => {
          const start = changeOf(plan, planned(total));
          if (!start.ok) return;
          let now = applyChange(plan, start.change);
          for (const command of commands) {
            const result = changeOf(now, command);
            if (!result.ok) continue;
            if (command.kind === 'assign-units') previewAgrees(now, command, applyChange(now, result.change));
            now = applyChange(now, result.change);
            const quotaPlan = quotaPlanOf(now, WORKING, FIELD_SALES);
            if (!quotaPlan?.live) continue;
            const fresh = plannedQuotas(now, quotaPlan);
            const here = now.quotas.filter(({ scenario, period }) => scenario === WORKING && period === 'FY2027');
            const own = new Set(now.territories.filter(({ role }) => role === FIELD_SALES).map(({ key }) => key));
            if (Array.isArray(fresh)) expect(here.filter(({ territory }) => own.has(territory))).toEqual(fresh);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

function previewAgrees(before: Plan, { territory }: { territory: number }, after: Plan): void {
  const totals = {
    before: territoryTotals(before, WORKING, FIELD_SALES),
    after: territoryTotals(after, WORKING, FIELD_SALES),
  };
  if (territory === 0 || totals.before.territories.length !== totals.after.territories.length) return;
  const [moved] = movePreview(before, WORKING, FIELD_SALES, totals, [territory]);
  const found = after.quotas.find((quota) => quota.scenario === WORKING && quota.territory === territory);
  expect(moved?.after.quotaMinor ?? null).toBe(found?.quotaMinor ?? null);
}
