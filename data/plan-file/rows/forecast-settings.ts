import * as v from 'valibot';
import { FORECAST_METHODS, type ForecastSettings } from '../../../core/model/forecast-settings.ts';

/** How sales are forecast, as the plan and its history keep it. */
export const forecastSchema: v.GenericSchema<unknown, ForecastSettings> = v.strictObject({
  method: v.nullable(v.picklist(FORECAST_METHODS)),
  pipeline: v.boolean(),
  through: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/))),
});
