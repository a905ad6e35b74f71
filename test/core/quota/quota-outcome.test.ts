import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import { type QuotaPlan, USUAL_RULE } from '../../../core/model/quota-plan.ts';
import { periodTable } from '../../../core/quota/period-table.ts';
import { type QuotaOutcome, quotaOutcome } from '../../../core/quota/quota-outcome.ts';
import { nextBelow, nodesOf } from '../../../core/quota/quota-tree.ts';
import { raised } from '../../../core/quota/typed-money.ts';
import { AREA, aGround, aQuotaPlan, quotaGround, quotaPlanOf, REGION } from '../../support/quota-plans.ts';

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

describe('quotas by a plan', () => {
  it.each([
    ['few', 12, 800],
    ['up to 2,000', 2000, 12],
  ])('sum exactly at every level and in every period, with %s territories', (_, most, numRuns) => {
    let done = 0;
    fc.assert(
      fc.property(
        aGround(most as number).chain((plan) => fc.record({ plan: fc.constant(plan), quotaPlan: aQuotaPlan(plan) })),
        ({ plan, quotaPlan }) => {
          const outcome = quotaOutcome(plan, quotaPlan);
          if (!outcome.ok) return;
          sumsHold(outcome, quotaPlan);
          const table = periodTable(outcome);
          if (!(table instanceof Map)) return;
          done++;
          periodsHold(outcome, quotaPlan, table);
        },
      ),
      { numRuns: numRuns as number },
    );
    expect(done).toBeGreaterThan((numRuns as number) / 4);
  });

  it('spreads what is left of given values, level by level, each by its own method', () => {
    const plan = quotaGround({ potential: [1, 3, 2, 2], revenue: [5, 5, 1, 9] }, [0, 0, 1, 1]);
    const outcome = known(
      quotaOutcome(
        plan,
        quotaPlanOf(1000, {
          levels: [{ level: REGION, ...USUAL_RULE, method: 'even', over: 0.1 }],
          base: { ...USUAL_RULE, method: 'history', over: 0.2 },
          given: [given(5001, 700)],
        }),
      ),
    );
    expect(amountsOf(outcome, 5001, 5002)).toEqual([700, 400]);
    expect(amountsOf(outcome, 1, 2, 3, 4)).toEqual([420, 420, 48, 432]);
  });

  it('without rules of their own regions are the sums of their territories', () => {
    const plan = quotaGround({ potential: [1, 3, 2, 2] }, [0, 0, 1, 1]);
    const outcome = known(quotaOutcome(plan, quotaPlanOf(801)));
    expect(amountsOf(outcome, 1, 2, 3, 4)).toEqual([100, 301, 200, 200]);
    expect(amountsOf(outcome, 5001, 5002, 0)).toEqual([401, 400, 801]);
  });

  it.each([
    ['given above the total', { given: [given(1, 700), given(2, 400)] }, 'given-above-total'],
    ['everything given, and not the total', { given: [given(1, 700), given(2, 100)] }, 'all-given-not-total'],
    [
      'floors above the total',
      { base: { ...USUAL_RULE, floor: { kind: 'amount', minor: 501 } } },
      'floors-above-total',
    ],
    ['caps below the total', { base: { ...USUAL_RULE, cap: { kind: 'share', ratio: 0.9 } } }, 'caps-below-total'],
    [
      'a floor above the cap',
      { base: { ...USUAL_RULE, floor: { kind: 'amount', minor: 400 }, cap: { kind: 'amount', minor: 300 } } },
      'floor-above-cap',
    ],
    ['another currency without a rate', { given: [given(1, 700, 'EUR')] }, 'rate-missing'],
    ['no history', { base: { ...USUAL_RULE, method: 'history' } }, 'measure-missing'],
    ['no formula', { base: { ...USUAL_RULE, method: 'formula', formula: '1 +' } }, 'formula-unreadable'],
    ['a formula of nothing there', { base: { ...USUAL_RULE, method: 'formula', formula: 'beds' } }, 'formula-column'],
    ['a formula below nothing', { base: { ...USUAL_RULE, method: 'formula', formula: '-1' } }, 'formula-value'],
    ['a period given to what has less', periodGiven([1, 0, 1100]), 'given-above-total'],
    ['periods that are not the total', periodGiven([0, 0, 1], [0, 1, 1], [0, 2, 1], [0, 3, 1]), 'periods-not-total'],
    ['money that cannot be exact', { base: { ...USUAL_RULE, over: 1 }, total: usd(2 ** 53 - 1) }, 'total-too-large'],
  ] as const)('%s is named, and nothing is split', (_, more, code) => {
    const plan = quotaGround({ potential: [1, 1] });
    expect(quotaOutcome(plan, quotaPlanOf(1000, more as Partial<QuotaPlan>))).toMatchObject({ ok: false, code });
  });

  it('converts what is typed in another currency only by the rate that was entered', () => {
    const plan = quotaGround({ potential: [1, 1] });
    const outcome = known(
      quotaOutcome(
        plan,
        quotaPlanOf(100_000, { given: [given(1, 30_000, 'JPY')], rates: [{ currency: 'JPY', rate: 0.0067 }] }),
      ),
    );
    expect(amountsOf(outcome, 1, 2)).toEqual([20_100, 79_900]);
  });

  it('grows history per group, and the total follows where none is asked for', () => {
    const plan = quotaGround({ potential: [1, 1, 1], revenue: [100, 100, 200] }, [0, 0, 1]);
    const growth = {
      total: null,
      base: { ...USUAL_RULE, method: 'growth' as const },
      growth: 0.1,
      groupGrowth: [{ group: 5002 as TerritoryKey, growth: 0.5 }],
    };
    const outcome = known(quotaOutcome(plan, quotaPlanOf(0, growth)));
    expect(outcome.totalMinor).toBe(52_000);
    expect(amountsOf(outcome, 1, 2, 3)).toEqual([11_000, 11_000, 30_000]);
  });

  it('with over-assignment moves so much less above the territories, and sums stay exact in every group and quarter', () => {
    const plan = quotaGround({ potential: [1, 1, 1, 1] }, [0, 0, 1, 1], [0, 0]);
    const moved = {
      base: { ...USUAL_RULE, over: 0.1 },
      levels: [{ level: REGION, ...USUAL_RULE }],
      season: { periods: 'quarters' as const, curve: [], own: [] },
      handovers: [
        { account: 'A', from: 1 as TerritoryKey, to: 3 as TerritoryKey, date: '2027-07-01', amount: usd(222) },
      ],
    };
    const outcome = known(quotaOutcome(plan, quotaPlanOf(2000, moved)));
    // Half of 222 is left, 111: 101 of what the region has, whose territories have 10 % more than it.
    expect(outcome.handed[0]).toMatchObject({ lost: 111, gained: 111 });
    expect(amountsOf(outcome, 5001, 5002, 6001)).toEqual([899, 1101, 2000]);
    expect(amountsOf(outcome, 1, 2, 3, 4)).toEqual([439, 550, 661, 550]);
    const table = periodTable(outcome) as Map<number, readonly number[]>;
    const quarter = (key: number, p: number) => table.get(key)?.[p] as number;
    for (const p of [0, 1, 2, 3]) expect(quarter(5001, p) + quarter(5002, p)).toBe(quarter(6001, p));
    expect(quarter(1, 0)).toBeGreaterThan(130);
    expect(quarter(1, 3)).toBeLessThan(90);
  });

  it('moves what is left of an account within the year, in the territories and the groups', () => {
    const plan = quotaGround({ potential: [1, 1] }, [0, 1], [0, 0]);
    const moved = {
      season: { periods: 'quarters' as const, curve: [], own: [] },
      handovers: [
        { account: 'A', from: 1 as TerritoryKey, to: 2 as TerritoryKey, date: '2027-10-01', amount: usd(400) },
      ],
    };
    const outcome = known(quotaOutcome(plan, quotaPlanOf(2000, moved)));
    expect(amountsOf(outcome, 1, 2, 5001, 5002, 6001)).toEqual([900, 1100, 900, 1100, 2000]);
    const table = periodTable(outcome) as Map<number, readonly number[]>;
    expect(table.get(1)).toEqual([250, 250, 250, 150]);
    expect(table.get(2)).toEqual([250, 250, 250, 350]);
  });
});

