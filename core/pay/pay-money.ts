import type { PayPlan } from '../model/pay-plan.ts';

/**
 * The pay plan in a currency with so many more digits (fewer where negative): 1,000.00 becomes 1,000. A plan that is
 * changed in the same step is in the new currency already, and stays. An amount that gets too large stops at the
 * largest that is exact.
 */
export function payPlanInDigits(payPlan: PayPlan, before: PayPlan | undefined, shift: number): PayPlan {
  if (shift === 0 || JSON.stringify(payPlan) !== JSON.stringify(before)) return payPlan;
  const inDigits = (minor: number) => Math.min(Number.MAX_SAFE_INTEGER, Math.round(minor * 10 ** shift));
  return {
    ...payPlan,
    rows: payPlan.rows.map((row) => ({
      ...row,
      onTargetMinor: inDigits(row.onTargetMinor),
      quotaMinor: row.quotaMinor === null ? null : Math.max(1, inDigits(row.quotaMinor)),
    })),
    holdovers: payPlan.holdovers.map((rule) => ({ ...rule, leastMinor: inDigits(rule.leastMinor) })),
  };
}
