import { type ForecastSettings, USUAL_FORECAST } from '../../core/model/forecast-settings.ts';
import type { App } from './app.ts';
import { editFrom } from './edit-plan.ts';

/** Changes how sales are forecast, as one step. */
export async function setForecast(app: App, change: Partial<ForecastSettings>): Promise<void> {
  await editFrom(app, ({ settings }) => {
    const forecast = { ...(settings.forecast ?? USUAL_FORECAST), ...change };
    return { kind: 'set-settings', settings: { ...settings, forecast } };
  });
}
