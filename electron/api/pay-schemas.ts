import * as v from 'valibot';
import {
  MOST_ACCELERATORS,
  MOST_ATTAINMENT,
  MOST_BELOW_QUOTA,
  MOST_GUARANTEE_MONTHS,
  MOST_HOLDOVER_DAYS,
  MOST_HOLDOVER_RULES,
  MOST_MULTIPLIER,
  MOST_PAY_MINOR,
  MOST_PAY_ROWS,
  type PayPlan,
} from '../../core/model/pay-plan.ts';
import { levelKey } from '../../core/pay/pay-row.ts';

/** Schema of what the renderer may say of pay; part of the plan's settings in plan-schemas.ts. */

const between = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const wholeUpTo = (most: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(most));
const ratio = between(0, 1);
const belowQuota = between(0, MOST_BELOW_QUOTA);
const money = wholeUpTo(MOST_PAY_MINOR);

const row = v.strictObject({
  level: v.pipe(v.string(), v.maxLength(200)),
  onTargetMinor: money,
  variableShare: ratio,
  quotaMinor: v.nullable(v.pipe(money, v.minValue(1))),
  threshold: belowQuota,
  decelerator: v.nullable(v.strictObject({ until: belowQuota, multiplier: ratio })),
  accelerators: v.pipe(
    v.array(v.strictObject({ from: between(1, MOST_ATTAINMENT), multiplier: between(0, MOST_MULTIPLIER) })),
    v.maxLength(MOST_ACCELERATORS),
  ),
  cap: v.nullable(between(1, MOST_MULTIPLIER)),
  guarantee: v.nullable(v.strictObject({ share: ratio, months: wholeUpTo(MOST_GUARANTEE_MONTHS) })),
});

export const payPlan: v.GenericSchema<unknown, PayPlan> = v.strictObject({
  rows: v.pipe(
    v.array(row),
    v.minLength(1),
    v.maxLength(MOST_PAY_ROWS),
    v.check((rows) => new Set(rows.map(({ level }) => levelKey(level))).size === rows.length),
  ),
  lossAlarm: ratio,
  sales: v.exactOptional(v.literal('forecast')),
  holdovers: v.pipe(
    v.array(
      v.strictObject({
        leastMinor: money,
        activeDays: v.nullable(wholeUpTo(MOST_HOLDOVER_DAYS)),
        oldShare: ratio,
        days: wholeUpTo(MOST_HOLDOVER_DAYS),
      }),
    ),
    v.maxLength(MOST_HOLDOVER_RULES),
  ),
});
