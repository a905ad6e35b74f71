import { type MeasureLimits, measureLimits } from '../../core/fairness/limit-status.ts';
import { type MeasureFairness, planFairness } from '../../core/fairness/plan-fairness.ts';
import type { ScenarioView } from '../export/scenario-view.ts';

/** One measure, as the figures of a report have it. */
export interface MeasureFigures {
  /** Row in the plan's measures. */
  readonly measure: number;
  readonly fairness: MeasureFairness;
  readonly limits: MeasureLimits;
}

/** The fairness figures and limits of every measure of a view, in the plan's order. */
export function measureFigures(view: ScenarioView): MeasureFigures[] {
  const { plan, scenario, role, totals } = view;
  const bands = measureLimits(view);
  return planFairness(plan, scenario, role, totals).map((fairness, measure) => {
    return { measure, fairness, limits: bands[measure] as MeasureLimits };
  });
}
