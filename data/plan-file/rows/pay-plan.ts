import * as v from 'valibot';
import { MOST_ATTAINMENT, MOST_BELOW_QUOTA, MOST_MULTIPLIER, type PayPlan } from '../../../core/model/pay-plan.ts';
import { finite, whole } from './fields.ts';

const ratio = v.pipe(finite, v.minValue(0), v.maxValue(1));
const belowQuota = v.pipe(finite, v.minValue(0), v.maxValue(MOST_BELOW_QUOTA));
const multiplier = v.pipe(finite, v.minValue(0), v.maxValue(MOST_MULTIPLIER));
const count = v.pipe(whole, v.minValue(0));

/** How reps are paid, as it stands in the plan file. */
export const payPlanSchema: v.GenericSchema<unknown, PayPlan> = v.strictObject({
  rows: v.array(
    v.strictObject({
      level: v.string(),
      onTargetMinor: count,
      variableShare: ratio,
      quotaMinor: v.nullable(v.pipe(whole, v.minValue(1))),
      threshold: belowQuota,
      decelerator: v.nullable(v.strictObject({ until: belowQuota, multiplier: ratio })),
      accelerators: v.array(
        v.strictObject({ from: v.pipe(finite, v.minValue(1), v.maxValue(MOST_ATTAINMENT)), multiplier }),
      ),
      cap: v.nullable(v.pipe(finite, v.minValue(1), v.maxValue(MOST_MULTIPLIER))),
      guarantee: v.nullable(v.strictObject({ share: ratio, months: count })),
    }),
  ),
  lossAlarm: ratio,
  sales: v.exactOptional(v.literal('forecast')),
  holdovers: v.array(
    v.strictObject({ leastMinor: count, activeDays: v.nullable(count), oldShare: ratio, days: count }),
  ),
});
