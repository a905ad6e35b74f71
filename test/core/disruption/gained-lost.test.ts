import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disruption, ownerDisruption } from '../../../core/disruption/disruption.ts';
import { gainedLost } from '../../../core/disruption/gained-lost.ts';
import { repHands, territoryHands } from '../../../core/disruption/hands.ts';
import { matchOwners } from '../../../core/disruption/match-owners.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { aPlan } from '../../support/arbitraries.ts';
import { BASELINE, FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const account = (unit: number, owner: string, revenue: number) => ({ unit, owner, values: { revenue } });

/** Ada has u0 and u1, Ben u2 and u3; now A holds u0, B the rest but u3, which is in none. */
const plan = gridPlan({
  map: 'ABB.',
  baseline: 'AABB',
  measures: [{ name: 'revenue' }],
  accounts: [
    account(0, 'Ada', 1),
    account(1, 'Ada', 2),
    account(2, 'Ben', 4),
    account(3, 'Ben', 8),
    account(2, '', 16),
  ],
  reps: { A: [{ name: 'Ada' }], B: [{ name: 'Ben' }] },
});

const told = (lines: ReturnType<typeof gainedLost>) =>
  lines.map(({ kept, gained, lost }) => [kept, gained, lost].map(({ accounts, measures }) => [accounts, measures[0]]));

describe('what hands gain, lose and keep', () => {
  it('is told of reps against their owners', () => {
    const owners = matchOwners(plan, WORKING, FIELD_SALES);
    const hands = repHands(plan, WORKING, FIELD_SALES, { owners });
    expect(hands.hands).toEqual([
      { kind: 'rep', rep: 1 },
      { kind: 'rep', rep: 2 },
    ]);
    // u3 is in no territory, which is no move; the account of nobody is new to Ben.
    expect(told(gainedLost(plan, hands))).toEqual([
      [
        [1, 1],
        [0, 0],
        [1, 2],
      ],
      [
        [2, 12],
        [2, 18],
        [0, 0],
      ],
      [
        [0, 0],
        [0, 0],
        [1, 16],
      ],
    ]);
  });

  it('is told of territories against the baseline, where what has no territory now is lost to nobody', () => {
    const hands = territoryHands(plan, WORKING, FIELD_SALES, { scenario: BASELINE });
    expect(told(gainedLost(plan, hands))).toEqual([
      [
        [1, 1],
        [0, 0],
        [1, 2],
      ],
      [
        [2, 20],
        [1, 2],
        [1, 8],
      ],
      [
        [0, 0],
        [1, 8],
        [0, 0],
      ],
    ]);
  });

  it('knows owners who are no reps, and territories that nobody works', () => {
    const vacant = {
      ...plan,
      reps: [],
      scenarioTerritories: plan.scenarioTerritories.map((one) => ({ ...one, reps: [] })),
    };
    const owners = matchOwners(vacant, WORKING, FIELD_SALES);
    const { hands } = repHands(vacant, WORKING, FIELD_SALES, { owners });
    expect(hands).toEqual([
      { kind: 'owner', name: 'Ada' },
      { kind: 'owner', name: 'Ben' },
    ]);
    const bare = repHands(vacant, WORKING, FIELD_SALES, { scenario: BASELINE });
    expect(bare.hands.every(({ kind }) => kind === 'territory')).toBe(true);
  });

  const sums = (lines: ReturnType<typeof gainedLost>, of: 'gained' | 'lost') =>
    lines.reduce((all, line) => all + line[of].accounts, 0);

  it('is lost by one where it is gained by another, in accounts and in every measure', () => {
    const any = (of: Plan) => {
      const owners = matchOwners(of, WORKING, FIELD_SALES);
      return [{ owners }, { scenario: BASELINE }].flatMap((against) => [
        gainedLost(of, repHands(of, WORKING, FIELD_SALES, against)),
        gainedLost(of, territoryHands(of, WORKING, FIELD_SALES, against)),
      ]);
    };
    fc.assert(
      fc.property(aPlan, (of) => {
        for (const lines of any(of)) {
          expect(sums(lines, 'gained')).toBe(sums(lines, 'lost'));
          of.measures.forEach((_, m) => {
            const net = lines.reduce(
              (all, { gained, lost }) => all + (gained.measures[m] as number) - (lost.measures[m] as number),
              0,
            );
            expect(net).toBe(0);
          });
        }
      }),
    );
  });

  it('sums to the disruption: what all but nobody lose has moved', () => {
    fc.assert(
      fc.property(aPlan, (of) => {
        const owners = matchOwners(of, WORKING, FIELD_SALES);
        const lostBy = (lines: ReturnType<typeof gainedLost>) => sums(lines.slice(0, -1), 'lost');
        const byRep = gainedLost(of, repHands(of, WORKING, FIELD_SALES, { owners }));
        expect(lostBy(byRep)).toBe(ownerDisruption(of, WORKING, FIELD_SALES, owners).accounts.moved);
        const byTerritory = gainedLost(of, territoryHands(of, WORKING, FIELD_SALES, { scenario: BASELINE }));
        expect(lostBy(byTerritory)).toBe(disruption(of, WORKING, BASELINE, FIELD_SALES).accounts.moved);
      }),
    );
  });
});
