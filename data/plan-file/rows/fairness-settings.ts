import * as v from 'valibot';
import { type FairnessSettings, MOST_PART_WEIGHT } from '../../../core/model/fairness-settings.ts';
import { finite, whole } from './fields.ts';

const weight = v.pipe(finite, v.minValue(0), v.maxValue(MOST_PART_WEIGHT));
const ratio = v.pipe(finite, v.minValue(0), v.maxValue(1));
const positive = v.pipe(finite, v.gtValue(0));
const meaning = v.exactOptional(v.nullable(v.string()));

export const fairnessSchema: v.GenericSchema<unknown, FairnessSettings> = v.strictObject({
  meanings: v.strictObject({ revenue: meaning, potential: meaning, pipeline: meaning }),
  weights: v.strictObject({
    measures: v.array(v.strictObject({ measure: v.string(), weight })),
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
    variablePayMinor: v.pipe(whole, v.minValue(0)),
  }),
  travel: v.strictObject({ speedKmh: positive, visitsPerAccount: positive, visitsPerDay: positive }),
});
