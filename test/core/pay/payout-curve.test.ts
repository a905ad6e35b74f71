import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paidAt, payoutCurve } from '../../../core/pay/payout-curve.ts';
import { payRows } from '../../support/pay-plans.ts';

const LINEAR = { threshold: 0, decelerator: null, accelerators: [], cap: null };
/** Rounding of a few sums of ratios. */
const HAIR = 1e-9;

describe('the payout curve', () => {
  it('is a straight line without rules', () => {
    for (const attainment of [0, 0.4, 1, 1.7]) expect(paidAt(payoutCurve(LINEAR), attainment)).toBe(attainment);
  });

  it('pays nothing up to the threshold, and all at quota', () => {
    const curve = payoutCurve({ ...LINEAR, threshold: 0.5 });
    expect([0, 0.5, 0.75, 1, 1.5].map((at) => paidAt(curve, at))).toEqual([0, 0, 0.5, 1, 1.5]);
  });

  it('pays less at first with a decelerator, and makes up for it', () => {
    const curve = payoutCurve({ ...LINEAR, decelerator: { until: 0.8, multiplier: 0.5 } });
    expect([0.4, 0.8, 0.9, 1].map((at) => Number(paidAt(curve, at).toFixed(9)))).toEqual([0.2, 0.4, 0.7, 1]);
  });

  it('pays accelerated from each band on, until the cap', () => {
    const accelerators = [
      { from: 1.2, multiplier: 3 },
      { from: 1, multiplier: 2 },
    ];
    const open = payoutCurve({ ...LINEAR, accelerators });
    const closed = payoutCurve({ ...LINEAR, accelerators, cap: 1.5 });
    expect([1.1, 1.2, 1.3, 2].map((at) => Number(paidAt(open, at).toFixed(9)))).toEqual([1.2, 1.4, 1.7, 3.8]);
    expect([1.1, 1.2, 1.3, 2].map((at) => Number(paidAt(closed, at).toFixed(9)))).toEqual([1.2, 1.4, 1.5, 1.5]);
  });

  it('is at nothing for nothing, at 1 on target, never falls and never jumps, whatever the rules', () => {
    fc.assert(
      fc.property(payRows(), fc.double({ min: 0, max: 12, noNaN: true }), (row, attainment) => {
        const curve = payoutCurve(row);
        const at = (a: number) => paidAt(curve, a);
        expect(at(0)).toBe(0);
        expect(at(1)).toBeCloseTo(1, 9);
        const steepest = Math.max(
          curve.slope,
          ...curve.points.slice(1).map((point, i) => {
            const before = curve.points[i] as typeof point;
            return (point.paid - before.paid) / (point.attainment - before.attainment);
          }),
        );
        for (const step of [1e-6, 1e-3, 0.1]) {
          const rise = at(attainment + step) - at(attainment);
          expect(rise).toBeGreaterThanOrEqual(-HAIR);
          expect(rise).toBeLessThanOrEqual(steepest * step + HAIR);
        }
        if (row.cap !== null) expect(at(attainment)).toBeLessThanOrEqual(row.cap + HAIR);
      }),
    );
  });
});