function known(outcome: ReturnType<typeof quotaOutcome>): QuotaOutcome {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome;
}

function usd(minor: number) {
  return { currency: 'USD', minor };
}

function given(node: number, minor: number, currency = 'USD') {
  return { node: node as TerritoryKey, period: null, amount: { currency, minor } };
}

function periodGiven(...cells: readonly (readonly [node: number, period: number, minor: number])[]) {
  return {
    season: { periods: 'quarters', curve: [], own: [] },
    given: cells.map(([node, period, minor]) => ({ node: node as TerritoryKey, period, amount: usd(minor) })),
  };
}

function amountsOf({ amounts }: QuotaOutcome, ...keys: readonly number[]): (number | undefined)[] {
  return keys.map((key) => amounts.get(key));
}

/** Below every node with a rule, or with something given, is exactly its amount and the over-assignment. */
function sumsHold({ tree, amounts, given: values, totalMinor }: QuotaOutcome, quotaPlan: QuotaPlan): void {
  expect(amounts.get(0)).toBe(totalMinor);
  const rules = new Map(quotaPlan.levels.map((rule) => [rule.level as number, rule]));
  const isOwn = ({ level, key }: { level: number | null; key: number }) =>
    rules.has(level ?? 0) || values.whole.has(key);
  const isFlat = quotaPlan.base.over === 0 && quotaPlan.levels.every(({ over }) => over === 0);
  for (const node of nodesOf(tree.root)) {
    const amount = amounts.get(node.key) as number;
    expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
    if (isFlat && node.rank > 0) expect(sum(node.children.map(({ key }) => amounts.get(key) as number))).toBe(amount);
    if (node.rank === 0 || (node.key !== 0 && !isOwn(node))) continue;
    const below = nextBelow(node, isOwn);
    const highest = below.reduce((most, child) => (child.rank > most.rank ? child : most));
    const rule = (highest.rank > 0 ? rules.get(highest.level as number) : undefined) ?? quotaPlan.base;
    expect(sum(below.map(({ key }) => amounts.get(key) as number))).toBe(raised(amount, rule.over));
  }
  for (const [key, minor] of values.whole) expect(amounts.get(key)).toBe(minor);
}

