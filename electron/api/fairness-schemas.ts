import * as v from 'valibot';
import { type FairnessSettings, MOST_PART_WEIGHT } from '../../core/model/fairness-settings.ts';

/** Schema of what the renderer may say of fairness; part of the plan's settings in plan-schemas.ts. */

const MOST_MEASURES = 16;
const MOST_VARIABLE_PAY = 1e15;
const weight = v.pipe(v.number(), v.minValue(0), v.maxValue(MOST_PART_WEIGHT));
const ratio = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const measure = v.pipe(v.string(), v.maxLength(200));
const meaning = v.exactOptional(v.nullable(measure));
const between = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));

export const fairnessSettings: v.GenericSchema<unknown, FairnessSettings> = v.strictObject({
  meanings: v.strictObject({ revenue: meaning, potential: meaning, pipeline: meaning }),
  weights: v.strictObject({
    measures: v.pipe(v.array(v.strictObject({ measure, weight })), v.maxLength(MOST_MEASURES)),
    balance: weight,
    pay: weight,
    travel: weight,
    disruption: weight,
    coverage: weight,
    compactness: weight,
  }),
  pay: v.strictObject({
    winShare: v.nullable(ratio),
    commissionRate: ratio,
    variablePayMinor: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MOST_VARIABLE_PAY)),
  }),
  travel: v.strictObject({
    speedKmh: between(1, 500),
    visitsPerAccount: between(0.01, 1000),
    visitsPerDay: between(0.1, 100),
  }),
});
