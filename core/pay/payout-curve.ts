import type { PayRow } from '../model/pay-plan.ts';

/** What part of the variable pay is paid at which part of the quota: straight lines between points, and one beyond. */
export interface PayoutCurve {
  /** From attainment 0 on, rising in both. */
  readonly points: readonly CurvePoint[];
  /** Of the line that goes on behind the last point. */
  readonly slope: number;
}

interface CurvePoint {
  readonly attainment: number;
  /** Share of the variable pay at quota. */
  readonly paid: number;
}

type Rules = Pick<PayRow, 'threshold' | 'decelerator' | 'accelerators' | 'cap'>;

/**
 * The payout curve of a row of the pay plan (formulas of the field: payout at attainment a is `variable x curve(a)`).
 * It is continuous and never falls, and `curve(1) = 1` whatever its rules: a threshold and a decelerator make what is
 * left of the way to the quota steeper, so that on-target earnings are what a rep on target earns. A cap is not below 1.
 */
export function payoutCurve({ threshold, decelerator, accelerators, cap }: Rules): PayoutCurve {
  const points: CurvePoint[] = [{ attainment: 0, paid: 0 }];
  if (threshold > 0) points.push({ attainment: threshold, paid: 0 });
  if (decelerator && decelerator.until > threshold) {
    const { until, multiplier } = decelerator;
    points.push({ attainment: until, paid: multiplier * (until - threshold) });
  }
  points.push({ attainment: 1, paid: 1 });
  let slope = 1;
  for (const { from, multiplier } of [...accelerators].sort((a, b) => a.from - b.from)) {
    const last = points[points.length - 1] as CurvePoint;
    if (from > last.attainment) points.push({ attainment: from, paid: last.paid + slope * (from - last.attainment) });
    slope = multiplier;
  }
  return cap === null ? { points, slope } : capped({ points, slope }, Math.max(1, cap));
}

/** The share of the variable pay that an attainment pays; that of none is 0. */
export function paidAt({ points, slope }: PayoutCurve, attainment: number): number {
  let before = points[0] as CurvePoint;
  for (const point of points) {
    if (attainment <= point.attainment) {
      const way = point.attainment - before.attainment;
      const part = way > 0 ? (attainment - before.attainment) / way : 1;
      return Math.max(0, before.paid + part * (point.paid - before.paid));
    }
    before = point;
  }
  return before.paid + slope * (attainment - before.attainment);
}

function capped({ points, slope }: PayoutCurve, cap: number): PayoutCurve {
  const above = points.findIndex(({ paid }) => paid > cap);
  const kept = above < 0 ? points : points.slice(0, above);
  const last = kept[kept.length - 1] as CurvePoint;
  const next = points[above];
  const rise = next ? (next.paid - last.paid) / (next.attainment - last.attainment) : slope;
  if (rise === 0) return { points: kept, slope: 0 };
  const end = { attainment: last.attainment + (cap - last.paid) / rise, paid: cap };
  return { points: end.attainment > last.attainment ? [...kept, end] : kept, slope: 0 };
}
