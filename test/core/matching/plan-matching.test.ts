import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import { pairCost } from '../../../core/matching/cost-terms.ts';
import { explainPair } from '../../../core/matching/explain-pair.ts';
import { leftovers } from '../../../core/matching/leftovers.ts';
import { matchPeople } from '../../../core/matching/match-people.ts';
import { matchedSeats } from '../../../core/matching/matched-seats.ts';
import { pairsToMatch, planMatching } from '../../../core/matching/plan-matching.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import { USUAL_MATCHING } from '../../../core/model/matching-settings.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { finish } from '../../../core/steps.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { aPlanToMatch, matchingOfPlan } from '../../support/matching-plans.ts';
import { aRep, FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

describe('a matching of a plan', () => {
  it('breaks no exclusion and no lock, and seats nobody twice', () => {
    fc.assert(
      fc.property(aPlanToMatch, (plan) => {
        const { ground, matching, held } = matchingOfPlan(plan);
        const { wishes = [], locks = [] } = plan.settings.matching ?? {};
        const seats = [...matching.territory].filter((seat) => seat >= 0);
        expect(new Set(seats).size).toBe(seats.length);
        matching.territory.forEach((seat, rep) => {
          if (seat === -1) return;
          const pair = { rep: ground.reps[rep]?.key, territory: ground.seats[seat]?.territory };
          const never = wishes.some(
            (one) => one.rep === pair.rep && one.territory === pair.territory && one.grade === null,
          );
          expect(never).toBe(false);
        });
        for (const { rep, territory } of locks) {
          const row = ground.reps.findIndex(({ key }) => key === rep);
          if (row === -1 || held.by[row] !== 'lock') continue;
          expect(ground.seats[matching.territory[row] as number]?.territory).toBe(territory);
        }
        // The commands let nobody say what cannot be, so that every lock of a rep who takes part holds.
        const asked = locks.filter(({ rep }) => ground.reps.some(({ key }) => key === rep));
        expect(held.by.filter((by) => by === 'lock').length).toBe(asked.length);
      }),
      { numRuns: 300 },
    );
  });

  it('costs each pair from 0 to 1, whatever is not known', () => {
    fc.assert(
      fc.property(aPlanToMatch, (plan) => {
        const { problem, costs } = matchingOfPlan(plan);
        expect(problem.cost.every((cost) => cost >= 0 && cost <= 1 + 1e-9)).toBe(true);
        const shares = costs.terms.reduce((sum, { share }) => sum + share, 0);
        if (costs.terms.length > 0) expect(shares).toBeCloseTo(1, 9);
      }),
      { numRuns: 200 },
    );
  });

  it('says what the whole would cost without a pair as matching everybody anew does', () => {
    fc.assert(
      fc.property(aPlanToMatch, (plan) => {
        const made = matchingOfPlan(plan);
        const { ground, problem, matching, costs } = made;
        matching.territory.forEach((seat, rep) => {
          const why = explainPair(made, rep);
          expect(why === null).toBe(seat === -1);
          if (seat === -1) return;
          const excluded = problem.excluded.slice();
          ground.seats.forEach(({ territory }, s) => {
            if (territory === ground.seats[seat]?.territory) excluded[rep * problem.territories + s] = 1;
          });
          const locked = problem.locked.slice();
          locked[rep] = -1;
          const forced = matchPeople({ ...problem, excluded, locked });
          const pairs = (of: Int32Array) => of.filter((one) => one >= 0).length;
          expect(why?.fewer).toBe(pairs(matching.territory) - pairs(forced.territory));
          expect(why?.dearer).toBeCloseTo(forced.cost - matching.cost, 9);
          if (why && why.instead >= 0) {
            const gaps = [...why.better, ...why.worse.map((one) => ({ ...one, gap: -one.gap }))];
            const apart = pairCost(costs.terms, why.instead, seat) - pairCost(costs.terms, rep, seat);
            expect(gaps.reduce((sum, { gap }) => sum + gap, 0)).toBeCloseTo(apart, 6);
          }
        });
      }),
      { numRuns: 200 },
    );
  });

  it('is the same where all weights are twice or half as large', () => {
    fc.assert(
      fc.property(aPlanToMatch, fc.constantFrom(0.25, 0.5, 1), (plan, factor) => {
        const { weights } = plan.settings.matching ?? USUAL_MATCHING;
        const scaled = Object.fromEntries(Object.entries(weights).map(([term, weight]) => [term, weight * factor]));
        const other = withSettings(plan, { weights: scaled as typeof weights });
        expect(matchingOfPlan(other).matching.territory).toEqual(matchingOfPlan(plan).matching.territory);
      }),
      { numRuns: 100 },
    );
  });

  it('is taken in one step that is undone in one, and taken again changes nothing', () => {
    fc.assert(
      fc.property(aPlanToMatch, (plan) => {
        const made = matchingOfPlan(plan);
        const command = { scenario: WORKING, role: FIELD_SALES, seats: matchedSeats(made), homes: null } as const;
        const taken = changeOf(plan, { kind: 'take-matching', ...command });
        if (!taken.ok) throw new Error(taken.code);
        const after = applyChange(plan, taken.change);
        for (const { territory, reps } of command.seats) {
          const seat = after.scenarioTerritories.find((one) => one.scenario === WORKING && one.territory === territory);
          expect(seat?.reps).toEqual(reps);
          if (reps.length > 0) expect(reps.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        }
        const again = changeOf(after, { kind: 'take-matching', ...command });
        expect(again.ok && again.change.records).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('of nobody, or of nothing, leaves everything over', () => {
    const nobody = matchingOfPlan(gridPlan({ map: 'AB' }));
    expect([...nobody.matching.rep]).toEqual([-1, -1]);
    expect(leftovers(nobody).vacancies).toEqual([
      { seat: 0, cover: -1 },
      { seat: 1, cover: -1 },
    ]);
    const plan = gridPlan({ map: 'A', reps: { A: [{}] } });
    const nothing = matchingOfPlan({ ...plan, scenarioTerritories: [], assignments: [] });
    expect([...nothing.matching.territory]).toEqual([-1]);
    expect(leftovers(nothing).surplus).toEqual([{ rep: 0, seat: -1 }]);
  });
});

it('a matching of more pairs than can be looked at is not begun', () => {
  const plan = gridPlan({ map: 'A', reps: { A: [{}] } });
  const { seats, people } = { seats: 2001, people: 2000 };
  const many: Plan = {
    ...plan,
    reps: Array.from({ length: people }, (_, i) => aRep((i + 1) as Plan['reps'][number]['key'])),
    territories: Array.from({ length: seats }, (_, i) => ({
      ...(plan.territories[0] as Plan['territories'][number]),
      key: (i + 1) as TerritoryKey,
    })),
    scenarioTerritories: Array.from({ length: seats }, (_, i) => ({
      ...(plan.scenarioTerritories[0] as Plan['scenarioTerritories'][number]),
      territory: (i + 1) as TerritoryKey,
      reps: [],
    })),
  };
  const totals = territoryTotals(plan, WORKING, FIELD_SALES);
  expect(pairsToMatch(many, WORKING, FIELD_SALES)).toBe(seats * people);
  expect(finish(planMatching(many, WORKING, FIELD_SALES, totals))).toBeNull();
});

function withSettings(plan: Plan, said: Partial<typeof USUAL_MATCHING>): Plan {
  const matching = { ...(plan.settings.matching ?? USUAL_MATCHING), ...said };
  return { ...plan, settings: { ...plan.settings, matching } };
}
