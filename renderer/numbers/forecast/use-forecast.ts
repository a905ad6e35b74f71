import { useMemo } from 'react';
import { forecastSteps, type PlanForecast } from '../../../core/forecast/plan-forecast.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { Steps } from '../../../core/steps.ts';
import { useAppState } from '../../use-app.ts';
import { useSteps } from '../../use-steps.ts';

/** A plan and what is expected of it; `forecast` is null where its history tells nothing. */
export interface ForecastFacts {
  readonly plan: Plan;
  readonly forecast: PlanForecast | null;
}

/** The forecast of the scenario and role on screen; null until it is there. */
export function useForecast(): ForecastFacts | null {
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const work = useMemo(() => {
    if (!plan) return null;
    return function* facts(): Steps<ForecastFacts> {
      return { plan, forecast: yield* forecastSteps(plan, scenario, role) };
    };
  }, [plan, scenario, role]);
  return useSteps(work);
}
