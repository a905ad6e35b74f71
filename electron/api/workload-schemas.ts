import * as v from 'valibot';
import { SIZING_METHODS, type SizingSettings } from '../../core/sizing/sizing-settings.ts';
import { MOST_CLASSES, type WorkloadSettings } from '../../core/workload/workload-settings.ts';

/** Schemas of what the renderer may say of workload and the size of the team; part of the plan's settings in plan-schemas.ts. */

const MOST_MONEY = 1e15;
const between = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const ratio = between(0, 1);
const someShare = between(0.01, 1);
const minor = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MOST_MONEY));
/** A day at most. */
const minutes = { minutesPerCall: between(0, 1440), preparationMinutes: between(0, 1440) };
const speed = between(1, 500);
const density = between(1e-6, 1e6);
const territories = whole(1, 500);

export const workloadSettings: v.GenericSchema<unknown, WorkloadSettings> = v.strictObject({
  measure: v.exactOptional(v.nullable(v.pipe(v.string(), v.maxLength(200)))),
  classes: v.pipe(
    v.array(
      v.strictObject({
        name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
        callsPerYear: between(0, 1000),
        ...minutes,
      }),
    ),
    v.maxLength(MOST_CLASSES),
  ),
  others: v.strictObject(minutes),
  time: v.strictObject({
    weeksPerYear: between(1, 53),
    hoursPerWeek: between(1, 168),
    sellingShare: someShare,
  }),
  adminShare: ratio,
  tour: between(0.01, 10),
  areas: v.nullable(
    v.strictObject({
      speedKmh: v.strictObject({ urban: speed, suburban: speed, rural: speed }),
      urbanFrom: density,
      suburbanFrom: density,
    }),
  ),
  nights: v.exactOptional(v.strictObject({ driveBackHours: between(0.1, 24), tripDays: whole(1, 30) })),
});

export const sizingSettings: v.GenericSchema<unknown, SizingSettings> = v.strictObject({
  potentialPerRep: v.nullable(between(1e-9, 1e15)),
  salesPerPotential: v.exactOptional(v.nullable(between(1e-9, 1e12))),
  margin: ratio,
  costPerRepMinor: minor,
  targetMinor: v.nullable(minor),
  attainment: someShare,
  standardQuotaMinor: v.nullable(minor),
  method: v.picklist(SIZING_METHODS),
  leadMonths: whole(0, 60),
  neededFrom: whole(1, 60),
  counts: v.nullable(v.strictObject({ least: territories, most: territories })),
});
