import type { Plan } from '../../../core/model/plan.ts';

/** A plan as plain JSON, so that what a file held can be kept beside it: columns as lists, no number as `NaN`. */
export function plainPlan(plan: Plan): unknown {
  return JSON.parse(JSON.stringify(plan, (_, value: unknown) => (isColumn(value) ? Array.from(value, plain) : value)));
}

function isColumn(value: unknown): value is Float64Array {
  return ArrayBuffer.isView(value);
}

function plain(value: number): number | string {
  return Number.isNaN(value) ? 'NaN' : value;
}
