import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceScore } from '../../../core/fairness/balance-score.ts';
import { coefficientOfVariation } from '../../../core/fairness/coefficient-of-variation.ts';
import { fairnessOf } from '../../../core/fairness/fairness-of.ts';
import { gini } from '../../../core/fairness/gini.ts';
import { jain } from '../../../core/fairness/jain.ts';
import { maxToMin } from '../../../core/fairness/max-to-min.ts';
import { meanAbsoluteDeviation } from '../../../core/fairness/mean-absolute-deviation.ts';
import { outOfBandShare } from '../../../core/fairness/out-of-band-share.ts';
import { planFairness } from '../../../core/fairness/plan-fairness.ts';
import { territoryIndex } from '../../../core/fairness/territory-index.ts';
import { theil } from '../../../core/fairness/theil.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const values = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 });

describe('fairness figures on a spread worked by hand: 2, 4, 4, 6', () => {
  const spread = [2, 4, 4, 6];

  it('has the textbook values', () => {
    expect(coefficientOfVariation(spread)).toBeCloseTo(Math.sqrt(2) / 4, 12);
    // Pairs differ by 2, 2, 4, 0, 2, 2; both orders: 24 / (2 x 16 x 4).
    expect(gini(spread)).toBeCloseTo(24 / 128, 12);
    expect(maxToMin(spread)).toBe(3);
    expect(theil(spread)).toBeCloseTo((0.5 * Math.log(0.5) + 1.5 * Math.log(1.5)) / 4, 12);
    expect(jain(spread)).toBeCloseTo(256 / (4 * 72), 12);
    expect(meanAbsoluteDeviation(spread)).toBe(1);
    expect(balanceScore(spread)).toBe(75);
    expect([...territoryIndex(spread, [1, 1, 1, 1])]).toEqual([50, 100, 100, 150]);
  });

  it('is even where the reps have capacity in the same measure', () => {
    const figures = fairnessOf(spread, [0.5, 1, 1, 1.5], 0.05);
    expect(figures).toMatchObject({ mean: 4, gini: 0, theil: 0, jain: 1, maxToMin: 1, outOfBandShare: 0 });
    expect(figures.worstDeviation).toBe(0);
  });

  it('names the territory that is furthest out', () => {
    const figures = fairnessOf([4, 1, 4, 6], [1, 1, 1, 1], 0.05);
    expect(figures.worstTerritory).toBe(1);
    expect(figures.worstDeviation).toBeCloseTo(1 / 3.75 - 1, 12);
  });

  it('leaves a territory without capacity out', () => {
    expect(fairnessOf([5, 5, 7], [1, 1, 0], 0.05)).toMatchObject({ mean: 5, outOfBandShare: 0, worstTerritory: 0 });
  });
});

describe('fairness figures of any spread', () => {
  it('Gini is what its definition over all pairs says', () => {
    fc.assert(
      fc.property(values, (xs) => {
        const total = xs.reduce((sum, x) => sum + x, 0);
        if (total < 1e-3) return;
        let pairs = 0;
        for (const a of xs) for (const b of xs) pairs += Math.abs(a - b);
        expect(gini(xs)).toBeCloseTo(pairs / (2 * xs.length * total), 9);
      }),
    );
  });

  it('all figures lie in their range and do not depend on the unit of the measure', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0.001, max: 1000, noNaN: true }), (xs, scale) => {
        const n = xs.length;
        if (xs.reduce((sum, x) => sum + x, 0) < 1e-3) return;
        const scaled = xs.map((x) => x * scale);
        expect(gini(xs)).toBeLessThanOrEqual((n - 1) / n + 1e-9);
        expect(theil(xs)).toBeLessThanOrEqual(Math.log(n) + 1e-9);
        expect(jain(xs)).toBeGreaterThanOrEqual(1 / n - 1e-9);
        expect(jain(xs)).toBeCloseTo(1 / (1 + coefficientOfVariation(xs) ** 2), 9);
        for (const figure of [gini, theil, jain, coefficientOfVariation, balanceScore]) {
          expect(figure(scaled)).toBeCloseTo(figure(xs), 6);
        }
      }),
    );
  });

  it('is even, and not an error, where nothing is there to share', () => {
    expect(fairnessOf([0, 0], [1, 1], 0.05)).toMatchObject({ gini: 0, jain: 1, maxToMin: 1, outOfBandShare: 0 });
    expect(fairnessOf([], [], 0.05)).toMatchObject({ gini: 0, worstTerritory: -1 });
    expect(maxToMin([0, 1])).toBeNull();
  });

  it('counts a territory that is exactly on its limit as inside', () => {
    expect(outOfBandShare([95, 105, 105.0000000001, 94, 106], 0.05)).toBe(2 / 5);
  });
});

describe('the fairness of a plan', () => {
  it('is told per territory and per capacity of its reps', () => {
    const plan = gridPlan({
      map: 'AAB',
      values: { potential: [10, 10, 10] },
      reps: { A: [{ capacityFte: 1 }], B: [{ capacityFte: 0.5 }] },
    });
    const [potential] = planFairness(plan, WORKING, FIELD_SALES);
    expect(potential?.perTerritory.maxToMin).toBe(2);
    expect(potential?.perCapacity.maxToMin).toBe(1);
  });
});
