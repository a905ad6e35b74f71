import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownerDisruption } from '../../../core/disruption/disruption.ts';
import { matchOwners } from '../../../core/disruption/match-owners.ts';
import { namedMoves } from '../../../core/exceptions/named-moves.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { territoryTotals } from '../../../core/tally/territory-totals.ts';
import { FIELD_SALES, gridPlan, WORKING, withNamedAccount } from '../../support/plan-builder.ts';

const SIZE = 8;
const letters = fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: SIZE, maxLength: SIZE });
const amounts = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: SIZE, maxLength: SIZE });
const names = fc.uniqueArray(fc.tuple(fc.nat(SIZE - 1), fc.constantFrom(1, 2, 3)), { selector: ([row]) => row });

function planOf(
  map: readonly string[],
  baseline: readonly string[],
  values: readonly number[],
  named: readonly (readonly [number, number])[],
): Plan {
  const start = gridPlan({
    map: `ABC${map.join('')}`,
    baseline: `ABC${baseline.join('')}`,
    accounts: values.map((potential, i) => ({ unit: i + 3, owner: i % 2 ? 'Ada' : 'Ben', values: { potential } })),
    reps: {
      A: [{ id: 'Ada', name: 'Ada' }],
      B: [{ id: 'Ben', name: 'Ben' }],
      C: [{ id: 'Cy', name: 'Cy', capacityFte: 0.5 }],
    },
  });
  return named.reduce((plan, [row, territory]) => withNamedAccount(plan, row, territory), start);
}

const movesOf = (plan: Plan) =>
  namedMoves(
    plan,
    WORKING,
    FIELD_SALES,
    territoryTotals(plan, WORKING, FIELD_SALES),
    matchOwners(plan, WORKING, FIELD_SALES),
  );

describe('accounts that a name moved', () => {
  it('tell the indexes that a recount gives with the account back in its territory of the baseline', () => {
    fc.assert(
      fc.property(letters, letters, amounts, names, (map, baseline, values, named) => {
        const plan = planOf(map, baseline, values, named);
        const now = territoryTotals(plan, WORKING, FIELD_SALES);
        for (const move of movesOf(plan)) {
          const key = plan.accounts.keys[move.account] as number;
          const back = territoryTotals(
            {
              ...plan,
              namedAccounts: plan.namedAccounts.map((one) =>
                one.account === key ? { ...one, territory: move.from as never } : one,
              ),
            },
            WORKING,
            FIELD_SALES,
          );
          const index = (totals: typeof now, territory: number) => totals.index[0]?.[territory - 1] ?? Number.NaN;
          expect(move.fromIndex[0]).toBeCloseTo(index(back, move.from), 8);
          expect(move.fromIndex[1]).toBeCloseTo(index(now, move.from), 8);
          expect(move.toIndex[0]).toBeCloseTo(index(back, move.to), 8);
          expect(move.toIndex[1]).toBeCloseTo(index(now, move.to), 8);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are those whose territory is another, and are with another than their owner where disruption says so', () => {
    fc.assert(
      fc.property(letters, amounts, names, (map, values, named) => {
        // No unit has moved, so all that has changed hands since is the work of names.
        const [plain, plan] = [planOf(map, map, values, []), planOf(map, map, values, named)];
        const lies = (row: number) => 'ABC'.indexOf(map[row] as string) + 1;
        const elsewhere = named.filter(([row, territory]) => lies(row) !== territory).map(([row]) => row);
        const moves = movesOf(plan);
        expect(moves.map(({ account }) => account).sort()).toEqual(elsewhere.sort());
        const moved = (of: Plan) => ownerDisruption(of, WORKING, FIELD_SALES).accounts.moved;
        const before = elsewhere.filter((row) => lies(row) !== (row % 2 ? 1 : 2)).length;
        const gone = moves.filter(({ changesHands }) => changesHands).length;
        expect(moved(plan) - moved(plain)).toBe(gone - before);
      }),
      { numRuns: 60 },
    );
  });

  it('say what is said of the name, and of one that has none any more that it goes with its unit', () => {
    const start = gridPlan({ map: 'AB', accounts: [{ unit: 0 }, { unit: 1 }] });
    const plan = withNamedAccount(withNamedAccount(start, 0, 2), 1, 1, { scenario: 2 as never });
    expect(movesOf(plan).map(({ account, from, to, named }) => [account, from, to, named?.reason])).toEqual([
      [0, 1, 2, 'global account'],
      [1, 1, 2, undefined],
    ]);
  });
});
