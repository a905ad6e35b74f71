import type { Plan } from '../model/plan.ts';
import { minorUnitDigits } from '../quota/minor-unit.ts';
import { variableAtQuota } from './earnings.ts';
import type { PayChange } from './pay-change.ts';
import { payPlanOf, payRowOf } from './pay-row.ts';

/** What a row of the pay plan comes to with the reps it holds for; ratios are null where there is no quota or pay. */
export interface RowRate {
  readonly reps: number;
  /** Variable pay over quota: what a sale pays at the rate. */
  readonly rate: number | null;
  /** Quota over on-target earnings. */
  readonly quotaToPay: number | null;
}

/** Per row of the pay plan its rate: that of the row's own quota, else of all its reps with their quotas together. */
export function rowRates(plan: Plan, reps: PayChange['reps']): RowRate[] {
  const payPlan = payPlanOf(plan);
  const unit = 10 ** minorUnitDigits(plan.settings.currency);
  const ratio = (a: number, b: number) => (a > 0 && b > 0 ? a / b : null);
  return payPlan.rows.map((row) => {
    const own = reps.filter(({ rep, after }) => after && payRowOf(payPlan, rep.level) === row);
    const paid = own.filter(({ after }) => after?.earned);
    const fte = row.quotaMinor === null ? paid.reduce((all, { rep, time }) => all + rep.capacityFte * time, 0) : 1;
    const quota =
      row.quotaMinor === null
        ? paid.reduce((all, { after }) => all + (after?.earned?.quota ?? 0), 0)
        : row.quotaMinor / unit;
    const variable = variableAtQuota(row, { capacityFte: fte }) / unit;
    return {
      reps: own.length,
      rate: ratio(variable, quota),
      quotaToPay: ratio(quota, (fte * row.onTargetMinor) / unit),
    };
  });
}
