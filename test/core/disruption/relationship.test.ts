import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disruption, ownerDisruption } from '../../../core/disruption/disruption.ts';
import { relationship, tenureMonths } from '../../../core/disruption/relationship.ts';
import { dayOfIso, NO_DAY } from '../../../core/model/day-column.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { type AccountSpec, BASELINE, FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

/** A plan whose period begins on 1 January 2027, and whose accounts have their owners since these days (null: not said). */
function since(days: readonly (string | null)[], accounts: readonly AccountSpec[]): Plan {
  const plan = gridPlan({
    map: 'AABB',
    baseline: 'ABBB',
    measures: [{ name: 'revenue' }, { name: 'area' }],
    values: { area: [1, 2, 3, 4] },
    accounts,
  });
  const ownerSince = Int32Array.from(days, (day) => (day === null ? NO_DAY : dayOfIso(day)));
  return { ...plan, accounts: { ...plan.accounts, ownerSince } };
}

const account = (unit: number, owner: string, revenue: number) => ({ unit, owner, values: { revenue } });
const LIST = [
  account(0, 'Ada', 10),
  account(1, 'Ben', 1),
  account(2, 'Ada', 9),
  account(3, 'Ben', 5),
  account(3, '', 7),
];
const DAYS = ['2026-01-01', '2025-12-15', '2024-01-01', null, '2020-01-01'];

describe('relationship-months', () => {
  it('are whole months on the first day of the plan period, of accounts with an owner and a date', () => {
    const months = [...(tenureMonths(since(DAYS, LIST)) ?? [])];
    expect(months).toEqual([12, 12, 36, Number.NaN, Number.NaN]);
    expect([...(tenureMonths(since(['2027-01-01', '2028-05-05'], LIST.slice(0, 2))) ?? [])]).toEqual([0, 0]);
  });

  it('are lost with the accounts that leave their owner, and weigh by what the accounts are worth', () => {
    // Ada keeps A and Ben B, so the accounts in the middle have moved.
    expect(ownerDisruption(since(DAYS, LIST), WORKING, FIELD_SALES).relationship).toEqual({
      accounts: 3,
      months: { moved: 48, total: 60, share: 0.8 },
      measures: [{ measure: 1, name: 'revenue', moved: 12 + 324, total: 120 + 12 + 324, share: 336 / 456 }],
    });
  });

  it('are told between two scenarios as well', () => {
    expect(disruption(since(DAYS, LIST), WORKING, BASELINE, FIELD_SALES).relationship).toMatchObject({
      months: { moved: 12, total: 60 },
    });
  });

  it('are not known where nobody says since when', () => {
    const { ownerSince: _, ...accounts } = since(DAYS, LIST).accounts;
    expect(relationship({ ...since(DAYS, LIST), accounts }, Uint8Array.of(1, 1, 1, 1, 1))).toBeNull();
    expect(relationship(since([null, null], LIST.slice(0, 2)), Uint8Array.of(1, 1))).toBeNull();
    expect(relationship(since(['2020-01-01'], [account(0, '', 1)]), Uint8Array.of(1))).toBeNull();
  });

  it('of what moves and of what stays are those of all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.option(fc.constantFrom(...DAYS.flatMap((day) => day ?? []))), fc.boolean()), {
          minLength: 1,
          maxLength: 8,
        }),
        (rows) => {
          const plan = since(
            rows.map(([day]) => day),
            rows.map((_, i) => account(i % 4, i % 3 === 0 ? '' : 'Ada', i + 0.5)),
          );
          const moved = Uint8Array.from(rows, ([, moves]) => Number(moves));
          const left = relationship(
            plan,
            moved.map((one) => 1 - one),
          );
          const gone = relationship(plan, moved);
          if (!gone || !left) return gone === left;
          expect(gone.months.moved + left.months.moved).toBe(gone.months.total);
          const [weighted] = gone.measures;
          expect((weighted?.moved ?? 0) + (left.measures[0]?.moved ?? 0)).toBeCloseTo(weighted?.total ?? -1, 6);
          return true;
        },
      ),
    );
  });
});
