/** How a series is carried on; see core/forecast/method.ts. */
export const FORECAST_METHODS = ['holt-winters', 'seasonal-naive', 'holt', 'drift', 'mean', 'croston'] as const;
export type ForecastMethod = (typeof FORECAST_METHODS)[number];

/** What the planner says of the forecast. */
export interface ForecastSettings {
  /** Null: what the length of the history allows. */
  readonly method: ForecastMethod | null;
  /** Whether what open opportunities promise beyond the trend is added. */
  readonly pipeline: boolean;
  /** The last month (2026-11) that is complete in the history; null for the last one it has. */
  readonly through: string | null;
}

/** Where every plan begins. */
export const USUAL_FORECAST: ForecastSettings = { method: null, pipeline: true, through: null };
