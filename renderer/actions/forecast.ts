import { type ForecastSettings, USUAL_FORECAST } from '../../core/model/forecast-settings.ts';
import type { App } from './app.ts';
import { editPlan } from './edit-plan.ts';

/** Changes how sales are forecast, as one step. */
export async function setForecast(app: App, change: Partial<ForecastSettings>): Promise<void> {
  const { plan } = app.store.getState();
  if (!plan) return;
  const forecast = { ...(plan.settings.forecast ?? USUAL_FORECAST), ...change };
  await editPlan(app, { kind: 'set-settings', settings: { ...plan.settings, forecast } });
}
