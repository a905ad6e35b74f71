import * as v from 'valibot';
import { FORECAST_METHODS, type ForecastSettings } from '../../core/model/forecast-settings.ts';

/** Schema of what the renderer may say of the forecast; part of the plan's settings in plan-schemas.ts. */
export const forecastSettings: v.GenericSchema<unknown, ForecastSettings> = v.strictObject({
  method: v.nullable(v.picklist(FORECAST_METHODS)),
  pipeline: v.boolean(),
  through: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/))),
});
