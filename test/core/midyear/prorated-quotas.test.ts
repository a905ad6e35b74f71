import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solve } from '../../../core/balance/solve.ts';
import { iterations } from '../../../core/balance/stop.ts';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import { proposeMidYear } from '../../../core/midyear/propose.ts';
import { proratedQuotas, seasonsOf } from '../../../core/midyear/prorated-quotas.ts';
import type { RepKey, TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { usualQuotaPlan } from '../../../core/model/quota-plan.ts';
import { quotasByPeriod } from '../../../core/quota/quotas-by-period.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const MAP = 'AAAABBBBCC AAAABBBBCC AAAABBBBCC';
const plan = gridPlan({
  map: MAP,
  values: { potential: new Array(30).fill(1) },
  reps: { A: [{}], B: [{}], C: [{}] },
  accounts: Array.from({ length: 30 }, (_, unit) => ({ unit })),
  measures: [{ name: 'potential', tolerance: 0.6 }],
});
const where = { scenario: WORKING, role: FIELD_SALES };
const sum = (values: Iterable<number>) => [...values].reduce((all, one) => all + one, 0);

describe('quotas that change within the period', () => {
  const before = new Map([
    [1, 100],
    [2, 101],
  ]);
  const after = new Map([
    [2, 150],
    [3, 51],
  ]);
  const on = (day: string) => proratedQuotas(plan.settings, before, after, seasonsOf(plan, where), day);

  it('are the old ones before the day and the new ones after it, to the same total', () => {
    expect([...on('2027-01-01')]).toEqual([
      [1, 0],
      [2, 150],
      [3, 51],
    ]);
    expect([...on('2028-01-01')]).toEqual([
      [1, 100],
      [2, 101],
      [3, 0],
    ]);
    // 184 of 365 days are left.
    const half = on('2027-07-01');
    expect(half.get(1)).toBe(50);
    expect(sum(half.values())).toBe(201);
  });

  it('go by the season: what loses accounts in a quiet half loses little', () => {
    const quiet = Float64Array.from({ length: 12 }, (_, m) => (m < 6 ? 0.15 : 0.1 / 6));
    const seasons = new Map([[1, quiet]]);
    const half = proratedQuotas(plan.settings, before, after, seasons, '2027-07-01');
    expect(half.get(1)).toBe(90);
    expect(sum(half.values())).toBe(201);
  });

  it('sum to what they sum to before and after, whatever the seasons', () => {
    const amounts = fc.array(fc.nat(1_000_000), { minLength: 4, maxLength: 4 });
    const curves = fc.array(fc.array(fc.nat(9), { minLength: 12, maxLength: 12 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(amounts, amounts, curves, fc.integer({ min: 0, max: 364 }), (old, shifts, weights, day) => {
        const next = old.map((amount, i) => amount - ((shifts[i] as number) % (amount + 1)));
        const taken = sum(old) - sum(next);
        next[0] = (next[0] as number) + taken;
        const mapOf = (values: readonly number[]) => new Map(values.map((value, i) => [i + 1, value]));
        const seasons = new Map(
          weights.map((row, i) => [i + 1, Float64Array.from(row, (w) => (sum(row) > 0 ? w / sum(row) : 1 / 12))]),
        );
        const from = new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10);
        const made = proratedQuotas(plan.settings, mapOf(old), mapOf(next), seasons, from);
        expect(sum(made.values())).toBe(sum(old));
      }),
    );
  });
});

describe('a proposal with a quota plan', () => {
  const planned = (own: Plan): Plan => {
    const total = { currency: 'USD', minor: 1_200_000_00 };
    const curve = [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4];
    const quotaPlan = {
      ...usualQuotaPlan(WORKING, FIELD_SALES, total),
      season: { periods: 'months' as const, curve, own: [] },
    };
    const made = changeOf(own, { kind: 'set-quota-plan', ...where, quotaPlan });
    if (!made.ok) throw new Error(made.code);
    return applyChange(own, made.change);
  };
  const base = planned(plan);
  const request = (event: Parameters<typeof proposeMidYear>[1]['event']) => ({
    ...where,
    event,
    name: 'Mid-year',
    description: '',
    from: '2027-07-01',
  });
  const solver: Parameters<typeof proposeMidYear>[2] = (problem, seed) =>
    solve(problem, { seed, stop: iterations(60_000), report: () => undefined });
  const monthsOf = (of: Plan, scenario: number, territory: number) =>
    quotasByPeriod(of, scenario as never, FIELD_SALES).filter(
      (quota) => quota.territory === territory && /-\d\d$/.test(quota.period),
    );

  it('leaves every month before the day as it was, and sums to the total', () => {
    const event = { kind: 'part-time', rep: 1 as RepKey, capacityFte: 0.2 } as const;
    const made = proposeMidYear(base, request(event), solver);
    if (!made.ok) throw new Error(made.code);
    const { quotas, plan: next, scenario } = made;
    const stored = next.quotas.filter((quota) => quota.scenario === scenario);
    expect(sum(stored.map(({ quotaMinor }) => quotaMinor))).toBe(1_200_000_00);
    for (const { territory, quotaMinor } of stored) expect(quotaMinor).toBe(quotas.prorated.get(territory));
    const changed = stored.filter(({ territory }) => quotas.before.get(territory) !== quotas.after.get(territory));
    expect(changed.length).toBeGreaterThan(0);
    for (const { territory } of changed) {
      const [was, is] = [monthsOf(base, WORKING, territory), monthsOf(next, scenario, territory)];
      expect(is).toHaveLength(12);
      for (let m = 0; m < 6; m++) {
        expect(Math.abs((was[m]?.quotaMinor ?? 0) - (is[m]?.quotaMinor ?? 0))).toBeLessThanOrEqual(2);
      }
    }
  });

  it('leaves what a territory that ends had to bring in until the day with it', () => {
    const event = { kind: 'leaves', rep: 3 as RepKey, territories: 'share-out' } as const;
    const made = proposeMidYear(base, request(event), solver);
    if (!made.ok) throw new Error(made.code);
    const gone = made.quotas.prorated.get(3) ?? 0;
    expect(gone).toBeGreaterThan(0);
    const stored = made.plan.quotas.filter((quota) => quota.scenario === made.scenario);
    expect(sum(stored.map(({ quotaMinor }) => quotaMinor))).toBe(1_200_000_00 - gone);
    expect(stored.some(({ territory }) => territory === (3 as TerritoryKey))).toBe(false);
  });

  it('changes nothing of quotas where the day is outside the plan period', () => {
    const event = { kind: 'part-time', rep: 1 as RepKey, capacityFte: 0.2 } as const;
    const made = proposeMidYear(base, { ...request(event), from: '2026-01-01' }, solver);
    if (!made.ok) throw new Error(made.code);
    const stored = made.plan.quotas.filter((quota) => quota.scenario === made.scenario);
    for (const { territory, quotaMinor } of stored) expect(quotaMinor).toBe(made.quotas.after.get(territory));
  });
});
