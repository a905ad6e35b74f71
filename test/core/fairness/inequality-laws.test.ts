import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coefficientOfVariation } from '../../../core/fairness/coefficient-of-variation.ts';
import { gini } from '../../../core/fairness/gini.ts';
import { jain } from '../../../core/fairness/jain.ts';
import { areaUnder, lorenz } from '../../../core/fairness/lorenz.ts';
import { theil } from '../../../core/fairness/theil.ts';
import { theilParts } from '../../../core/fairness/theil-parts.ts';

/** Positive values, so that every figure is defined and strictly reacts to transfers. */
const values = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 30 });
const ones = (all: readonly number[]) => all.map(() => 1);
const FIGURES = { gini, theil, coefficientOfVariation };

describe('measures of inequality', () => {
  it.each(Object.entries(FIGURES))('%s does not depend on the unit of the values', (_, figure) => {
    fc.assert(
      fc.property(values, fc.constantFrom(0.01, 3, 1000), (all, factor) => {
        expect(figure(all.map((value) => factor * value))).toBeCloseTo(figure(all), 9);
      }),
    );
  });

  it.each(Object.entries(FIGURES))('%s is the same for a plan twice as large', (_, figure) => {
    fc.assert(
      fc.property(values, (all) => {
        expect(figure([...all, ...all])).toBeCloseTo(figure(all), 9);
      }),
    );
  });

  it.each(Object.entries(FIGURES))('%s falls when a territory gives to one that has less', (_, figure) => {
    fc.assert(
      fc.property(values, fc.nat(), fc.nat(), (all, i, j) => {
        const [a, b] = [i % all.length, j % all.length];
        const gap = (all[a] as number) - (all[b] as number);
        fc.pre(gap > 1);
        // Less than half of what is between them, so that the two do not merely change places.
        const given = gap / 4;
        const after = all.map((value, t) => (t === a ? value - given : t === b ? value + given : value));
        expect(figure(after)).toBeLessThan(figure(all));
      }),
    );
  });

  it('Jain lies between 1/n and 1, and is 1 only where all are even', () => {
    fc.assert(
      fc.property(values, (all) => {
        expect(jain(all)).toBeGreaterThan(1 / all.length);
        expect(jain(all)).toBeLessThanOrEqual(1);
        expect(jain(all) > 1 - 1e-12).toBe(new Set(all).size === 1);
        // The textbook identity: J = 1 / (1 + CV^2).
        expect(jain(all)).toBeCloseTo(1 / (1 + coefficientOfVariation(all) ** 2), 9);
      }),
    );
  });
});

describe('the Lorenz curve', () => {
  it('goes through the shares worked by hand', () => {
    // 1, 3 and 6 of 10: the poorest third has 0.1, two thirds have 0.4.
    const curve = lorenz([6, 1, 3], [1, 1, 1]);
    expect([...(curve?.value ?? [])].map((value) => Number(value.toFixed(12)))).toEqual([0, 0.1, 0.4, 1]);
    expect(curve?.capacity[1]).toBeCloseTo(1 / 3, 12);
    // Trapezoids: (0.1 / 2 + 0.5 / 2 + 1.4 / 2) / 3.
    expect(curve && areaUnder(curve)).toBeCloseTo(1 / 3, 12);
    expect(gini([6, 1, 3])).toBeCloseTo(1 - 2 / 3, 12);
  });

  it('encloses half of Gini, hangs below the even line and rises', () => {
    fc.assert(
      fc.property(values, (all) => {
        const curve = lorenz(all, ones(all));
        if (!curve) throw new Error('there is a curve of positive values');
        expect(1 - 2 * areaUnder(curve)).toBeCloseTo(gini(all), 9);
        curve.value.forEach((held, i) => {
          expect(held).toBeLessThanOrEqual((curve.capacity[i] as number) + 1e-9);
          expect(held).toBeGreaterThanOrEqual(curve.value[i - 1] ?? 0);
        });
      }),
    );
  });

  it('is none of one territory, of nothing, and without capacity', () => {
    expect(lorenz([5], [1])).toBeNull();
    expect(lorenz([0, 0], [1, 1])).toBeNull();
    expect(lorenz([5, 5], [1, 0])).toBeNull();
  });
});

describe('the parts of the Theil index', () => {
  it('are those worked by hand', () => {
    // Groups (1, 3) and (4, 4), mean 3: shares 1/3 and 2/3, means 2 and 4.
    const parts = theilParts([1, 3, 4, 4], [0, 0, 1, 1], 2);
    const first = (0.5 * Math.log(0.5) + 1.5 * Math.log(1.5)) / 2;
    expect(parts.groups[0]).toBeCloseTo(first, 12);
    expect(parts.groups[1]).toBe(0);
    expect(parts.within).toBeCloseTo(first / 3, 12);
    expect(parts.between).toBeCloseTo(Math.log(2 / 3) / 3 + (2 * Math.log(4 / 3)) / 3, 12);
  });

  it('add up to the index of all, whatever the groups', () => {
    fc.assert(
      fc.property(values, fc.array(fc.nat(3), { minLength: 30, maxLength: 30 }), (all, groupOf) => {
        const { total, within, between } = theilParts(all, groupOf.slice(0, all.length), 4);
        expect(within + between).toBeCloseTo(theil(all), 9);
        expect(total).toBe(within + between);
        expect(Math.min(within, between)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('are all between where every group is even in itself, and all within where there is one group', () => {
    expect(theilParts([2, 2, 6, 6], [0, 0, 1, 1], 2).within).toBe(0);
    expect(theilParts([2, 2, 6, 6], [0, 0, 0, 0], 1).between).toBe(0);
    expect(theilParts([0, 0], [0, 1], 2)).toMatchObject({ total: 0, within: 0, between: 0 });
  });
});
