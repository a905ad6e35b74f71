import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountKey, TerritoryKey } from '../../../core/model/ids.ts';
import { codeSpace } from '../../../core/routing/code-space.ts';
import { lostRules, planRules } from '../../../core/routing/plan-rules.ts';
import { proveRouting } from '../../../core/routing/prove-routing.ts';
import { routerOf } from '../../../core/routing/router.ts';
import { routingDays } from '../../../core/routing/routing-days.ts';
import { NEW_RULE, type RoutingSettings, USUAL_ROUTING } from '../../../core/routing/routing-settings.ts';
import { stateTerritories } from '../../../core/routing/state-territories.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const PLAN = gridPlan({
  map: 'AB',
  accounts: [{ unit: 0 }, { unit: 1 }],
  reps: {
    A: [
      { id: 'R1', share: 0.75 },
      { id: 'R2', share: 0.25 },
    ],
    B: [{ id: 'R3' }],
  },
});
const [A, B] = PLAN.territories.map(({ key }) => key) as [TerritoryKey, TerritoryKey];
const LEAD = {
  account: '',
  product: '',
  segment: '',
  language: '',
  state: '',
  country: 'US',
  day: routingDays(PLAN, WORKING).from,
};

/** A table for codes 100, 101, ... of one state, each in a territory of the list, 0 for none. */
function tableOf(territories: readonly number[], more: Partial<RoutingSettings> = {}, plan = PLAN) {
  const codes = territories.map((_, n) => ({ country: 'US', code: String(100 + n), state: 'IL' }));
  const space = codeSpace(codes);
  const of = new Map(codes.map(({ code }, n) => [code, territories[n] as number]));
  const territory = Int32Array.from(space.places, ({ code }) => of.get(code) ?? 0);
  const settings = { ...USUAL_ROUTING, ...more };
  const rules = planRules({ plan, scenario: WORKING, role: FIELD_SALES, space, territory, settings });
  const route = routerOf(space, rules);
  const territoryOf = (lead: Partial<typeof LEAD> & { code: string }) =>
    rules[route({ ...LEAD, ...lead })]?.to.territory ?? null;
  return { space, territory, rules, territoryOf, proof: proveRouting(space, rules, routingDays(plan, WORKING)) };
}

describe('the routing table of a plan', () => {
  it('sends every code to the territory it lies in, and is proved where every code lies in one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, A, B), { minLength: 1, maxLength: 30 }), (territories) => {
        const { territoryOf, proof } = tableOf(territories, { states: 'none', catchAll: 'R3' });
        territories.forEach((to, n) => {
          expect(territoryOf({ code: String(100 + n) })).toBe(to === 0 ? null : to);
        });
        expect(proof.counts).toMatchObject({ overlaps: 0, unreachable: 0 });
        const state = tableOf(territories, { catchAll: 'R3' });
        expect(state.proof.holds).toBe(territories.some((to) => to !== 0));
      }),
    );
  });

  it('shares the leads of a team by its shares, and gives those of a vacancy to the backup', () => {
    const { rules } = tableOf([A, B], { states: 'none', backup: 'R1' });
    expect(rules.map(({ to }) => to.pool.map(({ weight }) => weight))).toEqual([[0.75, 0.25], [1]]);
    expect(rules[0]?.to.backup).toBe(PLAN.reps[0]?.key);
    const vacant = { ...PLAN, scenarioTerritories: PLAN.scenarioTerritories.map((one) => ({ ...one, reps: [] })) };
    expect(tableOf([A], { backup: 'R3' }, vacant).rules[0]?.to).toEqual({
      territory: A,
      pool: [],
      backup: PLAN.reps[2]?.key,
    });
  });

  it('puts named accounts before the planner’s rules, and these before codes', () => {
    const named = {
      scenario: WORKING,
      role: FIELD_SALES,
      account: PLAN.accounts.keys[0] as AccountKey,
      territory: B,
      reason: '',
      owner: '',
      expires: '2027-03-31',
    };
    const rules = [{ ...NEW_RULE, segment: 'Enterprise', rep: 'R2' }];
    const { territoryOf, rules: table } = tableOf([A, A], { rules }, { ...PLAN, namedAccounts: [named] });
    const account = table[0]?.when.account ?? '';
    expect(account).not.toBe('');
    expect(territoryOf({ code: '100', account, segment: 'Enterprise' })).toBe(B);
    expect(territoryOf({ code: '100', account, day: LEAD.day + 200 })).toBe(A);
    expect(territoryOf({ code: '100', segment: 'Enterprise' })).toBe(null);
    expect(territoryOf({ code: '100', segment: 'Small' })).toBe(A);
  });

  it('shares the leads of a rule of one’s own by its weights, with who stands in', () => {
    const pool = [
      { rep: 'R1', weight: 2 },
      { rep: 'R3', weight: 1 },
      { rep: 'R9', weight: 5 },
    ];
    const { rules } = tableOf([A], { rules: [{ ...NEW_RULE, segment: 'Enterprise', pool, backup: 'R2' }] });
    expect(rules[0]).toMatchObject({ own: 0, to: { territory: null, backup: PLAN.reps[1]?.key } });
    expect(rules[0]?.to.pool.map(({ weight }) => weight)).toEqual([2, 1]);
  });

  it('lets a territory have somebody of its own who stands in', () => {
    const { rules } = tableOf([A, B], { states: 'none', backup: 'R1', backups: { T002: 'R2' } });
    expect(rules.map(({ to }) => to.backup)).toEqual([PLAN.reps[0]?.key, PLAN.reps[1]?.key]);
  });

  it('asks codes before segments where the planner says that they count more', () => {
    const rules = [{ ...NEW_RULE, segment: 'Enterprise', rep: 'R2' }];
    const order = ['codes', 'product', 'segment', 'language', 'state', 'country'] as const;
    expect(tableOf([A], { rules }).territoryOf({ code: '100', segment: 'Enterprise' })).toBe(null);
    expect(tableOf([A], { rules, order }).territoryOf({ code: '100', segment: 'Enterprise' })).toBe(A);
    expect(tableOf([A], { rules, order }).proof.counts.overlaps).toBe(0);
  });

  it('names its own rules whose territory or rep is gone', () => {
    const rules = [
      { ...NEW_RULE, product: 'x', territory: 'T001' },
      { ...NEW_RULE, product: 'y', territory: 'T099' },
      { ...NEW_RULE, product: 'z', rep: 'R9' },
    ];
    const settings = { ...USUAL_ROUTING, rules };
    expect(lostRules({ plan: PLAN, scenario: WORKING, role: FIELD_SALES, settings })).toEqual([1, 2]);
    expect(tableOf([A], { rules, states: 'none' }).rules).toHaveLength(2);
  });

  it('gives a state to whoever has all or most of its codes', () => {
    const { space, territory } = tableOf([A, B, B]);
    expect(stateTerritories(space, territory, 'most')).toEqual([{ country: 'US', state: 'IL', territory: B }]);
    expect(stateTerritories(space, territory, 'whole')).toEqual([]);
    expect(stateTerritories(space, territory, 'none')).toEqual([]);
  });
});
