import * as v from 'valibot';
import { SIZING_METHODS, type SizingSettings } from '../../../core/sizing/sizing-settings.ts';
import type { WorkloadSettings } from '../../../core/workload/workload-settings.ts';
import { finite, whole } from './fields.ts';

const ratio = v.pipe(finite, v.minValue(0), v.maxValue(1));
const notNegative = v.pipe(finite, v.minValue(0));
const positive = v.pipe(finite, v.gtValue(0));
const minor = v.pipe(whole, v.minValue(0));
const minutes = { minutesPerCall: notNegative, preparationMinutes: notNegative };

export const workloadSchema: v.GenericSchema<unknown, WorkloadSettings> = v.strictObject({
  measure: v.exactOptional(v.nullable(v.string())),
  classes: v.array(v.strictObject({ name: v.string(), callsPerYear: notNegative, ...minutes })),
  others: v.strictObject(minutes),
  time: v.strictObject({ weeksPerYear: positive, hoursPerWeek: positive, sellingShare: v.pipe(ratio, v.gtValue(0)) }),
  adminShare: ratio,
  tour: positive,
  areas: v.nullable(
    v.strictObject({
      speedKmh: v.strictObject({ urban: positive, suburban: positive, rural: positive }),
      urbanFrom: positive,
      suburbanFrom: positive,
    }),
  ),
  nights: v.exactOptional(v.strictObject({ driveBackHours: positive, tripDays: v.pipe(finite, v.minValue(1)) })),
});

export const sizingSchema: v.GenericSchema<unknown, SizingSettings> = v.strictObject({
  potentialPerRep: v.nullable(positive),
  salesPerPotential: v.exactOptional(v.nullable(positive)),
  margin: ratio,
  costPerRepMinor: minor,
  targetMinor: v.nullable(minor),
  attainment: v.pipe(ratio, v.gtValue(0)),
  standardQuotaMinor: v.nullable(minor),
  method: v.picklist(SIZING_METHODS),
  leadMonths: v.pipe(whole, v.minValue(0)),
  neededFrom: v.pipe(whole, v.minValue(1)),
  counts: v.nullable(v.strictObject({ least: whole, most: whole })),
});
