import * as v from 'valibot';
import { COMPACTNESS_ALONE } from '../../../core/edit/weighed-objective.ts';
import type { Measure } from '../../../core/model/measure.ts';
import { type BalanceSettings, MOST_UNITED, type PlanSettings } from '../../../core/model/plan.ts';
import { crmSchema, routingSchema } from './crm-settings.ts';
import { fairnessSchema } from './fairness-settings.ts';
import { finite, isoDate, key, whole } from './fields.ts';
import { forecastSchema } from './forecast-settings.ts';
import { jsonCell, jsonField } from './json-cell.ts';
import { matchingSchema, rampSchema } from './matching-settings.ts';
import { payPlanSchema } from './pay-plan.ts';
import { flatRows, fromDisk, type RecordRows, readRows, toCell } from './record-rows.ts';
import { sizingSchema, workloadSchema } from './workload-settings.ts';

const weight = v.pipe(finite, v.minValue(0), v.maxValue(10));

/** How a balance is asked for. */
export const balanceSchema: v.GenericSchema<unknown, BalanceSettings> = v.strictObject({
  territories: whole,
  contiguity: v.picklist(['required', 'preferred', 'off']),
  seed: whole,
  // Steps of the history that schema 1 wrote say nothing of these two.
  homes: v.optional(v.picklist(['off', 'soft', 'hard']), 'off'),
  roadFactor: v.optional(v.pipe(finite, v.minValue(1), v.maxValue(2)), 1.3),
  // And those that schema 2 wrote nothing of these.
  weights: v.optional(
    v.strictObject({ travel: weight, border: weight, disruption: weight, limits: v.nullable(weight) }),
    COMPACTNESS_ALONE,
  ),
  families: v.exactOptional(v.strictObject({ apart: v.array(v.string()) })),
});

const unitedSchema = v.pipe(
  v.array(v.strictObject({ account: v.string(), into: v.string() })),
  v.maxLength(MOST_UNITED),
);

const settingsSchema: v.GenericSchema<unknown, PlanSettings> = v.strictObject({
  name: v.string(),
  currency: v.pipe(v.string(), v.length(3)),
  fiscalYearStartMonth: v.pipe(whole, v.minValue(1), v.maxValue(12)),
  periodStart: isoDate,
  periodMonths: v.pipe(whole, v.minValue(1)),
  distanceUnit: v.picklist(['km', 'miles']),
  sample: v.boolean(),
  balance: balanceSchema,
  crm: v.exactOptional(crmSchema),
  routing: v.exactOptional(routingSchema),
  fairness: v.exactOptional(fairnessSchema),
  forecast: v.exactOptional(forecastSchema),
  matching: v.exactOptional(matchingSchema),
  payPlan: v.exactOptional(payPlanSchema),
  ramp: v.exactOptional(rampSchema),
  workload: v.exactOptional(workloadSchema),
  sizing: v.exactOptional(sizingSchema),
  united: v.exactOptional(unitedSchema),
});

/** The one record of what holds for the whole plan. */
export const settingsRows: RecordRows<PlanSettings> = {
  schema: settingsSchema,
  toRows: (settings) => [
    {
      table: 'plan',
      row: {
        key: 1,
        name: toCell(settings.name),
        currency: toCell(settings.currency),
        fiscal_year_start_month: settings.fiscalYearStartMonth,
        period_start: settings.periodStart,
        period_months: settings.periodMonths,
        distance_unit: settings.distanceUnit,
        sample: toCell(settings.sample),
        balance_territories: settings.balance.territories,
        balance_contiguity: settings.balance.contiguity,
        balance_seed: settings.balance.seed,
        balance_homes: settings.balance.homes,
        balance_road_factor_ratio: settings.balance.roadFactor,
        balance_travel_weight: settings.balance.weights.travel,
        balance_border_weight: settings.balance.weights.border,
        balance_disruption_weight: settings.balance.weights.disruption,
        balance_limits_weight: settings.balance.weights.limits,
        balance_families_apart: apartCell(settings.balance.families),
        fairness_settings: jsonCell(fairnessSchema, settings.fairness),
        workload_settings: jsonCell(workloadSchema, settings.workload),
        sizing_settings: jsonCell(sizingSchema, settings.sizing),
        matching_settings: jsonCell(matchingSchema, settings.matching),
        ramp_shares: jsonCell(rampSchema, settings.ramp),
        pay_plan: jsonCell(payPlanSchema, settings.payPlan),
        forecast_settings: jsonCell(forecastSchema, settings.forecast),
        crm_settings: jsonCell(crmSchema, settings.crm),
        routing_settings: jsonCell(routingSchema, settings.routing),
        united_accounts: jsonCell(unitedSchema, settings.united),
      },
    },
  ],
  read: (connection) =>
    readRows(connection, 'plan', ['key']).map((row) =>
      fromDisk(connection, 'plan', settingsSchema, {
        name: row.name,
        currency: row.currency,
        fiscalYearStartMonth: row.fiscal_year_start_month,
        periodStart: row.period_start,
        periodMonths: row.period_months,
        distanceUnit: row.distance_unit,
        sample: row.sample === 1,
        balance: {
          territories: row.balance_territories,
          contiguity: row.balance_contiguity,
          seed: row.balance_seed,
          homes: row.balance_homes,
          roadFactor: row.balance_road_factor_ratio,
          weights: {
            travel: row.balance_travel_weight,
            border: row.balance_border_weight,
            disruption: row.balance_disruption_weight,
            limits: row.balance_limits_weight,
          },
          ...familiesOf(row.balance_families_apart),
        },
        ...jsonField('fairness', row.fairness_settings),
        ...jsonField('workload', row.workload_settings),
        ...jsonField('sizing', row.sizing_settings),
        ...jsonField('matching', row.matching_settings),
        ...jsonField('ramp', row.ramp_shares),
        ...jsonField('payPlan', row.pay_plan),
        ...jsonField('forecast', row.forecast_settings),
        ...jsonField('crm', row.crm_settings),
        ...jsonField('routing', row.routing_settings),
        ...jsonField('united', row.united_accounts),
      }),
    ),
};

function apartCell(families: PlanSettings['balance']['families']): string | null {
  return families ? JSON.stringify(families.apart).toWellFormed() : null;
}

/** Null: families are not kept together; else the list of those that need not be. Text that is none fails the schema. */
function familiesOf(apart: unknown): object {
  if (apart === null) return {};
  try {
    return { families: { apart: JSON.parse(String(apart)) } };
  } catch {
    return { families: null };
  }
}

const measureSchema: v.GenericSchema<unknown, Measure> = v.strictObject({
  key: key<Measure['key']>(),
  name: v.string(),
  column: v.string(),
  quantity: v.picklist(['count', 'money', 'hours', 'number']),
  tolerance: finite,
  minimum: v.nullable(finite),
  maximum: v.nullable(finite),
  priority: whole,
  balanced: v.boolean(),
  slot: whole,
});

export const measureRows = flatRows<Measure>('measure', ['key'], measureSchema, {
  key: { column: 'key' },
  name: { column: 'name' },
  column: { column: 'column_name' },
  quantity: { column: 'quantity' },
  tolerance: { column: 'tolerance_ratio' },
  minimum: { column: 'minimum' },
  maximum: { column: 'maximum' },
  priority: { column: 'priority' },
  balanced: { column: 'balanced', flag: true },
  slot: { column: 'slot' },
});
