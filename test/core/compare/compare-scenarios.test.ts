import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparedFigure, comparedFigures, compareScenarios } from '../../../core/compare/compare-scenarios.ts';
import type { Figure, FigureName } from '../../../core/compare/figure.ts';
import { dayOfIso } from '../../../core/model/day-column.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { finish } from '../../../core/steps.ts';
import { aPlan } from '../../support/arbitraries.ts';
import { BASELINE, FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const both = (plan: Plan) => finish(compareScenarios(plan, FIELD_SALES, [WORKING, BASELINE])).figures;
const found = (figures: readonly ComparedFigure[], group: Figure['group'], name: FigureName, measure?: number) =>
  figures.find((one) => one.group === group && one.name === name && (measure === undefined || one.measure === measure));

/** Values 8, 2 and 2 in three units; today A has the first and B the others, now A has the first two. */
const plan = gridPlan({
  map: 'AAB',
  baseline: 'ABB',
  measures: [{ name: 'potential', tolerance: 0.5 }],
  accounts: [
    { unit: 0, owner: 'Ann', values: { potential: 8 } },
    { unit: 1, owner: 'Ben', values: { potential: 2 } },
    { unit: 2, owner: 'Ben', values: { potential: 2 } },
  ],
  reps: { A: [{ name: 'Ann', homeLat: 40, homeLon: -100 }], B: [{ name: 'Ben', homeLat: 40, homeLon: -99.8 }] },
});

describe('scenarios side by side', () => {
  const figures = both(plan);

  it('have the spread of every measure, the better value marked', () => {
    // Of 12: 10 and 2 against 8 and 4, so 5/6 and 2/3 of the whole over a mean of a half.
    const worst = found(figures, 'spread', 'worst-deviation');
    expect(worst?.values[0]).toBeCloseTo(10 / 6 - 1, 12);
    expect(worst?.values[1]).toBeCloseTo(8 / 6 - 1, 12);
    expect(worst?.best).toEqual([false, true]);
    expect(found(figures, 'spread', 'variation')?.values[0]).toBeCloseTo(4 / 6, 12);
    expect(found(figures, 'spread', 'gini')?.values[1]).toBeCloseTo(8 / (2 * 4 * 6), 12);
    expect(found(figures, 'spread', 'max-to-min')?.values).toEqual([5, 2]);
    const score = found(figures, 'spread', 'balance-score');
    expect(score?.values[1]).toBeCloseTo(100 * (1 - 2 / 6), 9);
    expect(score?.best).toEqual([false, true]);
    expect(found(figures, 'spread', 'outside-band')?.values).toEqual([1, 0]);
    expect(found(figures, 'territories', 'outside-limits')?.values).toEqual([2, 0]);
  });

  it('are counted against the baseline, of which itself nothing is said', () => {
    expect(found(figures, 'baseline', 'moved-units')?.values).toEqual([1 / 3, null]);
    const accounts = found(figures, 'baseline', 'moved-accounts');
    expect([accounts?.values, accounts?.amounts]).toEqual([
      [1 / 3, null],
      [1, null],
    ]);
    expect(found(figures, 'baseline', 'moved-measure')?.values[0]).toBeCloseTo(2 / 12, 12);
    expect(accounts?.best).toEqual([false, false]);
  });

  it('are counted against the owners of today', () => {
    const measure = found(figures, 'owners', 'moved-measure');
    expect(measure?.values[0]).toBeCloseTo(2 / 12, 12);
    expect(measure?.values[1]).toBe(0);
    expect(measure?.best).toEqual([false, true]);
    const months = { ...plan.accounts, ownerSince: Int32Array.of(0, dayOfIso('2026-01-01'), dayOfIso('2025-01-01')) };
    const dated = both({ ...plan, accounts: months });
    const ended = found(dated, 'owners', 'moved-months');
    expect([ended?.amounts[0], ended?.values[1]]).toEqual([12, 0]);
  });

  it('have what is far from centres and homes', () => {
    const km = 0.1 * (Math.PI / 180) * 6371.0088 * Math.cos((40 * Math.PI) / 180);
    // A has 2 of 10 one step from home, B its 2 at home; today B has 2 of 4 one step from home.
    const home = found(figures, 'travel', 'home-km');
    const { roadFactor } = plan.settings.balance;
    expect(home?.values[0]).toBeCloseTo((2 * km * roadFactor) / 12, 3);
    expect(home?.values[1]).toBeCloseTo((2 * km * roadFactor) / 12, 3);
    const spread = found(figures, 'travel', 'spread-km');
    expect(spread?.values[0]).toBeCloseTo(Math.sqrt((10 * 0.16 * km ** 2) / 12), 2);
    expect(spread?.values[1]).toBeCloseTo(Math.sqrt((4 * 0.25 * km ** 2) / 12), 2);
    expect(spread?.best).toEqual([false, true]);
  });

  it('have the quota of the period, and how unevenly potential lies behind it', () => {
    expect(found(figures, 'quota', 'quota-total')).toBeUndefined();
    const quota = (territory: number, quotaMinor: number, period = 'FY2027') => {
      return { scenario: WORKING, territory, period, method: 'even', share: 0.5, quotaMinor } as Plan['quotas'][number];
    };
    const split = both({ ...plan, quotas: [quota(1, 500), quota(2, 100), quota(2, 9, 'FY2026')] });
    expect(found(split, 'quota', 'quota-total')).toMatchObject({ values: [600, null], best: [false, false] });
    // 10 for 500 and 2 for 100: the same potential for each cent.
    expect(found(split, 'quota', 'quota-spread')?.values[0]).toBeCloseTo(0, 12);
  });

  it('say the same figures of every scenario, whatever the plan', () => {
    fc.assert(
      fc.property(aPlan, (any) => {
        const compared = both(any);
        const names = compared.map(({ group, name, measure }) => `${group} ${name} ${measure}`);
        expect(new Set(names).size).toBe(names.length);
        for (const { values, best, better } of compared) {
          expect(values).toHaveLength(2);
          if (better === 'neither') expect(best).toEqual([false, false]);
        }
        // Both scenarios are alike: nobody is better.
        const same = finish(compareScenarios(any, FIELD_SALES, [WORKING, WORKING]));
        expect(same.figures.every(({ best }) => !best.includes(true))).toBe(true);
      }),
    );
  });
});

describe('the better value', () => {
  const figure = (value: number | null, better: Figure['better']): Figure[] => [
    { group: 'spread', name: 'gini', measure: null, better, value },
  ];
  const best = (better: Figure['better'], ...values: (number | null)[]) =>
    comparedFigures(values.map((value) => figure(value, better)))[0]?.best;

  it('is the lowest or the highest, also where it is shared', () => {
    expect(best('less', 3, 1, 2)).toEqual([false, true, false]);
    expect(best('more', 3, 1, 3)).toEqual([true, false, true]);
    expect(best('less', Number.POSITIVE_INFINITY, 2)).toEqual([false, true]);
  });

  it('is nobody’s where all are alike but for rounding, or only one is known', () => {
    expect(best('less', 0.1 + 0.2, 0.3)).toEqual([false, false]);
    expect(best('less', null, 2)).toEqual([false, false]);
    expect(best('less', null, 2, 3)).toEqual([false, true, false]);
  });
});
