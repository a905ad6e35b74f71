import type { PayRow } from '../model/pay-plan.ts';
import type { PlanSettings } from '../model/plan.ts';
import type { Rep } from '../model/territory.ts';
import { minorUnitDigits } from '../quota/minor-unit.ts';
import { monthsInJob } from '../sizing/ramped-fte.ts';
import { paidAt, payoutCurve } from './payout-curve.ts';
import { timeInPeriod } from './time-in-period.ts';

/** What a rep sells against what quota, in units of the currency. */
export interface SalesAndQuota {
  readonly sales: number;
  /** NaN where there is none. */
  readonly quota: number;
}

/** What a rep earns in the plan period; money in minor units, whole. */
export interface Earnings extends SalesAndQuota {
  /** Sales over quota. */
  readonly attainment: number;
  readonly fixedMinor: number;
  readonly variableMinor: number;
  /** Both together. */
  readonly payMinor: number;
}

type Paid = Pick<Rep, 'capacityFte' | 'tenureMonths' | 'startDate'>;

/**
 * What a rep of a row of the pay plan earns with sales against the quotas of the rep's territories; a quota of the row
 * goes before these. All of it is scaled by the rep's FTE and, for one who starts within the plan period, by the share of
 * its days from the first one on; `sold` is of these days only. Null where there is no quota to earn it on.
 */
export function earnings(row: PayRow, rep: Paid, sold: SalesAndQuota, settings: PlanSettings): Earnings | null {
  const time = timeInPeriod(rep, settings);
  const fte = rep.capacityFte * time;
  const quota =
    row.quotaMinor === null ? sold.quota : (fte * row.quotaMinor) / 10 ** minorUnitDigits(settings.currency);
  if (time === 0 && quota === 0) return NOTHING;
  if (!(quota > 0)) return null;
  const attainment = sold.sales / quota;
  const atQuota = variableAtQuota(row, { capacityFte: fte });
  const earned = atQuota * paidAt(payoutCurve(row), attainment);
  const months = settings.periodMonths * time;
  const ramp = rampMonths(row, time < 1 ? 0 : monthsInJob(rep, settings), months) / months;
  const guaranteed = atQuota * (row.guarantee?.share ?? 0);
  const variable = Math.round(earned * (1 - ramp) + Math.max(earned, guaranteed) * ramp);
  const fixedMinor = Math.round(fte * row.onTargetMinor * (1 - row.variableShare));
  return { sales: sold.sales, quota, attainment, fixedMinor, variableMinor: variable, payMinor: fixedMinor + variable };
}

/** Variable pay of a rep who reaches the quota, in minor units, not rounded. */
export function variableAtQuota(row: PayRow, { capacityFte }: Pick<Rep, 'capacityFte'>): number {
  return capacityFte * row.onTargetMinor * row.variableShare;
}

/**
 * Of the months that a rep is there those in which pay is guaranteed: 0 for one whose tenure nobody knows. Sales are
 * taken to come evenly over them, so that the guarantee makes up for what is missing in those months only.
 */
function rampMonths({ guarantee }: PayRow, tenureMonths: number | null, months: number): number {
  if (!guarantee || tenureMonths === null) return 0;
  return Math.max(0, Math.min(months, guarantee.months - tenureMonths));
}

/** Of one who comes after the plan period. */
const NOTHING: Earnings = { sales: 0, quota: 0, attainment: 0, fixedMinor: 0, variableMinor: 0, payMinor: 0 };