/** Keys from here on are of groups. */
const FIRST_GROUP = 5001;

/** Rows sum to the amounts, columns to the row above, given cells stand, and own curves are kept. */
function periodsHold(
  { tree, amounts, given: values, calendar, totalMinor }: QuotaOutcome,
  quotaPlan: QuotaPlan,
  table: ReadonlyMap<number, readonly number[]>,
): void {
  const isFlat = quotaPlan.base.over === 0 && quotaPlan.levels.every(({ over }) => over === 0);
  for (const node of nodesOf(tree.root)) {
    const row = table.get(node.key) as readonly number[];
    expect(row).toHaveLength(calendar.periods.length);
    expect(sum(row)).toBe(amounts.get(node.key));
    expect(row.every((minor) => minor >= 0)).toBe(true);
    values.periods.get(node.key)?.forEach((minor, p) => {
      if (minor !== null) expect(row[p]).toBe(minor);
    });
    const isSum = sum(node.children.map(({ key }) => amounts.get(key) as number)) === amounts.get(node.key);
    const groupsAreFree = [...values.periods.keys()].every((key) => key !== 0 && key < FIRST_GROUP);
    if (node.rank === 0 || !isSum || !(isFlat || groupsAreFree)) continue;
    const below = node.children.map(({ key }) => table.get(key) as readonly number[]);
    expect(row.map((_, p) => sum(below.map((one) => one[p] as number)))).toEqual(row);
  }
  expect(sum(table.get(0) as readonly number[])).toBe(totalMinor);
}

describe('seasons', () => {
  it('a territory keeps its own curve whatever the others do', () => {
    const curve = [9, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0];
    fc.assert(
      fc.property(aGround(8), fc.integer({ min: 1_000, max: 1e9 }), (plan, total) => {
        const season = { periods: 'quarters' as const, curve: [], own: [{ territory: 1 as TerritoryKey, curve }] };
        const outcome = known(quotaOutcome(plan, quotaPlanOf(total, { season })));
        const table = periodTable(outcome) as Map<number, readonly number[]>;
        const amount = outcome.amounts.get(1) as number;
        const [first, second, ...rest] = table.get(1) as readonly number[];
        expect(Math.abs((first as number) - 0.9 * amount)).toBeLessThan(1);
        expect((first as number) + (second as number)).toBe(amount);
        expect(sum(rest)).toBe(0);
      }),
    );
  });

  it('is not at odds with given quarters of a region as long as the others can make up for it', () => {
    const plan = quotaGround({ potential: [1, 1, 2] }, [0, 0, 1], [0, 0]);
    const more = periodGiven([5001, 1, 300]) as Partial<QuotaPlan>;
    const outcome = known(quotaOutcome(plan, quotaPlanOf(2000, { ...more, levels: [{ level: AREA, ...USUAL_RULE }] })));
    const table = periodTable(outcome) as Map<number, readonly number[]>;
    expect(table.get(5001)?.[1]).toBe(300);
    expect([table.get(1), table.get(2)].map((row) => row?.[1])).toEqual([150, 150]);
    expect(table.get(5001)).toEqual([234, 300, 233, 233]);
  });

  it('follows what is given below: a period that all territories were given is not spread again', () => {
    const plan = quotaGround({ potential: [1, 1] });
    const more = { ...periodGiven([1, 0, 4000], [2, 0, 4000]), roundMinor: 100 } as Partial<QuotaPlan>;
    const table = periodTable(known(quotaOutcome(plan, quotaPlanOf(10_050, more)))) as Map<number, readonly number[]>;
    expect(table.get(0)).toEqual([8000, 750, 700, 600]);
    expect([table.get(1)?.[0], table.get(2)?.[0]]).toEqual([4000, 4000]);
  });

  it('brings given periods of groups of one group together', () => {
    const plan = quotaGround({ potential: [1, 2] }, [0, 1], [0, 1]);
    const more = periodGiven([6001, 0, 10], [5001, 3, 70]) as Partial<QuotaPlan>;
    const table = periodTable(known(quotaOutcome(plan, quotaPlanOf(3000, more)))) as Map<number, readonly number[]>;
    expect([6001, 5001, 1].map((key) => table.get(key))).toEqual(Array(3).fill([10, 460, 460, 70]));
  });
});
