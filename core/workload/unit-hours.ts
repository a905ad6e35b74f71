import type { Plan } from '../model/plan.ts';
import { unitValues } from '../tally/unit-values.ts';
import { hoursColumn } from './class-measure.ts';
import { hoursPerYear } from './class-workload.ts';
import { hoursMeasure, othersCalls, workloadOf } from './workload-of.ts';

/** Hours a year of calls and preparation in each unit: its accounts', or one call list of its own without accounts. */
export function unitHours(plan: Plan): Float64Array {
  const measure = hoursMeasure(plan);
  if (measure >= 0) return unitValues(plan, measure);
  const others = othersCalls(plan);
  if (plan.accounts.count === 0) return new Float64Array(plan.units.count).fill(hoursPerYear(others));
  const column = hoursColumn(workloadOf(plan).classes, others);
  return unitValues({ measures: [{ column }], units: plan.units, accounts: plan.accounts }, 0);
}
